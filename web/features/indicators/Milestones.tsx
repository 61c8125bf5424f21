import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import { todayHere } from '../../lib/parse-date.js';
import { useFormat } from '../../lib/useFormat.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { Day } from './Day.js';
import type { Indicator } from './indicator-figures.js';
import { changeIndicatorDocument } from './indicators.documents.js';
import classes from './indicators.module.css';

type Milestone = Indicator['milestones'][number];

export interface MilestonesProps {
  indicator: Indicator;
  /** Marks one as reached; without it none can be. */
  onReach?: (place: number) => void;
}

/** The steps of a structural indicator with their days. */
export function Milestones({ indicator, onReach }: MilestonesProps) {
  const intl = useIntl();
  const { milestones } = indicator;
  if (milestones.length === 0) {
    return <p className={classes.quiet}>{intl.formatMessage({ id: 'indicators.noMilestones' })}</p>;
  }
  return (
    <ol className={classes.list}>
      {milestones.map((milestone, place) => (
        <li
          key={`${place} ${milestone.title}`}
          className={classes.milestone}
          data-reached={Boolean(milestone.reachedOn) || undefined}
        >
          <Icon name={milestone.reachedOn ? 'check' : 'circleEmpty'} />
          <span dir="auto">{milestone.title}</span>
          <MilestoneStanding milestone={milestone} />
          {!milestone.reachedOn && onReach && (
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => onReach(place)}
              aria-label={intl.formatMessage({ id: 'indicators.reachOne' }, { title: milestone.title })}
            >
              {intl.formatMessage({ id: 'indicators.reach' })}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}

function MilestoneStanding({ milestone: { dueOn, reachedOn } }: { milestone: Milestone }) {
  const intl = useIntl();
  const format = useFormat();
  const [id, on] = reachedOn ? ['indicators.reachedThen', reachedOn] : ['indicators.dueThen', dueOn];
  return on ? <span className={classes.quiet}>{intl.formatMessage({ id }, { on: format.date(on) })}</span> : null;
}

export interface ReachMilestoneDialogProps {
  indicator: Indicator;
  place: number;
  onDone: () => void;
  onCancel: () => void;
  /** Somebody changed the steps meanwhile: they must be read again. */
  onOutdated: () => void;
}

/** Says since when a step is reached. */
export function ReachMilestoneDialog({ indicator, place, onDone, onCancel, onOutdated }: ReachMilestoneDialogProps) {
  const intl = useIntl();
  const [milestone] = useState(indicator.milestones[place]);
  const [reachedOn, setReachedOn] = useState<string | null>(todayHere());
  const [change, submission] = useSubmission(changeIndicatorDocument);
  const problem = useProblem(submission, ['milestones']);
  const submit = async () => {
    if (reachedOn === null) return;
    const milestones = indicator.milestones.map(({ title, dueOn, reachedOn: since }) => ({
      title,
      dueOn,
      reachedOn: title === milestone.title ? reachedOn : since,
    }));
    const outcome = await change({ id: indicator.id, expectedVersion: indicator.version, milestones });
    if (outcome.kind === 'conflict') onOutdated();
    if (outcome.kind === 'saved') onDone();
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'indicators.reachOne' }, { title: milestone.title })}
      submitLabel={intl.formatMessage({ id: 'indicators.reach' })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      size="small"
    >
      <Day
        label={intl.formatMessage({ id: 'indicators.reachedOn' })}
        value={reachedOn}
        onChange={setReachedOn}
        error={reachedOn === null ? intl.formatMessage({ id: 'indicators.needed' }) : atField(submission, 'milestones')}
        required
      />
    </FormDialog>
  );
}
