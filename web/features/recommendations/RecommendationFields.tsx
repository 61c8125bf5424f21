import { Select, TagsInput, TextInput } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { Position, RecommendationKind } from '../../graphql/generated/graphql.js';
import { POSITIONS, type RecommendationDraft } from './recommendation-draft.js';
import classes from './recommendations.module.css';
import { useStateNames } from '../names/useStateNames.js';
import { LongTextField, ShortTextField } from './TextFields.js';

export interface RecommendationFieldsProps {
  kind: RecommendationKind;
  draft: RecommendationDraft;
  onChange: (draft: RecommendationDraft) => void;
  /** What is wrong, in words, by field. */
  errors: Partial<Record<string, string>>;
}

/** The fields of a recommendation or pledge, as its document has them. */
export function RecommendationFields({ kind, draft, onChange, errors }: RecommendationFieldsProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `recommendations.${id}` });
  const states = useStateNames();
  const set = (patch: Partial<RecommendationDraft>) => onChange({ ...draft, ...patch });
  return (
    <div className={classes.fields}>
      <TextInput
        label={say('number')}
        description={say('numberHelp')}
        value={draft.number}
        onChange={(event) => set({ number: event.currentTarget.value })}
        error={errors.number}
        dir="ltr"
      />
      <LongTextField
        className={classes.wide}
        label={say('text')}
        value={draft.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        error={errors.text}
        most={8000}
        minRows={3}
        maxRows={10}
        autosize
        withAsterisk
        dir="auto"
      />
      {kind === 'RECOMMENDATION' && (
        <TagsInput
          className={classes.wide}
          label={say('states')}
          description={say('statesHelp')}
          data={states.names}
          value={[...draft.recommendingStates]}
          onChange={(recommendingStates) => set({ recommendingStates })}
          error={errors.recommendingStates}
          limit={8}
          maxTags={60}
          clearable={false}
        />
      )}
      <Select
        label={say('position')}
        data={POSITIONS.map((value) => ({ value, label: intl.formatMessage({ id: `words.${value}` }) }))}
        value={draft.position}
        onChange={(value) => value && set({ position: value as Position })}
        allowDeselect={false}
      />
      <ShortTextField
        label={say('verbatim')}
        description={say('verbatimHelp')}
        value={draft.verbatim}
        onChange={(event) => set({ verbatim: event.currentTarget.value })}
        most={500}
        dir="auto"
      />
      <ShortTextField
        label={say('symbol')}
        placeholder="A/HRC/58/90/Add.1"
        value={draft.sourceSymbol}
        onChange={(event) => set({ sourceSymbol: event.currentTarget.value })}
        most={60}
        dir="ltr"
      />
      <ShortTextField
        label={say('paragraph')}
        value={draft.sourceParagraph}
        onChange={(event) => set({ sourceParagraph: event.currentTarget.value })}
        most={60}
        dir="ltr"
      />
    </div>
  );
}
