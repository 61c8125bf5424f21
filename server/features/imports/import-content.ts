import type { ImportedContent } from '../../domain/import-matching.js';
import { readPosition } from '../../domain/source-position.js';
import { Position } from '../../domain/vocabulary.js';
import { States } from '../cycles/reference/states.js';
import type { NewRecommendation } from '../recommendations/new-recommendation.js';
import type { ParsedReview, ParsedRow } from './readers/parsed-file.js';

/** A State by its code, or by its label where that names none: two spellings of one State are no difference. */
export const stateKey = (label: string): string => States.find(label)?.iso3 ?? label;

/** How a theme is compared. */
export const themeKey = ({ scheme, label }: { scheme: string; label: string }): string => `${scheme}\n${label}`;

const sdgsOf = (row: ParsedRow): string[] => row.sdgs.flatMap(({ goal }) => (goal === null ? [] : [String(goal)]));

/** A row of a file as the rules of matching see it. */
export function contentOf(row: ParsedRow): ImportedContent {
  const { position, kind, verbatim } = readPosition(row.positionVerbatim);
  return {
    kind: row.kind === 'PLEDGE' ? row.kind : kind,
    number: row.number,
    text: row.text,
    position,
    positionVerbatim: verbatim,
    sourceSymbol: row.sourceSymbol,
    sourceParagraph: row.sourceParagraph,
    actionCategory: row.actionCategory,
    states: row.recommendingStates.map(stateKey),
    themes: row.themes.map(themeKey),
    groups: row.groups,
    sdgs: sdgsOf(row),
  };
}

/** A row of a file as it would be written. */
export function newRecommendationOf(row: ParsedRow): NewRecommendation {
  const { position, kind, isClaimedAlreadyImplemented, verbatim } = readPosition(row.positionVerbatim);
  return {
    kind: row.kind === 'PLEDGE' ? row.kind : kind,
    number: row.number,
    text: row.text,
    position: {
      value: position,
      verbatim,
      isClaimedAlreadyImplemented,
      sourceSymbol: row.sourceSymbol,
      sourceParagraph: row.sourceParagraph,
      sourceVerbatim: row.sourceVerbatim,
      asOf: null,
      reason: null,
    },
    actionCategory: row.actionCategory,
    recommendingStates: row.recommendingStates,
    themes: row.themes,
    affectedGroups: row.groups,
    sdgTargets: sdgsOf(row),
  };
}

const noted: readonly Position[] = [Position.NOTED, Position.NOT_SUPPORTED];
const supported: readonly Position[] = [Position.SUPPORTED, Position.SUPPORTED_IN_PART];

/** How many rows of a review were supported, and how many noted. */
export function positionsOf(review: ParsedReview): { supported: number; noted: number } {
  const positions = review.rows.map((row) => readPosition(row.positionVerbatim).position);
  return {
    supported: positions.filter((position) => supported.includes(position)).length,
    noted: positions.filter((position) => noted.includes(position)).length,
  };
}
