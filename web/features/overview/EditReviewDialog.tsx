import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { DateField } from '../../design/DateField.js';
import { newMutationId } from '../../graphql/mutation-id.js';
import { useMutationResult, type ConflictAnswer } from '../../graphql/useMutationResult.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { LostRace } from '../recommendations/LostRace.js';
import { refreshReview } from '../recommendations/refresh-review.js';
import type { Overview } from './figures.js';
import { changeReviewDocument } from './overview.documents.js';
import { ShortTextField } from '../recommendations/TextFields.js';
import classes from './overview.module.css';

type Review = Overview['review'];

const DATES = ['reviewedOn', 'adoptedOn', 'midTermOn', 'nextReviewOn'] as const;
const SYMBOLS = ['reportSymbol', 'addendumSymbol', 'decisionSymbol'] as const;
type Field = (typeof DATES)[number] | (typeof SYMBOLS)[number];

const changesOf = (review: Review, draft: Record<Field, string | null>) =>
  Object.fromEntries(
    [...DATES, ...SYMBOLS].filter((field) => draft[field] !== review[field]).map((field) => [field, draft[field]]),
  );

/** Fixes the dates and document symbols of a review; an empty mid-term or next review goes back to the suggestion. */
export function EditReviewDialog({ review, onClose }: { review: Review; onClose: () => void }) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `overview.edit.${id}` });
  const client = useApolloClient();
  const [change, { busy }] = useMutationResult(changeReviewDocument);
  const [draft, setDraft] = useState<Record<Field, string | null>>(review);
  const [problem, setProblem] = useState<string | null>(null);
  const [race, setRace] = useState<ConflictAnswer | null>(null);
  const done = async () => {
    await refreshReview(client, review.id);
    onClose();
  };
  const send = async (expectedVersion: number) => {
    setProblem(null);
    const changes = changesOf(review, draft);
    if (Object.keys(changes).length === 0) return onClose();
    const input = { mutationId: newMutationId(), id: review.id, expectedVersion, ...changes };
    const outcome = await change({ input });
    if (outcome.kind === 'refusal') return setProblem(outcome.refusal.message);
    if (outcome.kind === 'conflict') return setRace(outcome.conflict);
    if (outcome.kind === 'failed') return setProblem(say('failed'));
    await done();
  };
  if (race) {
    const keep = () => void send(race.currentVersion);
    return <LostRace race={race} busy={busy} onKeepMine={keep} onTakeTheirs={() => void done()} />;
  }
  return (
    <FormDialog
      title={say('title')}
      submitLabel={say('submit')}
      onSubmit={() => void send(review.version)}
      onCancel={onClose}
      busy={busy}
      problem={problem}
    >
      <p className={classes.quiet}>
        <FormattedMessage id="overview.edit.help" />
      </p>
      <div className={classes.fields}>
        {DATES.map((field) => (
          <ReviewDay
            key={field}
            field={field}
            value={draft[field]}
            onChange={(day) => setDraft((before) => ({ ...before, [field]: day }))}
          />
        ))}
        {SYMBOLS.map((field) => (
          <ShortTextField
            key={field}
            label={say(field)}
            value={draft[field] ?? ''}
            onChange={(event) => setDraft({ ...draft, [field]: event.currentTarget.value.trim() || null })}
            most={60}
            dir="ltr"
          />
        ))}
      </div>
    </FormDialog>
  );
}

interface ReviewDayProps {
  field: (typeof DATES)[number];
  value: string | null;
  onChange: (day: string | null) => void;
}

function ReviewDay({ field, value, onChange }: ReviewDayProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `overview.edit.${id}` });
  return (
    <DateField
      label={say(field)}
      value={value}
      onChange={onChange}
      format={(day) => intl.formatDate(day, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })}
      locale={intl.locale}
      calendar={{ open: say('calendar'), previousMonth: say('previousMonth'), nextMonth: say('nextMonth') }}
      notADay={(typed) => intl.formatMessage({ id: 'row.notADay' }, { typed })}
    />
  );
}
