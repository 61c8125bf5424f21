import { ActionIcon, Button, Input } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import { newMutationId } from '../../graphql/mutation-id.js';
import { Day } from './Day.js';
import type { MilestoneDraft } from './indicator-draft.js';
import { ShortTextField } from '../recommendations/TextFields.js';
import classes from './indicators.module.css';

export interface MilestoneFieldsProps {
  milestones: readonly MilestoneDraft[];
  onChange: (milestones: readonly MilestoneDraft[]) => void;
  error?: string;
}

/** The steps of a structural indicator: what, by when, and since when reached. */
export function MilestoneFields({ milestones, onChange, error }: MilestoneFieldsProps) {
  const intl = useIntl();
  const say = (id: string, values?: Record<string, string | number>) =>
    intl.formatMessage({ id: `indicators.${id}` }, values);
  const patch = (key: string, change: Partial<MilestoneDraft>) =>
    onChange(milestones.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const add = () => onChange([...milestones, { key: newMutationId(), title: '', dueOn: null, reachedOn: null }]);
  return (
    <fieldset className={classes.section} style={{ border: 0, margin: 0, padding: 0 }}>
      <legend style={{ fontWeight: 600, padding: 0 }}>{say('milestones')}</legend>
      <ol className={classes.steps}>
        {milestones.map((step, index) => (
          <li key={step.key} className={classes.step}>
            <ShortTextField
              label={say('milestoneTitle', { place: index + 1 })}
              value={step.title}
              onChange={(event) => patch(step.key, { title: event.currentTarget.value })}
              most={300}
              dir="auto"
              withAsterisk
            />
            <Day label={say('dueOn')} value={step.dueOn} onChange={(dueOn) => patch(step.key, { dueOn })} />
            <Day
              label={say('reachedOn')}
              value={step.reachedOn}
              onChange={(reachedOn) => patch(step.key, { reachedOn })}
            />
            <ActionIcon
              size="lg"
              aria-label={say('removeMilestone', { title: step.title || index + 1 })}
              onClick={() => onChange(milestones.filter(({ key }) => key !== step.key))}
            >
              <Icon name="close" />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {error && <Input.Error role="alert">{error}</Input.Error>}
      <div>
        <Button variant="default" size="compact-sm" leftSection={<Icon name="plus" />} onClick={add}>
          {say('addMilestone')}
        </Button>
      </div>
    </fieldset>
  );
}
