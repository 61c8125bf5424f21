import type { Permission } from '../../domain/permissions.js';
import type { Act } from './writing.js';

/** The acts that add, change and take away rows of a table. What is not named nobody may do. */
export interface Acts {
  readonly insert?: readonly Act[];
  readonly update?: readonly Act[];
  readonly delete?: readonly Act[];
  /** How long a row is kept after its last change, as PostgreSQL writes it; older ones anybody's clean-up takes away. */
  readonly keptFor?: string;
}

/** An import is its organisation's; the rows it brings are nobody's. */
const imported: Act = { act: 'recommendation.import', owned: 'ANY' };
const rowsOfReview: readonly Act[] = ['recommendation.add', imported];
const corrections: readonly Act[] = [...rowsOfReview, 'recommendation.correct', 'matrixEntry.reviseTags'];
/** Of tags and words, which have no owner. */
const tagging = [
  'recommendation.add',
  'recommendation.import',
  'recommendation.correct',
  'matrixEntry.reviseTags',
] as const;
const planned = [
  'matrixEntry.revisePlan',
  'matrixEntry.reviseTags',
  'matrixEntry.revisePartners',
  'matrixEntry.reviseInstitutions',
  'matrixEntry.reviseTime',
  'matrixEntry.reviseMoney',
  'action.plan',
] as const;

/** A side's shared view replaces the one another of its organisations shared. */
const shareForSide: Act = { act: 'assessment.share', owned: 'SIDE' };
const own = ['assessment.record', shareForSide, 'content.shareInside'] as const;

/** Handing on inside a side, and taking back what was handed on. */
const inside = 'content.shareInside';
const shareAny: Act = { act: 'assessment.share', owned: 'ANY' };
/** A withdrawn view takes with it what the joint status quoted of it. */
const jointly = ['jointStatus.move', shareAny, { act: inside, owned: 'ANY' }] as const;
const releases = [
  'assessment.share',
  'evidence.share',
  'comment.share',
  'action.share',
  'commitment.share',
  'proposedPlan.share',
] as const;
/** To the own side a report goes by whoever writes it, to everybody by a coordinator. */
const reported = ['report.write', 'report.release'] as const;

const same = (acts: readonly Act[]): Acts => ({ insert: acts, update: acts });

/** Content: every row says who may read it (`contentColumns`). */
export const contentTables: Readonly<Record<string, Acts>> = {
  review: {
    insert: ['review.create', imported],
    update: ['review.create', 'review.change', imported],
  },
  import: same(['recommendation.import']),
  matrix_file: same(['matrix.import']),
  recommendation: { insert: rowsOfReview, update: [...corrections, 'recommendation.archive'] },
  position: { insert: [...rowsOfReview, 'recommendation.correct'] },
  cluster: same(['cluster.keep']),
  matrix_entry: { insert: rowsOfReview, update: [...corrections, ...planned] },
  saved_view: { ...same(['savedView.keep']), delete: ['savedView.keep'] },
  draft: { ...same(['draft.keep']), delete: ['draft.keep'], keptFor: '14 days' },
  caretaker: same(['matrixEntry.entrust', 'portfolio.handOver']),
  action: {
    insert: ['action.plan', 'action.share', inside],
    update: ['action.change', 'action.share', 'action.remove', inside],
  },
  proposed_plan: {
    insert: ['proposedPlan.write', 'proposedPlan.share', inside],
    update: ['proposedPlan.write', 'proposedPlan.remove', 'proposedPlan.share', inside],
  },
  assessment: same(own),
  assessment_version: same(own),
  adoption: { ...same(['assessment.adopt', 'assessment.record']), delete: ['assessment.adopt', 'assessment.record'] },
  joint_status: same(jointly),
  joint_status_event: same(jointly),
  release_request: { insert: [inside, ...releases, 'report.release'], update: [inside, 'release.decide'] },
  withdrawal: { insert: [inside, ...releases, ...reported] },
  evidence: {
    insert: ['evidence.add', 'assessment.share', 'evidence.share', inside],
    update: ['evidence.change', shareForSide, 'evidence.share', inside],
  },
  evidence_file: {
    insert: ['evidence.change', 'assessment.share', 'evidence.share', inside],
    update: ['evidence.change', 'evidence.share', inside],
    delete: ['evidence.change', 'assessment.share', 'evidence.share', inside],
  },
  source_identity: { insert: ['source.keep'], update: ['source.keep'], delete: ['source.delete'] },
  comment: {
    insert: ['comment.write', 'comment.writeToAll', 'comment.share', 'jointStatus.move', inside],
    update: ['comment.share', 'comment.resolve', 'comment.change', inside],
  },
  mention: { insert: ['comment.write', 'comment.writeToAll'], update: ['comment.change'] },
  indicator: { insert: ['indicator.define'], update: ['indicator.change'] },
  measurement: { insert: ['measurement.add'], update: ['measurement.change'] },
  commitment: {
    insert: ['commitment.propose', 'commitment.share', inside],
    update: ['commitment.change', 'commitment.share', inside],
  },
  // A released report and one its organisation writes stay; what one person had alone goes over to the organisation.
  report: { ...same(['report.write']), delete: [{ act: 'report.write', audience: 'PERSONAL' }] },
  report_section: { ...same(['report.write']), delete: ['report.write'] },
  release: same(reported),
};

/** A part of a content row without a rule of its own: who reads the row reads the part. */
interface Part {
  readonly of: string;
  /** The column that names the row, and the row's own by which it is named. */
  readonly by: string;
  readonly key?: string;
  readonly insert?: readonly Act[];
  readonly delete?: readonly Act[];
}

export const partTables: Readonly<Record<string, Part>> = {
  commitment_recommendation: {
    of: 'commitment',
    by: 'commitment_id',
    insert: ['commitment.propose', 'commitment.change', 'commitment.share', inside],
    delete: ['commitment.change'],
  },
  evidence_file_chunk: {
    of: 'evidence_file',
    by: 'content_id',
    key: 'content_id',
    insert: ['evidence.change'],
    delete: ['evidence.change', 'assessment.share', 'evidence.share', inside],
  },
};

/** What the document says of a recommendation: everybody's who reads the workspace. */
export const tagTables: Readonly<Record<string, readonly Permission[]>> = {
  recommending_state: tagging,
  recommendation_theme: tagging,
  recommendation_group: tagging,
  recommendation_sdg: tagging,
  removed_tag: tagging,
};

/** The workspace's own words beside those every workspace shares (without a workspace). */
export const wordTables: Readonly<Record<string, readonly Permission[]>> = {
  theme: tagging,
  affected_group: tagging,
};

/** The same for everybody, and no secret. */
export const referenceTables = ['cycle', 'working_group_session', 'state', 'sdg_target', 'reference_version'] as const;
