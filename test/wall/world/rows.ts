import { DraftPlace } from '../../../server/domain/draft-place.js';
import type { Cell, Making } from './cells.js';
import { parsedFile, parsedMatrix, planned, shownEvidence } from './parsed-file.js';
import { releasedContent, releaseRow } from './released-content.js';

type Recipe = (making: Making) => Readonly<Record<string, unknown>>;

const DAY = '2024-06-15';
const takenBack = { applied_at: new Date('2024-06-20T10:00:00Z'), undone_at: new Date('2024-06-20T11:00:00Z') };
const paragraph = (text: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/** Some rows wait for an answer, on others the sides disagree. */
const isDisputed = ({ owner }: Cell) => owner.key !== 'network' && owner.key !== 'justice';

/** About every second row, whatever else is made beside it. */
const isOneOfTwo = (id: string) => Number.parseInt(id.slice(-1), 16) % 2 === 0;

/** Of what is put back: its name in the record, the act, and how it stood before. */
export const CHANGED: Readonly<Record<string, (word: Making['word']) => readonly [string, string, object]>> = {
  assessment: (word) => ['Assessment', 'assessment.record', { rationale: word('before.rationale') }],
  commitment: (word) => ['Commitment', 'commitment.change', { text: word('before.text') }],
  matrix_entry: (word) => ['MatrixEntry', 'matrixEntry.revisePlan', { expectedResult: word('before.expectedResult') }],
};

/** The bytes of the one file of each cell: a canary in letters. */
const FILE_SIZE = 24;

/**
 * How a row of each content table is made, besides the columns all of them carry. A table that carries those columns and
 * is not here fails the test, and so does a column of text that a recipe leaves empty.
 */
export const ROWS: Readonly<Record<string, Recipe>> = {
  review: ({ word, n }) => ({
    state_name: word('state_name'),
    cycle_number: 4,
    report_symbol: word('report_symbol'),
    addendum_symbol: word('addendum_symbol'),
    decision_symbol: word('decision_symbol'),
    state_code: null,
    session_number: 47,
    adopted_on: '2024-01-15',
    mid_term_on: '2027-01-15',
    next_review_on: '2029-01-15',
    reviewed_on: `2024-01-${String((n % 28) + 1).padStart(2, '0')}`,
  }),
  recommendation: ({ word, on, n }) => ({
    review_id: on.reviewId,
    kind: 'RECOMMENDATION',
    number: word('number'),
    reference: word('reference'),
    sort_key: `${n}`.padStart(8, '0'),
    text: word('text'),
    text_key: `key ${n}`,
    position: 'SUPPORTED',
    action_category: 3,
    is_category_confirmed: false,
    archive_reason: null,
  }),
  position: ({ word, on }) => ({
    recommendation_id: on.recommendationId,
    value: 'SUPPORTED',
    verbatim: word('verbatim'),
    is_claimed_already_implemented: false,
    source_symbol: word('source_symbol'),
    source_paragraph: word('source_paragraph'),
    source_verbatim: word('source_verbatim'),
    reason: word('reason'),
    as_of: DAY,
  }),
  matrix_entry: ({ word, on, cell }) => ({
    recommendation_id: on.recommendationId,
    review_id: on.reviewId,
    plan_version: 1,
    responsibility_version: 1,
    time_version: 1,
    money_version: 1,
    tags_version: 1,
    ...planned(word, cell.owner.id),
    lead_institution_id: cell.owner.id,
    supporting_institution_ids: [cell.owner.id],
    cluster_id: on.clusterId,
  }),
  cluster: ({ word, n, cell }) => ({ name: word('name'), ordinal: n % 30_000, convener_ids: [cell.owner.author] }),
  action: ({ word, on, n }) => ({
    entry_id: on.entryId,
    ordinal: n % 30_000,
    title: word('title'),
    state: 'PLANNED',
    due_on: DAY,
  }),
  proposed_plan: ({ word, on, cell, n }) => ({
    entry_id: on.entryId,
    ...planned(word, cell.owner.id),
    // An institution is named in one of the two.
    lead_institution_id: n % 2 ? cell.owner.id : null,
    supporting_institution_ids: n % 2 ? [] : [cell.owner.id],
  }),
  assessment: ({ on, cell }) => ({
    entry_id: on.entryId,
    side: cell.owner.side,
    current_version_id: on.versionId,
  }),
  assessment_version: ({ word, on, cell, n }) => ({
    assessment_id: on.assessmentId,
    entry_id: on.entryId,
    side: cell.owner.side,
    number: n,
    status: 'IN_PROGRESS',
    rationale: word('rationale'),
    no_evidence_reason: word('no_evidence_reason'),
    evidence_ids: [on.evidenceId],
    as_of: DAY,
  }),
  joint_status: ({ word, on, cell }) => ({
    entry_id: on.entryId,
    state: isDisputed(cell) ? 'DISPUTED' : 'PROPOSED',
    value: isDisputed(cell) ? null : 'IN_PROGRESS',
    proposed_by: isDisputed(cell) ? null : 'CSO',
    reason: word('reason'),
    record: {
      state: isDisputed(cell) ? 'DISPUTED' : 'PROPOSED',
      value: isDisputed(cell) ? null : 'IN_PROGRESS',
      proposedBy: isDisputed(cell) ? null : 'CSO',
      reason: word('record.reason'),
      csoVersionId: null,
      governmentVersionId: null,
      csoValue: 'IN_PROGRESS',
      csoReason: word('record.csoReason'),
      governmentValue: 'FULLY_IMPLEMENTED',
      governmentReason: word('record.governmentReason'),
      reconfirmedBy: [],
    },
  }),
  joint_status_event: ({ word, on, cell }) => ({
    entry_id: on.entryId,
    command: 'PROPOSE',
    side: cell.owner.side,
    value: 'IN_PROGRESS',
    reason: word('reason'),
    from_state: 'NONE',
    to_state: 'PROPOSED',
  }),
  evidence: ({ id, word, on, cell }) => ({
    entry_id: on.entryId,
    citation: word('citation'),
    url: `https://example.org/${word('url')}`,
    dated_on: DAY,
    // The own organisation goes on reading what it withdrew.
    withdrawn_at: isOneOfTwo(id) && cell.audience === 'ORGANISATION' ? new Date('2024-06-20T10:00:00Z') : null,
  }),
  evidence_file: ({ word, on, n }) => ({
    evidence_id: on.evidenceId,
    form: on.form,
    content_id: on.contentId,
    name: `${word('name')}.txt`,
    kind: 'TXT',
    byte_size: FILE_SIZE,
    sha256: `${n}`,
    removed: [word('removed')],
    remaining: [word('remaining')],
  }),
  source_identity: ({ word, on }) => ({
    evidence_id: on.evidenceId,
    name: word('name'),
    contact: word('contact'),
    consent: word('consent'),
  }),
  adoption: ({ on, n }) => ({
    entry_id: on.entryId,
    assessment_id: on.assessmentId,
    number: n,
    rests_on_ids: [on.versionId],
  }),
  release_request: ({ word, on, cell, n }) => ({
    review_id: on.reviewId,
    entry_id: on.entryId,
    kind: 'EVIDENCE',
    subject_id: on.evidenceId,
    subject_version: 1,
    fingerprint: word('fingerprint'),
    shown: {
      organisation: word('shown.organisation'),
      side: cell.owner.side,
      status: 'IN_PROGRESS',
      text: word('shown.text'),
      facts: [{ field: 'url', value: word('shown.facts') }],
      evidence: [shownEvidence(word)],
    },
    document: releasedContent(word, 'document').document,
    requested_by: cell.owner.author,
    state: n % 3 ? 'WAITING' : 'DECLINED',
    reason: word('reason'),
  }),
  caretaker: ({ on, cell }) => ({
    review_id: on.reviewId,
    entry_id: on.entryId,
    person_id: cell.owner.author,
  }),
  saved_view: ({ word }) => ({ name: word('name'), state: `q=${word('state')}` }),
  draft: ({ word, on, n }) => ({
    review_id: on.reviewId,
    entry_id: on.entryId,
    // One has one draft in a place: what is added to a world that stands has places of its own.
    place: Object.values(DraftPlace)[(n % 3) + (n < 10_000 ? 0 : 3)],
    about: '',
    text: word('text'),
    seen_version: 1,
  }),
  withdrawal: ({ on }) => ({
    review_id: on.reviewId,
    entry_id: on.entryId,
    kind: 'EVIDENCE',
    subject_id: on.evidenceId,
  }),
  comment: ({ id, word, on, cell, n, at }) => ({
    entry_id: on.entryId,
    ...(cell.audience !== 'JOINT'
      ? { kind: 'REMARK' }
      : on.commentId !== id && n % 2
        ? { kind: 'ANSWER', answers_id: on.commentId }
        : { kind: 'QUESTION', asked_side: cell.owner.side === 'GOVERNMENT' ? 'CSO' : 'GOVERNMENT' }),
    ...(cell.audience !== 'JOINT' && isOneOfTwo(id) && { resolved_at: at, resolved_by_organisation_id: cell.owner.id }),
    cell: isOneOfTwo(id) ? null : 'budget',
    body: word('body'),
  }),
  mention: ({ on, cell }) => ({
    review_id: on.reviewId,
    comment_id: on.commentId,
    person_id: cell.owner.author,
  }),
  indicator: ({ word, on, n }) => ({
    entry_id: on.entryId,
    kind: n % 2 ? 'OUTCOME' : 'STRUCTURAL',
    baseline_on: '2024-01-15',
    target_on: '2028-01-15',
    title: word('title'),
    definition: word('definition'),
    unit: word('unit'),
    direction: 'INCREASE',
    baseline_value: 1,
    target_value: 9,
    milestones: JSON.stringify([{ title: word('milestones'), dueOn: DAY, reachedOn: DAY }]),
    source_of_verification: word('source_of_verification'),
  }),
  measurement: ({ word, on, n }) => ({
    withdrawn_at: n % 4 ? null : new Date('2024-06-20T10:00:00Z'),
    indicator_id: on.indicatorId,
    value: 4,
    measured_on: DAY,
    source: word('source'),
    withdrawal_reason: word('withdrawal_reason'),
  }),
  commitment: ({ word, on, cell }) => ({
    review_id: on.reviewId,
    text: word('text'),
    status: 'MADE',
    due_on: DAY,
    made_on: DAY,
    reason: word('reason'),
    partner_ids: [cell.owner.id],
  }),
  report: ({ word, on, cell }) => ({
    review_id: on.reviewId,
    type: cell.owner.side === 'GOVERNMENT' ? 'STATE' : cell.owner.side === 'NHRI' ? 'NHRI' : 'JOINT_CSO',
    read_as: cell.audience === 'JOINT' || cell.audience === 'PUBLIC' ? cell.audience : 'SIDE',
    title: word('title'),
    cut_off_on: '2024-12-31',
    contact: word('contact'),
    organisation_ids: [cell.owner.id],
    withheld_ids: [],
  }),
  report_section: ({ word, on, n }) => ({
    report_id: on.reportId,
    key: ['introduction', 'annexMatrix', 'annexDisagreements', 'annexSources'][n % 4],
    ordinal: 1,
    heading: word('heading'),
    body: paragraph(word('body')),
    figures: JSON.stringify([{ key: 'k', group: 'COUNT', label: word('figures.label'), value: word('figures.value') }]),
    is_edited: true,
  }),
  release: releaseRow,
  matrix_file: ({ word, cell, on }) => ({
    review_id: on.reviewId,
    file_name: word('file_name'),
    file_sha256: `${cell.owner.key}`,
    parsed: parsedMatrix(word),
    changes: { entries: [], cells: 1, left: [word('changes.left')] },
    ...takenBack,
  }),
  import: ({ word, cell }) => ({
    source: 'UPR_INFO_CSV',
    file_name: word('file_name'),
    file_sha256: `${cell.owner.key}`,
    parsed: parsedFile(word),
    summary: { added: 1, changed: 0, unchanged: 0 },
    changes: { into: [], createdReviewIds: [], addedIds: [], changed: [], left: [word('changes.left')] },
    ...takenBack,
  }),
};
