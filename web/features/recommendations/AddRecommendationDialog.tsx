import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import type { RecommendationKind } from '../../graphql/generated/graphql.js';
import { FormDialog } from './FormDialog.js';
import { emptyDraft, flawsOf, positionInput } from './recommendation-draft.js';
import { addRecommendationDocument } from './recommendations.documents.js';
import { RecommendationFields } from './RecommendationFields.js';
import { refreshReview } from './refresh-review.js';
import { useSubmission } from './useSubmission.js';

export interface AddRecommendationDialogProps {
  /** The review it goes into, and what that is called in words. */
  review: { readonly id: string; readonly title: string };
  kind: RecommendationKind;
  /** Hears what the new row is called. */
  onDone: (reference: string) => void;
  onCancel: () => void;
}

/** One recommendation or pledge added by hand. */
export function AddRecommendationDialog({ review, kind, onDone, onCancel }: AddRecommendationDialogProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const client = useApolloClient();
  const [add, { busy }] = useSubmission(addRecommendationDocument);
  const [draft, setDraft] = useState(() => emptyDraft(kind));
  const [problem, setProblem] = useState<{ message: string; field?: string | null } | null>(null);
  const [isTried, setTried] = useState(false);
  const flaws = flawsOf(draft);
  const errors = Object.fromEntries(
    Object.entries(isTried ? flaws : {}).map(([field, id]) => [field, intl.formatMessage({ id })]),
  );
  if (problem?.field) errors[problem.field] = problem.message;
  const submit = async () => {
    setTried(true);
    setProblem(null);
    if (Object.keys(flaws).length > 0) return;
    const input = {
      reviewId: review.id,
      kind,
      number: draft.number.trim() || null,
      text: draft.text.trim(),
      recommendingStates: [...draft.recommendingStates],
      position: positionInput(draft),
    };
    const outcome = await add(input);
    if (outcome.kind === 'refusal') return setProblem(outcome.refusal);
    if (outcome.kind !== 'saved') return setProblem({ message: intl.formatMessage({ id: 'recommendations.failed' }) });
    await refreshReview(client, review.id);
    announce(intl.formatMessage({ id: 'recommendations.added' }, { reference: outcome.value.reference }));
    onDone(outcome.value.reference);
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: `recommendations.add.${kind}` }, { review: review.title })}
      submitLabel={intl.formatMessage({ id: 'recommendations.add.submit' })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={busy}
      problem={problem && !problem.field ? problem.message : null}
    >
      <RecommendationFields kind={kind} draft={draft} onChange={setDraft} errors={errors} />
    </FormDialog>
  );
}
