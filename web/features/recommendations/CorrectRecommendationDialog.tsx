import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import type { Position, RecommendationKind } from '../../graphql/generated/graphql.js';
import type { ConflictAnswer } from '../../graphql/useMutationResult.js';
import { FormDialog } from './FormDialog.js';
import { LostRace } from './LostRace.js';
import { correctionOf, flawsOf, type RecommendationDraft } from './recommendation-draft.js';
import { correctRecommendationDocument } from './recommendations.documents.js';
import { RecommendationFields } from './RecommendationFields.js';
import { refreshReview } from './refresh-review.js';
import { useSubmission } from './useSubmission.js';
import { LongTextField } from './TextFields.js';

/** A recommendation as it stands, as far as a correction can touch it. */
export interface CorrectableRecommendation {
  readonly id: string;
  readonly reviewId: string;
  readonly version: number;
  readonly kind: RecommendationKind;
  readonly number: string | null;
  readonly reference: string;
  readonly text: string;
  /** As the document prints them. */
  readonly recommendingStates: readonly string[];
  readonly position: Position;
  readonly positionVerbatim?: string | null;
  readonly sourceSymbol?: string | null;
  readonly sourceParagraph?: string | null;
}

export interface CorrectRecommendationDialogProps {
  recommendation: CorrectableRecommendation;
  /** Saved; every screen on the review has been told to read it again. */
  onDone: () => void;
  onCancel: () => void;
}

const draftOf = (of: CorrectableRecommendation): RecommendationDraft => ({
  number: of.number ?? '',
  text: of.text,
  recommendingStates: of.recommendingStates,
  position: of.position,
  verbatim: of.positionVerbatim ?? '',
  sourceSymbol: of.sourceSymbol ?? '',
  sourceParagraph: of.sourceParagraph ?? '',
});

/** Corrects a row against its document, with a reason that stays in the record. Somebody else's correction is shown. */
export function CorrectRecommendationDialog({ recommendation, onDone, onCancel }: CorrectRecommendationDialogProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `recommendations.${id}` });
  const announce = useAnnounce();
  const client = useApolloClient();
  const [correct, { busy }] = useSubmission(correctRecommendationDocument);
  const before = draftOf(recommendation);
  const [draft, setDraft] = useState(before);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<{ message: string; field?: string | null } | null>(null);
  const [race, setRace] = useState<ConflictAnswer | null>(null);
  const correction = correctionOf(before, draft);
  const flaws = flawsOf(draft);
  const errors = Object.fromEntries(
    Object.entries(isTried ? flaws : {}).map(([field, id]) => [field, intl.formatMessage({ id })]),
  );
  if (problem?.field) errors[problem.field] = problem.message;

  const done = async () => {
    await refreshReview(client, recommendation.reviewId);
    onDone();
  };
  const send = async (expectedVersion: number) => {
    const outcome = await correct({ id: recommendation.id, expectedVersion, reason: reason.trim(), ...correction });
    if (outcome.kind === 'refusal') return setProblem(outcome.refusal);
    if (outcome.kind === 'conflict') return setRace(outcome.conflict);
    if (outcome.kind === 'failed') return setProblem({ message: say('failed') });
    announce(say('corrected'));
    await done();
  };
  const submit = () => {
    setTried(true);
    setProblem(null);
    if (Object.keys(correction).length === 0) return setProblem({ message: say('correct.nothing') });
    if (Object.keys(flaws).length === 0 && reason.trim().length >= 3) void send(recommendation.version);
  };
  if (race) {
    return (
      <LostRace
        race={race}
        busy={busy}
        onKeepMine={() => void send(race.currentVersion)}
        onTakeTheirs={() => void done()}
      />
    );
  }
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'recommendations.correct.title' }, { reference: recommendation.reference })}
      submitLabel={say('correct.submit')}
      onSubmit={submit}
      onCancel={onCancel}
      busy={busy}
      problem={problem && !problem.field ? problem.message : null}
    >
      <RecommendationFields kind={recommendation.kind} draft={draft} onChange={setDraft} errors={errors} />
      <LongTextField
        label={say('reason')}
        description={say('reasonHelp')}
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
