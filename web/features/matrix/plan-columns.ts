import type { GridColumn, GridOption } from '../../design/grid/grid-types.js';
import { sayWith, type ColumnWorld } from './column-world.js';
import type { MatrixRow, Organisation, Organisations } from './matrix-row.js';
import { namesOf } from './matrix-row.js';
import { isPlanField, valueOfField, type PlanField } from './plan-fields.js';

type Column = GridColumn<MatrixRow>;
type ViewerCan = ColumnWorld['matrix']['viewerCan'];

/** What the server says may be changed, by field. */
const allowed: Readonly<Record<PlanField, keyof ViewerCan>> = {
  expectedResult: 'revisePlan',
  challenges: 'revisePlan',
  nextSteps: 'revisePlan',
  leadInstitutionId: 'reviseInstitutions',
  supportingInstitutionIds: 'reviseInstitutions',
  partnerIds: 'revisePartners',
  startsOn: 'reviseTime',
  deadline: 'reviseTime',
  budget: 'reviseMoney',
  clusterId: 'reviseTags',
};

/** Why a field is not this person's to change, or null when it is. */
export function lockOf(field: PlanField, world: ColumnWorld): string | null {
  const permission = allowed[field];
  if (world.matrix.viewerCan[permission]) return null;
  const { side } = world.reader;
  const isGovernments =
    permission === 'reviseInstitutions' || permission === 'reviseTime' || permission === 'reviseMoney';
  const say = sayWith(world.intl);
  if (isGovernments && world.matrix.governmentHasJoined && side !== 'GOVERNMENT') return say('locked.governments');
  if (permission === 'revisePartners' && side !== 'CSO') return say('locked.partners');
  return say('locked.role');
}

/** Why the rows of a cluster are not this person's to change, by cluster: they are left to its conveners. */
function leftToOthers({ intl, matrix }: ColumnWorld): ReadonlyMap<string, string> {
  const left = matrix.clusters.filter(({ viewerRevises }) => !viewerRevises);
  return new Map(left.map(({ id, name }) => [id, sayWith(intl)('locked.conveners', { cluster: name })]));
}

/** A column of the joint plan, changed in the cell by whoever may. */
export function planColumn(
  world: ColumnWorld,
  field: PlanField,
  more: Omit<Column, 'id' | 'header' | 'value' | 'locked'>,
): Column {
  const lock = lockOf(field, world);
  const left = lock === null ? leftToOthers(world) : null;
  return {
    id: field,
    header: sayWith(world.intl)(`column.${field}`),
    value: (row) => valueOfField(row, field),
    locked: left ? ({ clusterId }) => left.get(clusterId ?? '') ?? null : () => lock,
    ...more,
  };
}

const optionOf = ({ id, name, acronym }: Organisation): GridOption => ({
  value: id,
  label: name,
  words: acronym ?? '',
});

/** The organisations a cell can name: those of the side it is about first, then the others. */
export function optionsFor(field: PlanField, world: ColumnWorld): readonly GridOption[] {
  const all = [...world.organisations.values()].filter(({ side }) => side !== 'OBSERVER');
  const csos = all.filter(({ side }) => side === 'CSO');
  if (field === 'partnerIds') return csos.map(optionOf);
  const government = all.filter(({ side }) => side === 'GOVERNMENT');
  const others = all.filter(({ side }) => side !== 'GOVERNMENT');
  return [...government, ...others].map(optionOf);
}

/** Hears of an organisation that somebody typed into a cell and that is not there yet. */
export type MakeOrganisation = NonNullable<Column['newOption']>['make'];

/** A choice of organisations, or of one; with `make` one that is missing can be added from the cell. */
export function organisationColumn(
  world: ColumnWorld,
  field: PlanField,
  { width, make }: { width: number; make: MakeOrganisation | null },
): Column {
  const options = optionsFor(field, world);
  const isOne = field === 'leadInstitutionId';
  const none: GridOption = { value: '', label: sayWith(world.intl)('nobody') };
  return planColumn(world, field, {
    width,
    editor: isOne ? 'choice' : 'choices',
    text: (row) => organisationText(row, field, world),
    copy: (row) => fullNames(row, field, world.organisations),
    options: () => (isOne ? [none, ...options] : options),
    ...(make && {
      newOption: { label: (typed) => world.intl.formatMessage({ id: 'people.addTyped' }, { typed }), make },
    }),
  });
}

const idsIn = (row: MatrixRow, field: PlanField): readonly string[] => {
  const value = valueOfField(row, field);
  return typeof value === 'string' ? [value] : (value ?? []);
};

const organisationText = (row: MatrixRow, field: PlanField, { organisations, format }: ColumnWorld): string =>
  format.row(namesOf(idsIn(row, field), organisations, field !== 'leadInstitutionId'));

/** So that a copy is understood wherever it is pasted: full names, apart by what no name contains. */
const fullNames = (row: MatrixRow, field: PlanField, organisations: Organisations): string =>
  namesOf(idsIn(row, field), organisations).join('; ');

/** The workspace's own groups. */
export function clusterColumn(world: ColumnWorld, width: number): Column {
  const { clusters } = world.matrix;
  const none: GridOption = { value: '', label: sayWith(world.intl)('noCluster') };
  return planColumn(world, 'clusterId', {
    width,
    editor: 'choice',
    text: ({ clusterId }) => clusters.find(({ id }) => id === clusterId)?.name ?? '',
    options: () => [none, ...clusters.map(({ id, name }) => ({ value: id, label: name }))],
  });
}

/** A value of a field in words, for both sides of a conflict. */
export function valueInWords(field: string, value: unknown, world: ColumnWorld): string {
  if (!isPlanField(field) || value === null || value === undefined) return '';
  const ids = Array.isArray(value) ? (value as string[]) : [String(value)];
  if (field === 'startsOn' || field === 'deadline') return world.format.date(String(value));
  if (field === 'clusterId') return world.matrix.clusters.find(({ id }) => id === ids[0])?.name ?? '';
  if (field.endsWith('Id') || field.endsWith('Ids')) return world.format.row(namesOf(ids, world.organisations));
  return String(value);
}
