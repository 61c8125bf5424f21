import type { DemonstrationPlan, OrganisationKey, PlacedRecommendation, PlannedAction } from '../content/types.js';
import type { Row } from './insert-rows.js';
import { BEGUN_ON, type Made, type Making, type Told } from './making.js';
import { dayBetween, minutesBefore, momentOn } from './moments.js';

/** Between these days the coalition and the Government wrote the plan. */
const PLANNED_FROM = '2025-04-14';
const PLANNED_TO = '2025-11-28';

type Group = 'plan' | 'responsibility' | 'time' | 'money' | 'tags';
const groups: readonly Group[] = ['tags', 'responsibility', 'plan', 'time', 'money'];

/** Part of a row as it was filled in: by whom, when, and with what, in the words of the journal. */
interface Filled {
  readonly group: Group;
  readonly by: OrganisationKey;
  readonly action: Told['action'];
  readonly fields: Row;
}

const nobody: DemonstrationPlan = {
  expectedResult: '',
  challenges: '',
  nextSteps: '',
  lead: null,
  supporting: [],
  partners: [],
  startsOn: null,
  deadline: null,
  budget: '',
  actions: [],
};

/** The rows of the matrix with their measures and groups. */
export function planRows(making: Making): Made {
  const { recommendations, plans, clusters } = making.content;
  const rows = recommendations.map((one) => ({ one, plan: plans[one.number] ?? nobody }));
  const actions = rows.flatMap(({ one, plan }) => plan.actions.map((action, place) => ({ one, action, place })));
  return {
    tables: {
      cluster: Object.keys(clusters).map((key, ordinal) => clusterRow(making, key, ordinal)),
      matrix_entry: rows.map(({ one, plan }) => entryRow(making, one, plan)),
      action: actions.map(({ one, action, place }) => actionRow(making, one, { action, place })),
    },
    told: [
      ...rows.flatMap(({ one, plan }) => filledIn(making, one, plan).map((filled) => toldOf(making, one, filled))),
      ...actions.map(({ one, action, place }) => toldOfAction(making, one, { action, place })),
    ],
  };
}

/** Convened by organisations: those of the people the content names. */
function clusterRow(making: Making, key: string, ordinal: number): Row {
  const { people, clusters } = making.content;
  const { name, conveners } = clusters[key as keyof typeof clusters];
  const convening = new Set(conveners.flatMap((person) => people[person].organisation ?? []));
  return {
    ...making.common(making.ids.of('cluster', key), momentOn(BEGUN_ON, 'clusters')),
    name,
    ordinal: ordinal + 1,
    convener_ids: making.organisations([...convening]),
  };
}

/** When a part of a row was filled in: one after the other on one day of planning. */
const filledAt = (one: PlacedRecommendation, group: Group) =>
  momentOn(dayBetween(PLANNED_FROM, PLANNED_TO, one.number), `plan ${one.number}`, groups.indexOf(group));

function filledIn(making: Making, { cluster }: PlacedRecommendation, plan: DemonstrationPlan): Filled[] {
  const named = (keys: readonly OrganisationKey[]) => making.organisations(keys);
  const institutions = {
    leadInstitutionId: named(plan.lead ? [plan.lead] : [])[0] ?? null,
    supportingInstitutionIds: named(plan.supporting),
  };
  const words = { expectedResult: plan.expectedResult, challenges: plan.challenges, nextSteps: plan.nextSteps };
  const all: Filled[] = [
    {
      group: 'tags',
      by: 'coalition',
      action: 'matrixEntry.reviseTags',
      fields: { clusterId: making.ids.of('cluster', cluster) },
    },
    {
      group: 'responsibility',
      by: 'nationalMechanism',
      action: 'matrixEntry.reviseInstitutions',
      fields: institutions,
    },
    {
      group: 'responsibility',
      by: 'coalition',
      action: 'matrixEntry.revisePartners',
      fields: { partnerIds: named(plan.partners) },
    },
    { group: 'plan', by: 'coalition', action: 'matrixEntry.revisePlan', fields: words },
    {
      group: 'time',
      by: 'nationalMechanism',
      action: 'matrixEntry.reviseTime',
      fields: { startsOn: plan.startsOn, deadline: plan.deadline },
    },
    { group: 'money', by: 'nationalMechanism', action: 'matrixEntry.reviseMoney', fields: { budget: plan.budget } },
  ];
  return all
    .map((filled) => ({ ...filled, fields: onlyFilled(filled.fields) }))
    .filter(({ fields }) => Object.keys(fields).length > 0);
}

const isEmpty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0);
const onlyFilled = (fields: Row): Row =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));

function entryRow(making: Making, one: PlacedRecommendation, plan: DemonstrationPlan): Row {
  const filled = filledIn(making, one, plan);
  const version = (group: Group) => 1 + filled.filter((part) => part.group === group).length;
  const changedAt = filledAt(one, filled.at(-1)!.group);
  const at = momentOn(BEGUN_ON, 'recommendations');
  return {
    ...making.common(making.entry(one.number), at, { changedAt, version: 1 + filled.length }),
    recommendation_id: making.recommendation(one.number),
    review_id: making.reviewId,
    plan_version: version('plan'),
    responsibility_version: version('responsibility'),
    time_version: version('time'),
    money_version: version('money'),
    tags_version: version('tags'),
    expected_result: plan.expectedResult,
    challenges: plan.challenges,
    next_steps: plan.nextSteps,
    lead_institution_id: plan.lead && making.organisation(plan.lead),
    supporting_institution_ids: making.organisations(plan.supporting),
    partner_ids: making.organisations(plan.partners),
    starts_on: plan.startsOn,
    deadline: plan.deadline,
    budget: plan.budget,
    cluster_id: making.ids.of('cluster', one.cluster),
  };
}

interface Placed {
  readonly action: PlannedAction;
  readonly place: number;
}

const plannedAt = (one: PlacedRecommendation, place: number) =>
  momentOn(dayBetween(PLANNED_FROM, PLANNED_TO, one.number), `plan ${one.number}`, groups.length + place);

function actionRow(making: Making, one: PlacedRecommendation, { action, place }: Placed): Row {
  const at = plannedAt(one, place);
  return {
    ...making.columns(making.ids.of('action', one.number, String(place)), {
      audience: 'JOINT',
      owner: action.organisation,
      at,
    }),
    entry_id: making.entry(one.number),
    ordinal: place + 1,
    title: action.title,
    state: action.state,
    due_on: action.dueOn,
  };
}

function toldOf(making: Making, { number }: PlacedRecommendation, filled: Filled): Told {
  const { group, by, action, fields } = filled;
  const version = `${group}Version`;
  const one = making.content.recommendations.find((recommendation) => recommendation.number === number)!;
  const place = action === 'matrixEntry.revisePartners' ? 1 : 0;
  return {
    at: minutesBefore(filledAt(one, group), 1 - place),
    action,
    subjectType: 'MatrixEntry',
    subjectId: making.entry(number),
    audience: 'JOINT',
    owner: null,
    by,
    entry: number,
    before: { ...emptied(fields), [version]: 1 + place },
    after: { ...fields, [version]: 2 + place },
  };
}

/** What stood in these fields before anybody wrote there. */
const emptied = (fields: Row): Row =>
  Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      Array.isArray(value) ? [] : /Id$|On$|deadline/.test(field) ? null : '',
    ]),
  );

function toldOfAction(making: Making, one: PlacedRecommendation, { action, place }: Placed): Told {
  const { title, state, dueOn } = action;
  return {
    at: plannedAt(one, place),
    action: 'action.plan',
    subjectType: 'Action',
    subjectId: making.ids.of('action', one.number, String(place)),
    audience: 'JOINT',
    owner: action.organisation,
    by: action.organisation,
    entry: one.number,
    after: { title, state, dueOn },
  };
}
