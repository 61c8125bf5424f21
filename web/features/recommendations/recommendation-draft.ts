import type { Position, PositionInput, RecommendationKind } from '../../graphql/generated/graphql.js';

/** What a person writes of a recommendation or pledge, as it stands in the form. */
export interface RecommendationDraft {
  readonly number: string;
  readonly text: string;
  readonly recommendingStates: readonly string[];
  readonly position: Position;
  /** The document's own words for the position. */
  readonly verbatim: string;
  readonly sourceSymbol: string;
  readonly sourceParagraph: string;
}

export const POSITIONS: readonly Position[] = [
  'SUPPORTED',
  'SUPPORTED_IN_PART',
  'NOTED',
  'NOT_SUPPORTED',
  'PENDING',
  'UNCLEAR',
];

/** An empty form; a State supports its own pledge. */
export const emptyDraft = (kind: RecommendationKind): RecommendationDraft => ({
  number: '',
  text: '',
  recommendingStates: [],
  position: kind === 'PLEDGE' ? 'SUPPORTED' : 'PENDING',
  verbatim: '',
  sourceSymbol: '',
  sourceParagraph: '',
});

/** How paragraph numbers of outcome documents look: `142.23`, `6.1a`. */
const NUMBER = /^\d{1,4}(\.\d{1,4}){0,4}[a-z]?$/i;

/** Fields a person still has to mend, each with the name of the message that says how. */
export function flawsOf({ number, text }: RecommendationDraft): Partial<Record<'number' | 'text', string>> {
  return {
    ...(number.trim() && !NUMBER.test(number.trim()) && { number: 'recommendations.flaw.number' }),
    ...(text.trim().length < 3 && { text: 'recommendations.flaw.text' }),
  };
}

/** The position as the server takes it. */
export const positionInput = (draft: RecommendationDraft): PositionInput => ({
  value: draft.position,
  verbatim: draft.verbatim.trim(),
  sourceSymbol: draft.sourceSymbol.trim() || null,
  sourceParagraph: draft.sourceParagraph.trim() || null,
});

/** Only what differs between two drafts, as a correction takes it. */
export function correctionOf(before: RecommendationDraft, after: RecommendationDraft) {
  const isMoved = (['position', 'verbatim', 'sourceSymbol', 'sourceParagraph'] as const).some(
    (field) => before[field] !== after[field],
  );
  return {
    ...(after.number.trim() !== before.number && { number: after.number.trim() || null }),
    ...(after.text.trim() !== before.text && { text: after.text.trim() }),
    ...(after.recommendingStates.join('\n') !== before.recommendingStates.join('\n') && {
      recommendingStates: [...after.recommendingStates],
    }),
    ...(isMoved && { position: positionInput(after) }),
  };
}
