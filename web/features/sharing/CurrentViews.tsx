import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import type { AssessmentVersionFieldsFragment, Side } from '../../graphql/generated/graphql.js';
import { ViewCard, type ReadView } from '../assessments/ViewCard.js';
import classes from './page.module.css';
import type { Page } from './usePageOf.js';

type Version = AssessmentVersionFieldsFragment;

const viewOf = (version: Version): ReadView => ({ ...version, ...version.author });

/** The version everybody reads now: the last one shared. */
const current = (versions: readonly Version[]): ReadView | null => {
  const [newest] = [...versions].sort((one, other) => other.writtenAt.localeCompare(one.writtenAt));
  return newest ? viewOf(newest) : null;
};

export interface CurrentViewsProps {
  page: Page;
  ownSide: Side | null;
  /** Opens what the other side would see; null for who may not share. */
  onShare: (() => void) | null;
}

/** Both sides' views as they stand, the NHRI's beside them, and under the own side's what is not shared yet. */
export function CurrentViews({ page, ownSide, onShare }: CurrentViewsProps) {
  const { cso, government, nhri } = page.assessmentHistory;
  const draft = <OwnDraft page={page} onShare={onShare} />;
  const of = (side: Side, versions: readonly Version[]) => (
    <div className={classes.side}>
      <ViewCard side={side} view={current(versions)} />
      {ownSide === side && draft}
    </div>
  );
  return (
    <div className={classes.current}>
      {of('GOVERNMENT', government)}
      {of('CSO', cso)}
      {(nhri.length > 0 || ownSide === 'NHRI') && of('NHRI', nhri)}
    </div>
  );
}

function OwnDraft({ page: { ownAssessment }, onShare }: Omit<CurrentViewsProps, 'ownSide'>) {
  const intl = useIntl();
  if (!ownAssessment || ownAssessment.isShared) return null;
  const { current: version } = ownAssessment;
  return (
    <ViewCard side={version.side} view={viewOf(version)} isDraft>
      {onShare && (
        <Button variant="default" size="compact-sm" mt={8} leftSection={<Icon name="share" />} onClick={onShare}>
          {intl.formatMessage({ id: 'share.one' })}
        </Button>
      )}
    </ViewCard>
  );
}
