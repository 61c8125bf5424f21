import { Radio, Select } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { DateField } from '../../design/DateField.js';
import type { ActionFieldsFragment, ActionState } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { useCalendarLabels } from '../recommendations/useCalendarLabels.js';
import { LongTextField } from '../recommendations/TextFields.js';
import classes from './actions.module.css';

/** A planned measure as it is being written down. */
export interface ActionDraft {
  readonly title: string;
  readonly state: ActionState;
  readonly dueOn: string | null;
}

export const noAction: ActionDraft = { title: '', state: 'PLANNED', dueOn: null };

export const draftOf = ({ title, state, dueOn }: ActionFieldsFragment): ActionDraft => ({
  title,
  state,
  dueOn: dueOn ?? null,
});

/** The fields that the form shows, by the server's names. */
export const ACTION_FIELDS = ['title', 'state', 'dueOn'];

const STATES = ['PLANNED', 'UNDER_WAY', 'DONE'] as const satisfies readonly ActionState[];

export interface ActionFieldsProps {
  draft: ActionDraft;
  onChange: (draft: ActionDraft) => void;
  /** What stands against a field, by its name. */
  errorAt: (field: string) => string | undefined;
}

/** A measure is one line: Enter sends it. */
function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

/** What will be done, by when, and how far it is. */
export function ActionFields({ draft, onChange, errorAt }: ActionFieldsProps) {
  const intl = useIntl();
  const format = useFormat();
  const calendar = useCalendarLabels();
  const say = (id: string) => intl.formatMessage({ id: `measures.${id}` });
  return (
    <div className={classes.fields}>
      <LongTextField
        className={classes.wide}
        label={say('words')}
        value={draft.title}
        onChange={(event) => onChange({ ...draft, title: event.currentTarget.value })}
        onKeyDown={sendOnEnter}
        error={errorAt('title')}
        most={500}
        minRows={1}
        maxRows={5}
        autosize
        withAsterisk
        dir="auto"
      />
      <Select
        label={say('state')}
        data={STATES.map((value) => ({ value, label: intl.formatMessage({ id: `words.action.${value}` }) }))}
        value={draft.state}
        onChange={(state) => state && onChange({ ...draft, state: state as ActionState })}
        error={errorAt('state')}
        allowDeselect={false}
      />
      <DateField
        label={say('dueOn')}
        value={draft.dueOn}
        onChange={(dueOn) => onChange({ ...draft, dueOn })}
        format={format.date}
        locale={intl.locale}
        calendar={calendar.labels}
        notADay={calendar.notADay}
        error={errorAt('dueOn')}
      />
    </div>
  );
}

const AUDIENCES = ['ORGANISATION', 'JOINT'] as const;
export type ActionAudience = (typeof AUDIENCES)[number];

export interface ActionAudienceFieldProps {
  value: ActionAudience;
  onChange: (audience: ActionAudience) => void;
}

/** Who reads the measure from the start; always narrow first. */
export function ActionAudienceField({ value, onChange }: ActionAudienceFieldProps) {
  const intl = useIntl();
  return (
    <Radio.Group
      label={intl.formatMessage({ id: 'measures.readers' })}
      value={value}
      onChange={(next) => onChange(next as ActionAudience)}
    >
      {AUDIENCES.map((one) => (
        <Radio key={one} mt={12} value={one} label={intl.formatMessage({ id: `measures.willRead.${one}` })} />
      ))}
    </Radio.Group>
  );
}
