import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { FormDialog } from './FormDialog.js';
import { archiveRecommendationDocument } from './recommendations.documents.js';
import classes from './recommendations.module.css';
import { refreshReview } from './refresh-review.js';
import { useSubmission } from './useSubmission.js';
import { LongTextField } from './TextFields.js';

export interface ArchiveRecommendationDialogProps {
  recommendation: {
    readonly id: string;
    readonly reviewId: string;
    readonly version: number;
    readonly reference: string;
    readonly text: string;
  };
  /** Archived; the row is in the matrix no more. */
  onDone: () => void;
  onCancel: () => void;
}

/** Takes a mistaken row out of the matrix, with a reason; nothing of it is deleted. */
export function ArchiveRecommendationDialog({ recommendation, onDone, onCancel }: ArchiveRecommendationDialogProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `recommendations.${id}` });
  const announce = useAnnounce();
  const client = useApolloClient();
  const [archive, { busy }] = useSubmission(archiveRecommendationDocument);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { id, reviewId, version, reference, text } = recommendation;
  const submit = async () => {
    setTried(true);
    setProblem(null);
    if (reason.trim().length < 3) return;
    const outcome = await archive({ id, expectedVersion: version, reason: reason.trim() });
    if (outcome.kind === 'refusal') return setProblem(outcome.refusal.message);
    if (outcome.kind === 'conflict') {
      await refreshReview(client, reviewId);
      return setProblem(say('archive.changed'));
    }
    if (outcome.kind === 'failed') return setProblem(say('failed'));
    await refreshReview(client, reviewId);
    announce(intl.formatMessage({ id: 'recommendations.archived' }, { reference }));
    onDone();
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'recommendations.archive.title' }, { reference })}
      submitLabel={say('archive.submit')}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={busy}
      problem={problem}
      destructive
    >
      <blockquote className={classes.quote} dir="auto">
        {text}
      </blockquote>
      <p>{say('archive.what')}</p>
      <LongTextField
        label={say('archive.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={isTried && reason.trim().length < 3 ? say('flaw.reason') : undefined}
        most={500}
        minRows={2}
        autosize
        withAsterisk
        dir="auto"
      />
    </FormDialog>
  );
}
