import type { MatrixQuery, MatrixRowFieldsFragment, Side, Status } from '../../graphql/generated/graphql.js';
import { foldText } from '../../lib/fold-text.js';
import type { Names } from '../names/names.js';

export type MatrixRow = MatrixRowFieldsFragment;
export type MatrixOfReview = MatrixQuery['matrix'];
export type Organisation = MatrixOfReview['organisations'][number];
export type Assessment = NonNullable<MatrixRow['csoAssessment']>;
export type AssessingSide = Exclude<Side, 'OBSERVER'>;

/** Who looks at the matrix. */
export interface Reader {
  readonly side: Side | null;
  readonly organisationId: string | null;
}

/** One side's view as this reader sees it: what is shared, and the own organisation's when it says something else. */
export interface SideView {
  readonly shared: Assessment | null;
  /** The own organisation's view, not shared yet. */
  readonly draft: Assessment | null;
}

const sharedOf = (row: MatrixRow, side: AssessingSide): Assessment | null =>
  ({ CSO: row.csoAssessment, GOVERNMENT: row.governmentAssessment, NHRI: row.nhriAssessment })[side] ?? null;

/** A shared version is a snapshot with an id of its own: that it is the same is told by what it says. */
const saysTheSame = (one: Assessment, other: Assessment | null) =>
  other !== null &&
  one.organisationId === other.organisationId &&
  one.status === other.status &&
  one.asOf === other.asOf &&
  one.rationale === other.rationale &&
  one.evidenceCount === other.evidenceCount;

/** What a reader sees of one side's assessments of a row. */
export function viewOfSide(row: MatrixRow, side: AssessingSide, reader: Reader): SideView {
  const shared = sharedOf(row, side);
  const own = reader.side === side ? (row.ownAssessment ?? null) : null;
  return { shared, draft: own && !saysTheSame(own, shared) ? own : null };
}

/** The status a reader sees of one side: their own organisation's before the shared one; null when not assessed. */
export function statusOf(row: MatrixRow, side: AssessingSide, reader: Reader): Status | null {
  const { shared, draft } = viewOfSide(row, side, reader);
  return (draft ?? shared)?.status ?? null;
}

/** Both sides assessed the row and see it differently; where either has no information, nothing can be compared. */
export function isApart(row: MatrixRow, reader: Reader): boolean {
  const [one, other] = [statusOf(row, 'CSO', reader), statusOf(row, 'GOVERNMENT', reader)];
  const comparable = (status: Status | null) => status !== null && status !== 'NO_INFORMATION';
  return comparable(one) && comparable(other) && one !== other;
}

/** Whether the organisation leads, supports, works or acts on the row. */
export function isOf(row: MatrixRow, organisationId: string | null): boolean {
  if (organisationId === null) return false;
  return (
    row.leadInstitutionId === organisationId ||
    row.supportingInstitutionIds.includes(organisationId) ||
    row.partnerIds.includes(organisationId) ||
    row.actions.some((action) => action.organisationId === organisationId) ||
    row.commitments.some((commitment) => commitment.organisationId === organisationId)
  );
}

/** The State's position on a row; none on a pledge, which nobody recommended. */
export const positionOf = ({ kind, position }: MatrixRow): MatrixRow['position'] | null =>
  kind === 'PLEDGE' ? null : position;

/** The themes of a row and the groups of persons it is about, as the sources print them. */
export const labelsOf = ({
  themes,
  affectedGroups,
}: Pick<MatrixRow, 'themes' | 'affectedGroups'>): readonly string[] => [
  ...themes.map(({ label }) => label),
  ...affectedGroups,
];

/** Supported recommendations; progress is counted over these alone, in the overview and in reports too. */
export const isFollowed = (row: MatrixRow): boolean => positionOf(row)?.startsWith('SUPPORTED') === true;

/** What the field counts as action taken. */
export const isAtLeastPartially = (status: Status | null): boolean =>
  status === 'PARTIALLY_IMPLEMENTED' || status === 'FULLY_IMPLEMENTED';

/** Organisations by id. */
export type Organisations = ReadonlyMap<string, Organisation>;

/** Names of organisations; short forms where several stand together. Unknown ids are left out. */
export function namesOf(ids: readonly string[], organisations: Organisations, short = false): string[] {
  return ids.flatMap((id) => {
    const found = organisations.get(id);
    if (!found) return [];
    return [short ? (found.acronym ?? found.name) : found.name];
  });
}

const folded = new WeakMap<Organisations, WeakMap<MatrixRow, string>>();

/**
 * Everything of a row that can be searched, in small letters without accents, what sources print by its name too; counted
 * once for each row object.
 */
export function searchTextOf(row: MatrixRow, { organisations, names }: { organisations: Organisations; names: Names }) {
  const texts = folded.get(organisations) ?? new WeakMap<MatrixRow, string>();
  folded.set(organisations, texts);
  const known = texts.get(row);
  if (known !== undefined) return known;
  const ids = [row.leadInstitutionId ?? '', ...row.supportingInstitutionIds, ...row.partnerIds];
  const named = ids.flatMap((id) => [organisations.get(id)?.name ?? '', organisations.get(id)?.acronym ?? '']);
  const text = foldText(
    [
      row.reference,
      row.text,
      ...row.recommendingStates.flatMap((state) => [state.label, names.ofState(state)]),
      row.expectedResult,
      row.challenges,
      row.nextSteps,
      row.budget,
      ...row.actions.map(({ title }) => title),
      ...row.indicators.map(({ title }) => title),
      ...row.commitments.map((commitment) => commitment.text),
      ...labelsOf(row).flatMap((label) => [label, names.ofLabel(label)]),
      ...named,
    ].join(' \n '),
  );
  texts.set(row, text);
  return text;
}
