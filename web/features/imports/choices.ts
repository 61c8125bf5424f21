import type { ImportFileQuery, PreviewOfImportQuery } from '../../graphql/generated/graphql.js';

export type FoundReview = ImportFileQuery['import']['reviews'][number];
export type Preview = PreviewOfImportQuery['importPreview'];
export type PreviewRow = Preview['rows'][number];

/** What a person tells about one review of the file. */
export interface Choice {
  readonly isChosen: boolean;
  readonly stateName: string | null;
  readonly cycleNumber: number | null;
  readonly sessionNumber: number | null;
  /** Answers to likely corrections by the row's place: true, the known row corrected; false, another row. */
  readonly answers: Readonly<Record<number, boolean>>;
}

/** Choices by the review's place in the file. */
export type Choices = Readonly<Record<number, Choice>>;

/** What is chosen before a person chose: the workspace's own State; the file's only one where there is none yet. */
export function firstChoices(reviews: readonly FoundReview[], stateName: string): Choices {
  const isOneState = new Set(reviews.map((review) => review.stateName)).size === 1;
  const first = (review: FoundReview): Choice => ({
    isChosen: review.isOfWorkspaceState ?? isOneState,
    stateName: review.stateName ? null : stateName,
    cycleNumber: null,
    sessionNumber: null,
    answers: {},
  });
  return Object.fromEntries(reviews.map((review) => [review.index, first(review)]));
}

/** What neither file nor person has told yet and the import cannot do without. */
export function missingFacts(review: FoundReview, choice: Choice): ('stateName' | 'cycleNumber')[] {
  const missing: ('stateName' | 'cycleNumber')[] = [];
  if (!(review.stateName ?? choice.stateName?.trim())) missing.push('stateName');
  if (!(review.cycleNumber ?? choice.cycleNumber)) missing.push('cycleNumber');
  return missing;
}

/** What a person told of a review where the file is silent. */
export const toldFacts = (review: FoundReview, choice: Choice) => ({
  stateName: review.stateName ? null : (choice.stateName?.trim() ?? null),
  cycleNumber: review.cycleNumber ? null : choice.cycleNumber,
  sessionNumber: review.sessionNumber ? null : choice.sessionNumber,
});

/** A review as file and person together tell it. */
export const asTold = <Review extends FoundReview>(review: Review, choice: Choice): Review => {
  const told = toldFacts(review, choice);
  return {
    ...review,
    stateName: review.stateName ?? told.stateName,
    cycleNumber: review.cycleNumber ?? told.cycleNumber,
    sessionNumber: review.sessionNumber ?? told.sessionNumber,
  };
};

/** What one press would do, over all chosen reviews. */
export interface Intent {
  readonly reviews: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Likely corrections nobody has answered yet. */
  readonly unanswered: number;
  readonly missing: number;
  /** False while a preview is still on its way. */
  readonly isKnown: boolean;
}

const NOTHING: Intent = { reviews: 0, added: 0, changed: 0, unchanged: 0, unanswered: 0, missing: 0, isKnown: true };

/** Sums up what the chosen reviews would do, with the answers given so far. */
export function intentOf(
  reviews: readonly FoundReview[],
  choices: Choices,
  previews: ReadonlyMap<number, Preview>,
): Intent {
  return reviews
    .filter(({ index }) => choices[index].isChosen)
    .reduce((sum, review) => {
      const choice = choices[review.index];
      const preview = previews.get(review.index);
      const told = { ...sum, reviews: sum.reviews + 1, missing: sum.missing + missingFacts(review, choice).length };
      return preview ? withPreview(told, preview, choice) : { ...told, isKnown: false };
    }, NOTHING);
}

function withPreview(sum: Intent, preview: Preview, { answers }: Choice): Intent {
  const likely = preview.rows.filter(({ change }) => change === 'LIKELY');
  const same = likely.filter(({ index }) => answers[index] === true).length;
  const other = likely.filter(({ index }) => answers[index] === false).length;
  return {
    ...sum,
    added: sum.added + preview.added + other,
    changed: sum.changed + preview.changed + same,
    unchanged: sum.unchanged + preview.unchanged,
    unanswered: sum.unanswered + likely.length - same - other,
  };
}

/** The chosen reviews as the server takes them; what the file tells itself is not repeated. */
export function chosenReviews(reviews: readonly FoundReview[], choices: Choices) {
  return reviews
    .filter(({ index }) => choices[index].isChosen)
    .map((review) => {
      const choice = choices[review.index];
      const corrections = Object.keys(choice.answers)
        .map(Number)
        .filter((row) => choice.answers[row]);
      return { index: review.index, ...toldFacts(review, choice), corrections };
    });
}
