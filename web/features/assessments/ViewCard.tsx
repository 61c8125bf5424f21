import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Tag } from '../../design/Tag.js';
import type { Side, Status } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { CitedSources } from '../evidence/CitedSource.js';
import type { Cited } from '../evidence/evidence-of-row.js';
import { AudienceTag } from '../recommendations/AudienceTag.js';
import { StatusChip } from '../recommendations/StatusChip.js';
import classes from './assessments.module.css';

/** A view as it is read: shared, or the own organisation's. */
export interface ReadView {
  readonly status: Status;
  readonly asOf: string;
  readonly rationale: string;
  readonly noEvidenceReason?: string | null;
  readonly evidence: readonly Cited[];
  /** Whose it is. */
  readonly organisation: string;
  /** Inside the own organisation: who wrote it. */
  readonly person?: string | null;
}

export interface ViewCardProps {
  side: Side;
  /** Null while nothing is there to be read. */
  view: ReadView | null;
  /** Not shared: only the own organisation reads it. */
  isDraft?: boolean;
  /** Shared inside the side: its organisations read it. */
  isInside?: boolean;
  /** Buttons on it. */
  children?: ReactNode;
}

/** One side's view: status, whose, of which day, why, and the sources. */
export function ViewCard({ side, view, isDraft = false, isInside = false, children }: ViewCardProps) {
  const intl = useIntl();
  const format = useFormat();
  const name = intl.formatMessage({ id: `words.side.${side}` });
  if (!view) {
    return (
      <article className={classes.view}>
        <p className={classes.viewHead}>
          <strong>{name}</strong>
        </p>
        <p className={classes.empty}>{intl.formatMessage({ id: 'assessments.nothingShared' })}</p>
        {children}
      </article>
    );
  }
  const { status, asOf, rationale, noEvidenceReason, evidence, organisation, person } = view;
  return (
    <article className={classes.view} data-draft={isDraft || isInside || undefined}>
      <p className={classes.viewHead}>
        <StatusChip status={status} />
        <strong>{isDraft ? intl.formatMessage({ id: 'assessments.yours' }) : name}</strong>
        <span className={classes.about}>
          <bdi>{person ?? organisation}</bdi> · {format.date(asOf)}
        </span>
        {isInside && <AudienceTag audience="SIDE" />}
        {isDraft && <Tag icon="lock">{intl.formatMessage({ id: 'assessments.notShared' })}</Tag>}
      </p>
      <p className={classes.words} dir="auto">
        {rationale || intl.formatMessage({ id: 'assessments.noRationale' })}
      </p>
      {noEvidenceReason && evidence.length === 0 && (
        <p className={classes.about} dir="auto">
          {intl.formatMessage({ id: 'assessments.noEvidenceBecause' }, { reason: noEvidenceReason })}
        </p>
      )}
      <Sources sources={evidence} />
      {children}
    </article>
  );
}

/** So many are read at a glance; more fold away behind their number. */
const AT_A_GLANCE = 2;

function Sources({ sources }: { sources: readonly Cited[] }) {
  const intl = useIntl();
  if (sources.length <= AT_A_GLANCE) return <CitedSources sources={sources} />;
  return (
    <details className={classes.sources}>
      <summary>{intl.formatMessage({ id: 'assessments.sources' }, { count: sources.length })}</summary>
      <CitedSources sources={sources} />
    </details>
  );
}
