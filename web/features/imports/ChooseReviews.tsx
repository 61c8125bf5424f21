import { useState } from 'react';
import type { ImportFileQuery, ImportRoomQuery } from '../../graphql/generated/graphql.js';
import { asTold, firstChoices, intentOf, missingFacts, type Choice } from './choices.js';
import { ApplyBar } from './ApplyBar.js';
import { FoundReviews } from './FoundReviews.js';
import { proposedState } from './proposed-state.js';
import { ProblemList } from './ProblemList.js';
import { ReviewPreview } from './ReviewPreview.js';
import { usePreviews } from './usePreviews.js';

export interface ChooseReviewsProps {
  of: ImportFileQuery['import'];
  workspace: ImportRoomQuery['workspace'];
  onApplied: () => void;
}

/** The way from a file to the rows: which reviews, what is missing, what would happen, and the one button. */
export function ChooseReviews({ of, workspace, onApplied }: ChooseReviewsProps) {
  const [choices, setChoices] = useState(() => firstChoices(of.reviews, proposedState(workspace)));
  const chosen = of.reviews.filter(({ index }) => choices[index].isChosen);
  const previews = usePreviews(of.id, of.reviews, choices);
  const change = (index: number, patch: Partial<Choice>) =>
    setChoices((before) => ({ ...before, [index]: { ...before[index], ...patch } }));
  // Answers were given about the rows of one review; told facts may mean another.
  const tell = (index: number, patch: Partial<Choice>) =>
    change(index, 'isChosen' in patch ? patch : { ...patch, answers: {} });

  return (
    <>
      <FoundReviews
        reviews={of.reviews}
        choices={choices}
        previews={previews.ready}
        workspaceName={workspace.name}
        onChange={tell}
      />
      <ProblemList problems={of.problems} />
      {chosen.map((review) => (
        <ReviewPreview
          key={review.index}
          review={asTold(review, choices[review.index])}
          isWaiting={missingFacts(review, choices[review.index]).length > 0}
          preview={previews.ready.get(review.index) ?? null}
          isFailed={previews.failed.has(review.index)}
          onRetry={() => previews.retry(review.index)}
          answers={choices[review.index].answers}
          onAnswer={(answers) => change(review.index, { answers })}
        />
      ))}
      <ApplyBar
        of={of}
        choices={choices}
        intent={intentOf(of.reviews, choices, previews.ready)}
        onApplied={onApplied}
      />
    </>
  );
}
