import { useIntl } from 'react-intl';
import { useFormat } from '../../lib/useFormat.js';
import { groupOfField, type PlanField } from '../matrix/plan-fields.js';
import type { PlanValue } from './PlanFieldInput.js';
import type { Page } from './usePageOf.js';

export type Proposal = Page['proposedPlans'][number];

/** A field that can be proposed: tags are given in the matrix. */
export type ProposedField = Exclude<PlanField, 'clusterId'>;

/** The fields in the order in which the plan has them. */
export const proposedFields = (Object.keys(groupOfField) as PlanField[]).filter(
  (field): field is ProposedField => field !== 'clusterId',
);

const isNothing = (value: PlanValue) => value === null || value.length === 0;

/** The fields of which a proposed plan says something. */
export const fieldsSaid = (plan: Proposal): readonly ProposedField[] =>
  proposedFields.filter((field) => !isNothing(plan[field]));

/** Fields of a plan in the reader's language: their names, and what they hold. */
export function usePlanWords(organisations: Page['organisations']) {
  const intl = useIntl();
  const format = useFormat();
  const name = (id: string) => organisations.find((one) => one.id === id)?.name;
  const label = (field: string) => intl.formatMessage({ id: `plan.${field}` });
  const said = (field: ProposedField, value: PlanValue): string => {
    if (value === null || isNothing(value)) return intl.formatMessage({ id: 'proposals.nothing' });
    if (Array.isArray(value)) return value.flatMap((id) => name(id) ?? []).join('; ');
    if (field === 'leadInstitutionId') return name(value) ?? '';
    return field === 'startsOn' || field === 'deadline' ? format.date(value) : value;
  };
  return { label, labels: (fields: readonly string[]) => format.list(fields.map(label)), said };
}
