import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import { Mark } from '../../design/Mark.js';
import type { AssessmentVersionFieldsFragment, Side } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { ViewCard, type ReadView } from '../assessments/ViewCard.js';
import type { SharedThing } from '../recommendations/WithdrawThingDialog.js';
import classes from './page.module.css';
import type { Page } from './usePageOf.js';
import { WithdrawnLine } from './Withdrawn.js';

type Version = AssessmentVersionFieldsFragment;

const viewOf = (version: Version): ReadView => ({ ...version, ...version.author });

/** The version everybody reads now: the last one shared. */
const newestOf = (versions: readonly Version[]): Version | null => {
  const [newest] = [...versions].sort((one, other) => other.writtenAt.localeCompare(one.writtenAt));
  return newest ?? null;
};

export interface CurrentViewsProps {
  page: Page;
  ownSide: Side | null;
  /** Opens what others would see; null for who may not share. */
  onShare: (() => void) | null;
  /** Opens the taking back of a version. */
  onWithdraw: (thing: SharedThing) => void;
  /** Opens the adopting of what a member shared inside the side. */
  onAdopt: (version: Version) => void;
}

/** Both sides' views as they stand, the NHRI's beside them, and under the own side's what only it reads. */
export function CurrentViews({ page, ownSide, onShare, onWithdraw, onAdopt }: CurrentViewsProps) {
  const { cso, government, nhri, inside } = page.assessmentHistory;
  const of = (side: Side, versions: readonly Version[]) => {
    const version = newestOf(versions);
    const withdrawn = page.withdrawals.find((one) => one.kind === 'ASSESSMENT' && isOf(one, side));
    return (
      <div className={classes.side}>
        <ViewCard side={side} view={version && viewOf(version)}>
          {!version && withdrawn && <WithdrawnLine withdrawal={withdrawn} />}
          {version && <StopSharing version={version} onWithdraw={onWithdraw} />}
        </ViewCard>
        {ownSide === side && (
          <>
            {inside.map((one) => (
              <ViewCard key={one.id} side={side} view={viewOf(one)} isInside>
                <AdoptedBy page={page} version={one} />
                <Adopt version={one} onAdopt={onAdopt} />
                <StopSharing version={one} onWithdraw={onWithdraw} />
              </ViewCard>
            ))}
            <OwnDraft page={page} onShare={onShare} />
          </>
        )}
      </div>
    );
  };
  return (
    <div className={classes.current}>
      {of('GOVERNMENT', government)}
      {of('CSO', cso)}
      {(nhri.length > 0 || ownSide === 'NHRI') && of('NHRI', nhri)}
    </div>
  );
}

const isOf = ({ audience, author }: Page['withdrawals'][number], side: Side) =>
  audience === 'JOINT' && author.side === side;

/** Who of the side has taken it up. */
function AdoptedBy({ page, version }: { page: Page; version: Version }) {
  const intl = useIntl();
  const format = useFormat();
  const adoption = page.adoptions.findLast(({ restsOnIds }) => restsOnIds.includes(version.id));
  if (!adoption) return null;
  const { author, writtenAt } = adoption;
  return (
    <Mark icon="check" tone="good">
      {intl.formatMessage({ id: 'adopt.was' }, { who: author.organisation, day: format.day(writtenAt) })}
    </Mark>
  );
}

function Adopt({ version, onAdopt }: { version: Version } & Pick<CurrentViewsProps, 'onAdopt'>) {
  const intl = useIntl();
  if (!version.mayAdopt) return null;
  return (
    <Button
      variant="default"
      size="compact-sm"
      mt={8}
      leftSection={<Icon name="check" />}
      onClick={() => onAdopt(version)}
    >
      {intl.formatMessage({ id: 'adopt.act' })}
    </Button>
  );
}

/** On whose assessments the own one, as it stands, rests. */
function RestsOn({ page }: { page: Page }) {
  const intl = useIntl();
  const format = useFormat();
  const { ownAssessment: own, adoptions, assessmentHistory } = page;
  const adoption = adoptions.find(({ assessmentId, number }) => assessmentId === own?.id && number === own.version);
  const named = assessmentHistory.inside.filter(({ id }) => adoption?.restsOnIds.includes(id));
  if (named.length === 0) return null;
  const names = format.list(named.map(({ author }) => author.organisation));
  return <p dir="auto">{intl.formatMessage({ id: 'adopt.restsOn' }, { names })}</p>;
}

/** The way back for what the own organisation has shared. */
function StopSharing({ version, onWithdraw }: { version: Version } & Pick<CurrentViewsProps, 'onWithdraw'>) {
  const intl = useIntl();
  const { id, audience, rationale, mayWithdraw } = version;
  if (!mayWithdraw || (audience !== 'JOINT' && audience !== 'SIDE')) return null;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      mt={8}
      leftSection={<Icon name="lock" />}
      onClick={() => onWithdraw({ kind: 'ASSESSMENT', id, audience, text: rationale })}
    >
      {intl.formatMessage({ id: 'withdraw.act' })}
    </Button>
  );
}

function OwnDraft({ page, onShare }: Pick<CurrentViewsProps, 'page' | 'onShare'>) {
  const intl = useIntl();
  const { ownAssessment } = page;
  if (!ownAssessment || ownAssessment.isShared) return null;
  const { current: version } = ownAssessment;
  const ways = (
    <>
      <RestsOn page={page} />
      {onShare && (
        <Button variant="default" size="compact-sm" mt={8} leftSection={<Icon name="share" />} onClick={onShare}>
          {intl.formatMessage({ id: 'share.act' })}
        </Button>
      )}
    </>
  );
  // What the own side reads already stands above, and is not said to be nobody's.
  if (page.assessmentHistory.inside.some((one) => saysTheSame(one, version))) return ways;
  return (
    <ViewCard side={version.side} view={viewOf(version)} isDraft>
      {ways}
    </ViewCard>
  );
}

const saysTheSame = (one: Version, other: Version): boolean =>
  one.author.organisationId === other.author.organisationId &&
  one.status === other.status &&
  one.rationale === other.rationale &&
  one.noEvidenceReason === other.noEvidenceReason &&
  one.asOf === other.asOf;
