import { Autocomplete, Select } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { useIntl } from 'react-intl';
import { sessionsDocument } from '../recommendations/recommendations.documents.js';
import { useStateNames } from '../names/useStateNames.js';
import type { Choice, FoundReview } from './choices.js';
import classes from './imports.module.css';

export interface MissingFactsProps {
  review: FoundReview;
  choice: Choice;
  missing: readonly ('stateName' | 'cycleNumber')[];
  onChange: (patch: Partial<Choice>) => void;
}

/** Asks for what the file does not tell of a review: State, session, cycle. A session settles its cycle. */
export function MissingFacts({ review, choice, missing, onChange }: MissingFactsProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const states = useStateNames();
  const { data } = useQuery(sessionsDocument);
  const sessions = data?.workingGroupSessions ?? [];
  const needed = (fact: 'stateName' | 'cycleNumber') =>
    missing.includes(fact) ? say('imports.facts.needed') : undefined;
  const chooseSession = (value: string | null) => {
    const session = sessions.find(({ number }) => String(number) === value);
    onChange({ sessionNumber: session?.number ?? null, ...(session && { cycleNumber: session.cycleNumber }) });
  };
  return (
    <fieldset className={classes.facts}>
      <legend>{say('imports.facts.title')}</legend>
      {!review.stateName && (
        <Autocomplete
          openOnFocus={false}
          label={say('imports.facts.state')}
          data={states.names}
          value={choice.stateName ?? ''}
          onChange={(stateName) => onChange({ stateName })}
          error={needed('stateName')}
          limit={12}
          withAsterisk
        />
      )}
      {!review.sessionNumber && (
        <Select
          label={say('imports.facts.session')}
          data={sessions.map(({ number }) => String(number))}
          value={choice.sessionNumber === null ? null : String(choice.sessionNumber)}
          onChange={chooseSession}
          searchable
          clearable
          clearButtonProps={{ 'aria-label': say('imports.facts.clear') }}
        />
      )}
      {!review.cycleNumber && (
        <Select
          label={say('imports.facts.cycle')}
          data={['1', '2', '3', '4', '5']}
          value={choice.cycleNumber === null ? null : String(choice.cycleNumber)}
          onChange={(value) => onChange({ cycleNumber: value ? Number(value) : null })}
          error={needed('cycleNumber')}
          withAsterisk
        />
      )}
    </fieldset>
  );
}
