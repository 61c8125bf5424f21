import { AUDIENCES, type Audience, type Owned } from '../oracle.js';
import type { Organisation, Population } from './people.js';

/** When everything of the world was written. */
export const WRITTEN = new Date('2024-06-20T09:00:00Z');

/** One owner's things for one audience. */
export interface Cell {
  readonly owner: Organisation;
  readonly audience: Audience;
}

/** What a row of a content table hangs on: the cell's own spine, or that which everybody reads. */
export interface Place {
  readonly reviewId: string;
  readonly recommendationId: string;
  readonly entryId: string;
  readonly indicatorId: string;
  readonly commitmentId: string;
  readonly reportId: string;
  readonly assessmentId: string;
  readonly versionId: string;
  readonly clusterId: string;
  readonly evidenceId: string;
  readonly commentId: string;
  /** The bytes of a file, and whether they are the file as it came or its cleaned copy. */
  readonly contentId: string;
  readonly form: string;
}

export interface Making {
  readonly id: string;
  readonly cell: Cell;
  readonly on: Place;
  /** A canary for a column of this row. */
  readonly word: (column: string) => string;
  /** A number of this row's own, for what must be unique. */
  readonly n: number;
  readonly at: Date;
}

/** Tables of the cell's own spine, in the order in which they hang on each other; the place has their ids by name. */
export const SPINE = {
  review: 'reviewId',
  recommendation: 'recommendationId',
  matrix_entry: 'entryId',
  indicator: 'indicatorId',
  commitment: 'commitmentId',
  report: 'reportId',
  assessment: 'assessmentId',
  assessment_version: 'versionId',
  cluster: 'clusterId',
  evidence: 'evidenceId',
  comment: 'commentId',
} as const;

/** JOINT first: everything else hangs on it. */
export const cellsOf = ({ organisations }: Population): Cell[] =>
  (['JOINT', ...AUDIENCES.filter((one) => one !== 'JOINT')] as Audience[]).flatMap((audience) =>
    Object.values(organisations).map((owner: Organisation) => ({ owner, audience })),
  );

/** Whose a cell's things are, and for whom. */
export const owned = ({ owner, audience }: Cell): Owned => ({
  kind: 'CONTENT',
  workspace: owner.workspace,
  organisation: owner.id,
  side: owner.side,
  audience,
  author: owner.author,
});

/** The columns that every row of a cell's content has. */
export const content = ({ owner, audience }: Cell) => ({
  workspace_id: owner.workspace,
  audience,
  owner_organisation_id: owner.id,
  owner_side: owner.side,
  version: 1,
  written_by: owner.author,
  written_at: WRITTEN,
  changed_at: WRITTEN,
});
