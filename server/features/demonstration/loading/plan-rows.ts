import { plan as planWith } from '../content/planning.js';
import type { DemonstrationPlan, OrganisationKey, PlacedRecommendation, PlannedAction } from '../content/types.js';
import type { Row } from './insert-rows.js';
import { BEGUN_ON, type Made, type Making, type Told } from './making.js';
import { dayBetween, momentOn } from './moments.js';

/** Between these days the coalition and the Government wrote the plan. */
const PLANNED_FROM = '2025-04-14';
const PLANNED_TO = '2025-11-28';

type Group = 'plan' | 'responsibility' | 'time' | 'money' | 'tags';

/** A part of a row that somebody filled in, in the fields' own names. */
interface Part {
  readonly group: Group;
  readonly by: OrganisationKey;
  readonly action: Told['action'];
  readonly fields: Row;
}

/** The same with its time and with the version of its group that it was written on. */
interface Filled extends Part {
  readonly at: Date;
  readonly version: number;
}

/** A cell nobody has filled yet. */
const unfilled: Row = {
  clusterId: null,
  leadInstitutionId: null,
  supportingInstitutionIds: [],
  partnerIds: [],
  expectedResult: '',
  challenges: '',
  nextSteps: '',
  startsOn: null,
  deadline: null,
  budget: '',
};

/** The rows of the matrix with their measures and groups. */
export function planRows(making: Making): Made {
  const { recommendations, plans, clusters } = making.content;
  const rows = recommendations.map((one) => ({ one, plan: plans[one.number] ?? planWith({}) }));
  const actions = rows.flatMap(({ one, plan }) => plan.actions.map((action, place) => ({ one, action, place })));
  return {
    tables: {
      cluster: Object.keys(clusters).map((key, ordinal) => clusterRow(making, key, ordinal)),
      matrix_entry: rows.map(({ one, plan }) => entryRow(making, one, plan)),
      action: actions.map((placed) => actionRow(making, placed)),
    },
    told: [
      ...rows.flatMap(({ one, plan }) => filledIn(making, one, plan).map((filled) => toldOf(making, one, filled))),
      ...actions.map((placed) => toldOfAction(making, placed)),
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

/** Each row was planned on one day, one part after the other. */
const plannedAt = ({ number }: PlacedRecommendation, place: number) =>
  momentOn(dayBetween(PLANNED_FROM, PLANNED_TO, number), `plan ${number}`, place);

/** What was filled in of a row, in order; the group everybody sees it in first of all. */
function filledIn(making: Making, one: PlacedRecommendation, plan: DemonstrationPlan): Filled[] {
  const parts = partsOf(making, one, plan).map((part) => ({ ...part, fields: onlyFilled(part.fields) }));
  const filled = parts.filter(({ fields }) => Object.keys(fields).length > 0);
  const ofGroup = (group: Group, before: number) => filled.slice(0, before).filter((part) => part.group === group);
  return filled.map((part, place) => ({
    ...part,
    at: plannedAt(one, place),
    version: 1 + ofGroup(part.group, place).length,
  }));
}

function partsOf(making: Making, { cluster }: PlacedRecommendation, plan: DemonstrationPlan): Part[] {
  const { expectedResult, challenges, nextSteps, startsOn, deadline, budget } = plan;
  const institutions = {
    leadInstitutionId: plan.lead && making.organisation(plan.lead),
    supportingInstitutionIds: making.organisations(plan.supporting),
  };
  const coalition = (group: Group, action: Told['action'], fields: Row): Part => ({
    group,
    by: 'coalition',
    action,
    fields,
  });
  const state = (group: Group, action: Told['action'], fields: Row): Part => ({
    group,
    by: 'nationalMechanism',
    action,
    fields,
  });
  return [
    coalition('tags', 'matrixEntry.reviseTags', { clusterId: making.ids.of('cluster', cluster) }),
    state('responsibility', 'matrixEntry.reviseInstitutions', institutions),
    coalition('responsibility', 'matrixEntry.revisePartners', { partnerIds: making.organisations(plan.partners) }),
    coalition('plan', 'matrixEntry.revisePlan', { expectedResult, challenges, nextSteps }),
    state('time', 'matrixEntry.reviseTime', { startsOn, deadline }),
    state('money', 'matrixEntry.reviseMoney', { budget }),
  ];
}

const isEmpty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0);
const onlyFilled = (fields: Row): Row =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));

function entryRow(making: Making, one: PlacedRecommendation, plan: DemonstrationPlan): Row {
  const filled = filledIn(making, one, plan);
  const version = (group: Group) => 1 + filled.filter((part) => part.group === group).length;
  const times = { changedAt: filled[filled.length - 1].at, version: 1 + filled.length };
  return {
    ...making.common(making.entry(one.number), momentOn(BEGUN_ON, 'recommendations'), times),
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

const toldOf = (making: Making, { number }: PlacedRecommendation, filled: Filled): Told => {
  const { group, by, action, fields, at, version } = filled;
  const before = Object.fromEntries(Object.keys(fields).map((field) => [field, unfilled[field]]));
  return {
    at,
    action,
    subjectType: 'MatrixEntry',
    subjectId: making.entry(number),
    audience: 'JOINT',
    owner: null,
    by,
    entry: number,
    before: { ...before, [`${group}Version`]: version },
    after: { ...fields, [`${group}Version`]: version + 1 },
  };
};

/** A planned measure with its row and its place in it. */
interface PlacedAction {
  readonly one: PlacedRecommendation;
  readonly action: PlannedAction;
  readonly place: number;
}

/** How many parts a row has at most: measures were planned after them. */
const PARTS = 6;
const actionAt = ({ one, place }: PlacedAction) => plannedAt(one, PARTS + place);
const actionId = (making: Making, { one, place }: PlacedAction) => making.ids.of('action', one.number, String(place));

function actionRow(making: Making, placed: PlacedAction): Row {
  const { one, action, place } = placed;
  const owned = { audience: 'JOINT', owner: action.organisation, at: actionAt(placed) } as const;
  return {
    ...making.columns(actionId(making, placed), owned),
    entry_id: making.entry(one.number),
    ordinal: place + 1,
    title: action.title,
    state: action.state,
    due_on: action.dueOn,
  };
}

const toldOfAction = (making: Making, placed: PlacedAction): Told => {
  const { title, state, dueOn, organisation } = placed.action;
  return {
    at: actionAt(placed),
    action: 'action.plan',
    subjectType: 'Action',
    subjectId: actionId(making, placed),
    audience: 'JOINT',
    owner: organisation,
    by: organisation,
    entry: placed.one.number,
    after: { title, state, dueOn },
  };
};
