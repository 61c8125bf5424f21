import { useContext } from 'react';
import { useIntl } from 'react-intl';
import { Link, useParams } from 'react-router';
import { Bdi } from '../../design/Bdi.js';
import type { WaitingReleaseFieldsFragment } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { matrixRowUrl } from '../matrix/urls.js';
import { ShownThing } from '../recommendations/ShownThing.js';
import { AskedReportContext } from './asked-report.js';
import { DecideRelease } from './DecideRelease.js';
import { OwnRelease } from './OwnRelease.js';
import classes from './releases.module.css';

export type Release = WaitingReleaseFieldsFragment;

export interface ReleaseListProps {
  releases: readonly Release[];
  /** Something was decided or taken back. */
  onDecided: () => void;
}

/** Releases that wait for a second coordinator's yes, and below them what the own organisation asked for. */
export function ReleaseList({ releases, onDecided }: ReleaseListProps) {
  const intl = useIntl();
  const parts = [
    { title: 'release.toDecide', of: releases.filter(({ isToDecide }) => isToDecide) },
    { title: 'release.asked', of: releases.filter(({ isToDecide }) => !isToDecide) },
  ];
  return (
    <>
      {parts.map(
        ({ title, of }) =>
          of.length > 0 && (
            <section key={title} className={classes.part}>
              <h2>{intl.formatMessage({ id: title }, { count: of.length })}</h2>
              <ul className={classes.list}>
                {of.map((release) => (
                  <OneRelease key={release.id} release={release} onDecided={onDecided} />
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
}

function OneRelease({ release, onDecided }: { release: Release; onDecided: () => void }) {
  const intl = useIntl();
  const format = useFormat();
  const askedReport = useContext(AskedReportContext);
  const { workspaceId = '', reviewId = '' } = useParams();
  const { kind, entryId, reference, author, writtenAt, shown, isToDecide } = release;
  const asks = { who: author.person ?? author.organisation, day: format.day(writtenAt) };
  return (
    <li className={classes.release}>
      <p className={classes.head}>
        {entryId && reference && (
          <Link to={matrixRowUrl(workspaceId, reviewId, entryId)}>
            <Bdi>{reference}</Bdi>
          </Link>
        )}
        <span dir="auto">{intl.formatMessage({ id: `release.asks.${kind}` }, asks)}</span>
      </p>
      <ShownThing kind={kind} shown={shown} />
      {kind === 'REPORT' && isToDecide && askedReport(release.id)}
      {isToDecide ? (
        <DecideRelease release={release} onDecided={onDecided} />
      ) : (
        <OwnRelease release={release} onTakenBack={onDecided} />
      )}
    </li>
  );
}
