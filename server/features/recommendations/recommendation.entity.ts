import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Position, RecommendationKind, ThemeScheme } from '../../domain/vocabulary.js';
import { ContentEntity } from '../../database/content.entity.js';

/** One numbered paragraph of the outcome, or a voluntary pledge. */
@Entity('recommendation')
export class RecommendationEntity extends ContentEntity {
  @Column('uuid')
  reviewId: string;

  @Column('text')
  kind: RecommendationKind;

  /** The paragraph number of the UN document; null while no source has told it. */
  @Column('text', { nullable: true })
  number: string | null;

  /** What the row is called: its number, else the workspace's own reference. */
  @Column('text')
  reference: string;

  /** Orders rows as a reader of the document expects: 50.1, 50.2, 50.10. */
  @Column('text')
  sortKey: string;

  @Column('text')
  text: string;

  /** The text as it is compared when a source has no numbers. */
  @Column('text')
  textKey: string;

  /** The newest of its positions, kept here for the matrix. */
  @Column('text')
  position: Position;

  @Column('smallint', { nullable: true })
  actionCategory: number | null;

  @Column('boolean')
  isCategoryConfirmed: boolean;

  @Column('uuid', { nullable: true })
  importId: string | null;

  /** When text or position last changed after the row was made; assessments written before ask for another look. */
  @Column('timestamptz', { nullable: true })
  contentChangedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  archivedAt: Date | null;

  @Column('text', { nullable: true })
  archiveReason: string | null;
}

/** One statement of the State's position, with its source; the newest counts. */
@Entity('position')
export class PositionEntity extends ContentEntity {
  @Column('uuid')
  recommendationId: string;

  @Column('text')
  value: Position;

  /** The source's own words. */
  @Column('text')
  verbatim: string;

  @Column('boolean')
  isClaimedAlreadyImplemented: boolean;

  @Column('text', { nullable: true })
  sourceSymbol: string | null;

  @Column('text', { nullable: true })
  sourceParagraph: string | null;

  @Column('text', { nullable: true })
  sourceVerbatim: string | null;

  @Column('date', { nullable: true })
  asOf: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('uuid', { nullable: true })
  importId: string | null;
}

/** A recommending State as the document prints it, in its order. */
@Entity('recommending_state')
export class RecommendingStateEntity {
  @PrimaryColumn('uuid')
  recommendationId: string;

  /** The recommendation's; the database fills it in. */
  @Column('uuid')
  workspaceId?: string;

  @PrimaryColumn('smallint')
  ordinal: number;

  /** ISO 3166 alpha-3, when the label is a known spelling. */
  @Column('text', { nullable: true })
  stateCode: string | null;

  @Column('text')
  label: string;
}

/** A theme of some scheme; without a workspace it ships with the product. */
@Entity('theme')
export class ThemeEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { nullable: true })
  workspaceId: string | null;

  @Column('text')
  scheme: ThemeScheme;

  @Column('text', { nullable: true })
  code: string | null;

  @Column('text')
  label: string;
}

/** A group of persons a recommendation is about. */
@Entity('affected_group')
export class AffectedGroupEntity {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { nullable: true })
  workspaceId: string | null;

  @Column('text')
  label: string;
}

@Entity('recommendation_theme')
export class RecommendationThemeEntity {
  @PrimaryColumn('uuid')
  recommendationId: string;

  /** The recommendation's; the database fills it in. */
  @Column('uuid')
  workspaceId?: string;

  @PrimaryColumn('uuid')
  themeId: string;

  @Column('smallint')
  ordinal: number;
}

@Entity('recommendation_group')
export class RecommendationGroupEntity {
  @PrimaryColumn('uuid')
  recommendationId: string;

  /** The recommendation's; the database fills it in. */
  @Column('uuid')
  workspaceId?: string;

  @PrimaryColumn('uuid')
  affectedGroupId: string;

  @Column('smallint')
  ordinal: number;
}

@Entity('recommendation_sdg')
export class RecommendationSdgEntity {
  @PrimaryColumn('uuid')
  recommendationId: string;

  /** The recommendation's; the database fills it in. */
  @Column('uuid')
  workspaceId?: string;

  @PrimaryColumn('text')
  sdgTargetCode: string;

  @Column('smallint')
  ordinal: number;
}
