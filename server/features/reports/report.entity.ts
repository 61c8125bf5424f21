import { Column, Entity } from 'typeorm';
import { ContentEntity } from '../../database/content.entity.js';
import type { ReportReaders } from '../../domain/report-rules.js';
import type { ReportType } from '../../domain/vocabulary.js';
import { DEFAULT_LANGUAGE, type Language } from '../../language/languages.js';
import type { RichText } from './writing/rich-text.js';
import type { Figure } from './writing/writing.js';

/**
 * A mid-term report being written. Its audience is the writer's organisation, or the writer alone; `readAs` is whom it is
 * written for.
 */
@Entity('report')
export class ReportEntity extends ContentEntity {
  @Column('uuid')
  reviewId: string;

  @Column('text')
  type: ReportType;

  @Column('text')
  readAs: ReportReaders;

  /** What the program writes in it is in this language, from its first draft on. */
  @Column('text', { default: DEFAULT_LANGUAGE })
  language: Language;

  @Column('text')
  title: string;

  /** What is dated later does not enter. */
  @Column('date')
  cutOffOn: string;

  @Column('text')
  contact: string;

  /** Who takes part, in the order they are printed. */
  @Column('uuid', { array: true })
  organisationIds: string[];

  /** Those of them whose names are left out. */
  @Column('uuid', { array: true })
  withheldIds: string[];
}

/** A section as it stands: the program's draft, or what a person made of it. */
@Entity('report_section')
export class ReportSectionEntity extends ContentEntity {
  @Column('uuid')
  reportId: string;

  /** The chapter's key; of a thematic chapter `theme:` and the id of the theme or cluster. */
  @Column('text')
  key: string;

  @Column('smallint')
  ordinal: number;

  @Column('text')
  heading: string;

  @Column('jsonb')
  body: RichText;

  /** What the text rested on when it was written or last checked. */
  @Column('jsonb')
  figures: Figure[];

  /** A person has written here: the program never replaces the text. */
  @Column('boolean')
  isEdited: boolean;
}
