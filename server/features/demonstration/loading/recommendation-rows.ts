import { numberSortKey } from '../../../domain/recommendation-grammar.js';
import { textKey } from '../../../domain/text-likeness.js';
import { States } from '../../cycles/reference/states.js';
import type { PlacedRecommendation, PositionEntry } from '../content/types.js';
import type { Row } from './insert-rows.js';
import { BEGUN_ON, type Made, type Making, type Told } from './making.js';
import { momentOn } from './moments.js';

/** Ids of the labels that ship with the product. */
export interface KnownLabels {
  readonly themes: ReadonlyMap<string, string>;
  readonly groups: ReadonlyMap<string, string>;
}

/** When a position was entered: the review's own with the recommendation, later ones on their day. */
const enteredAt = ({ number }: PlacedRecommendation, position: PositionEntry, place: number) =>
  place === 0 ? momentOn(BEGUN_ON, 'recommendations') : momentOn(position.asOf, `position ${number}`);

/** The review, its recommendations and pledges with their positions and tags. */
export function recommendationRows(making: Making, labels: KnownLabels): Made {
  const { recommendations } = making.content;
  return {
    tables: {
      review: [reviewRow(making)],
      recommendation: recommendations.map((one) => recommendationRow(making, one)),
      position: recommendations.flatMap((one) => positionRows(making, one)),
      recommending_state: tags(making, (one) => one.states, stateColumns),
      recommendation_theme: tags(
        making,
        (one) => one.themes,
        (label) => ({ theme_id: known(labels.themes, label) }),
      ),
      recommendation_group: tags(
        making,
        (one) => one.groups,
        (label) => ({ affected_group_id: known(labels.groups, label) }),
      ),
      recommendation_sdg: tags(
        making,
        (one) => one.sdgs,
        (code) => ({ sdg_target_code: code }),
      ),
    },
    told: recommendations.flatMap((one) => toldOf(making, one)),
  };
}

function reviewRow(making: Making): Row {
  const { review } = making.content;
  return {
    ...making.common(making.reviewId, momentOn(BEGUN_ON, 'review')),
    state_code: null,
    state_name: review.stateName,
    cycle_number: review.cycle,
    session_number: review.session,
    report_symbol: review.reportSymbol,
    addendum_symbol: review.addendumSymbol,
    decision_symbol: review.decisionSymbol,
    reviewed_on: review.reviewedOn,
    adopted_on: review.adoptedOn,
    mid_term_on: review.midTermOn,
    next_review_on: review.nextReviewOn,
  };
}

function recommendationRow(making: Making, one: PlacedRecommendation): Row {
  const last = one.positions.length - 1;
  const changedAt = enteredAt(one, one.positions[last], last);
  return {
    ...making.common(making.recommendation(one.number), momentOn(BEGUN_ON, 'recommendations'), {
      changedAt,
      version: one.positions.length,
    }),
    review_id: making.reviewId,
    kind: one.kind,
    number: one.kind === 'PLEDGE' ? null : one.number,
    reference: one.number,
    sort_key: numberSortKey(one.number),
    text: one.text,
    text_key: textKey(one.text),
    position: one.positions[last].value,
    action_category: one.actionCategory,
    is_category_confirmed: true,
    content_changed_at: last > 0 ? changedAt : null,
  };
}

const positionRows = (making: Making, one: PlacedRecommendation): Row[] =>
  one.positions.map((position, place) => ({
    ...making.common(making.ids.of('position', one.number, String(place)), enteredAt(one, position, place)),
    recommendation_id: making.recommendation(one.number),
    value: position.value,
    verbatim: position.verbatim,
    is_claimed_already_implemented: position.isClaimedAlreadyImplemented,
    source_symbol: position.sourceSymbol,
    source_paragraph: position.sourceParagraph,
    as_of: position.asOf,
  }));

/** The tags of one kind of every recommendation, in the order the document prints them. */
const tags = (
  making: Making,
  labels: (one: PlacedRecommendation) => readonly string[],
  columns: (label: string) => Row,
): Row[] =>
  making.content.recommendations.flatMap((one) =>
    labels(one).map((label, ordinal) => ({
      recommendation_id: making.recommendation(one.number),
      ordinal,
      ...columns(label),
    })),
  );

const stateColumns = (code: string): Row => ({ state_code: code, label: States.byCode(code)?.names.en ?? code });

function known(ids: ReadonlyMap<string, string>, label: string): string {
  const id = ids.get(label);
  if (!id) throw new Error(`The reference data have no “${label}”`);
  return id;
}

function toldOf(making: Making, one: PlacedRecommendation): Told[] {
  const about = {
    subjectType: 'Recommendation',
    subjectId: making.recommendation(one.number),
    audience: 'JOINT',
    owner: null,
    by: 'coalition',
    entry: one.number,
  } as const;
  return one.positions.map((position, place) => {
    const at = enteredAt(one, position, place);
    if (place === 0)
      return { ...about, at, action: 'recommendation.add', after: { reference: one.number, text: one.text } };
    const reason = position.sourceSymbol ?? position.verbatim;
    const before = { position: one.positions[place - 1].value };
    return { ...about, at, action: 'recommendation.correct', before, after: { position: position.value, reason } };
  });
}
