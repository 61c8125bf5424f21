import { MultiSelect } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Day } from '../indicators/Day.js';
import { useChoices } from '../indicators/useChoices.js';
import type { Commitment } from './commitment-facts.js';
import { LongTextField } from '../recommendations/TextFields.js';
import classes from './commitments.module.css';

/** A commitment as it is being written down. */
export interface CommitmentDraft {
  readonly text: string;
  readonly dueOn: string | null;
  readonly partnerIds: readonly string[];
  readonly entryIds: readonly string[];
}

export const noCommitment: CommitmentDraft = { text: '', dueOn: null, partnerIds: [], entryIds: [] };

export const draftOf = ({ text, dueOn, partnerIds, rows }: Commitment): CommitmentDraft => ({
  text,
  dueOn: dueOn ?? null,
  partnerIds,
  entryIds: rows.map(({ entryId }) => entryId),
});

/** The fields that the form shows, by the server's names. */
export const COMMITMENT_FIELDS = ['text', 'dueOn', 'partnerIds', 'entryIds', 'reason', 'madeOn'];

/** Shortest wording, in characters; the server's own. */
const SHORTEST = 3;

export const isTooShort = (typed: string): boolean => typed.trim().length < SHORTEST;

export interface CommitmentFormProps {
  reviewId: string;
  /** Whose commitment it is: never its own partner. */
  ownerId: string | null;
  draft: CommitmentDraft;
  onChange: (draft: CommitmentDraft) => void;
  errorAt: (field: string) => string | undefined;
}

/** Wording, day, who helps, and which rows it serves. */
export function CommitmentForm({ reviewId, ownerId, draft, onChange, errorAt }: CommitmentFormProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `commitments.${id}` });
  const { rows, organisations } = useChoices(reviewId);
  const patch = (change: Partial<CommitmentDraft>) => onChange({ ...draft, ...change });
  return (
    <div className={classes.fields}>
      <LongTextField
        label={say('text')}
        value={draft.text}
        onChange={(event) => patch({ text: event.currentTarget.value })}
        error={errorAt('text')}
        most={1000}
        minRows={2}
        maxRows={8}
        autosize
        dir="auto"
        withAsterisk
      />
      <Day label={say('dueOn')} value={draft.dueOn} onChange={(dueOn) => patch({ dueOn })} error={errorAt('dueOn')} />
      <MultiSelect
        label={say('partners')}
        placeholder={draft.partnerIds.length === 0 ? say('partnersHelp') : undefined}
        data={organisations.filter(({ value }) => value !== ownerId)}
        value={[...draft.partnerIds]}
        onChange={(partnerIds) => patch({ partnerIds })}
        error={errorAt('partnerIds')}
        nothingFoundMessage={say('nothingFound')}
        maxValues={60}
        searchable
        hidePickedOptions
      />
      <MultiSelect
        label={say('rows')}
        placeholder={draft.entryIds.length === 0 ? say('rowsHelp') : undefined}
        data={[...rows]}
        value={[...draft.entryIds]}
        onChange={(entryIds) => patch({ entryIds })}
        error={errorAt('entryIds')}
        nothingFoundMessage={say('nothingFound')}
        limit={50}
        maxValues={60}
        searchable
        hidePickedOptions
      />
    </div>
  );
}
