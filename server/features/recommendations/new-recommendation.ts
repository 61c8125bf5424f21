import type { Position, RecommendationKind } from '../../domain/vocabulary.js';
import type { ThemeLabel } from './tags.service.js';

/** A position as a source states it. */
export interface NewPosition {
  readonly value: Position;
  readonly verbatim: string;
  readonly isClaimedAlreadyImplemented: boolean;
  readonly sourceSymbol: string | null;
  readonly sourceParagraph: string | null;
  readonly sourceVerbatim: string | null;
  /** `YYYY-MM-DD`, where the source has a date. */
  readonly asOf: string | null;
  readonly reason: string | null;
}

/** The tags of a recommendation, in the order of the source. */
export interface NewTags {
  /** Names as the source prints them. */
  readonly recommendingStates: readonly string[];
  readonly themes: readonly ThemeLabel[];
  readonly affectedGroups: readonly string[];
  /** Goal (`16`) or target (`16.3`) numbers that exist. */
  readonly sdgTargets: readonly string[];
}

/** A recommendation or pledge before it is a row. */
export interface NewRecommendation extends NewTags {
  readonly kind: RecommendationKind;
  readonly number: string | null;
  readonly text: string;
  readonly position: NewPosition;
  /** 1–5 as the source coded it; null: suggested from the first verb and left to be confirmed. */
  readonly actionCategory: number | null;
}
