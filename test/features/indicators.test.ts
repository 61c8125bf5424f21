import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { world, type World } from '../support/world.js';
import type { Person } from '../support/person.js';

const FIELDS = `
  id version title kind unit direction baselineValue targetValue sourceOfVerification
  milestones { title dueOn reachedOn }
  owner { organisation side person }
  row { entryId reference }
  measurements { id value measuredOn source version withdrawnAt withdrawalReason owner { organisation } viewerCan { change } }
  points { measuredOn value }
  last { measuredOn value }
  progress { value baseline last target reached total expected }
  isOnTrack isMissingMeasurements
  viewerCan { change addMeasurement }`;
const ANSWER = `{ __typename
  ... on Indicator { ${FIELDS} }
  ... on Refusal { code field message }
  ... on Conflict { base mine theirs theirsBy currentVersion } }`;

interface Measured {
  id: string;
  value: number;
  version: number;
  withdrawnAt: string | null;
  withdrawalReason: string | null;
  viewerCan: { change: boolean };
}
interface Shown {
  __typename: string;
  id: string;
  version: number;
  measurements: Measured[];
  [field: string]: unknown;
}

type Verb = 'defineIndicator' | 'changeIndicator' | 'addMeasurement' | 'changeMeasurement' | 'withdrawMeasurement';

/** Carries out one mutation as a person; gives its answer, whichever it is. */
async function act(person: Person, verb: Verb, input: object): Promise<Shown> {
  const type = `${verb[0].toUpperCase()}${verb.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { ${verb}(input: $input) ${ANSWER} }`;
  const data = await person.get<Record<string, Shown>>(document, { input: { mutationId: randomUUID(), ...input } });
  return data[verb];
}

interface List {
  indicators: Shown[];
  viewerCan: { define: boolean };
}
const LIST = `{ indicators { ${FIELDS} } viewerCan { define } }`;
const ofReview = async (person: Person, id: string) =>
  (await person.get<{ list: List }>(`query ($id: ID!) { list: indicatorsOfReview(reviewId: $id) ${LIST} }`, { id }))
    .list;

/** Days and values that hold on any day the tests run. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

const outcome = (entryId: string, more: object = {}) => ({
  entryId,
  kind: 'OUTCOME',
  title: 'Districts with legal aid',
  definition: 'Districts with a lawyer on duty each day',
  unit: 'districts',
  direction: 'INCREASE',
  baselineValue: 10,
  baselineOn: daysAgo(400),
  targetValue: 30,
  targetOn: daysAgo(-400),
  sourceOfVerification: 'Annual report of the Legal Aid Board',
  ...more,
});

let at: World;
beforeAll(async () => {
  at = await world();
});

describe('defineIndicator', () => {
  it('puts an indicator on a row for everybody to see, in the organisation’s name', async () => {
    const { id } = at.entries[0];
    const made = await act(at.cso.member, 'defineIndicator', outcome(id));
    expect(made).toMatchObject({
      __typename: 'Indicator',
      version: 1,
      owner: { organisation: 'Coalition', side: 'CSO', person: null },
      row: { entryId: id, reference: '142.1' },
      progress: { value: null, baseline: 10, last: null, target: 30 },
      isOnTrack: null,
      isMissingMeasurements: true,
      viewerCan: { change: true, addMeasurement: true },
    });
    const [seen] = (await ofReview(at.government.focalPoint, at.review.id)).indicators;
    expect(seen).toMatchObject({ id: made.id, viewerCan: { change: false, addMeasurement: true } });
  });

  it.each([
    ['target and baseline are the same', { targetValue: 10 }, 'TARGET_IS_BASELINE', 'targetValue'],
    ['the target lies against the direction', { targetValue: 5 }, 'AGAINST_DIRECTION', 'direction'],
    ['a day has no value', { baselineValue: null }, 'VALUE_NEEDED', 'baselineValue'],
    ['the baseline is still to come', { baselineOn: daysAgo(-2) }, 'IN_THE_FUTURE', 'baselineOn'],
    ['an outcome goes by milestones', { milestones: [{ title: 'Law' }] }, 'NO_MILESTONES', 'milestones'],
  ])('refuses when %s, naming the field', async (_what, more, code, field) => {
    const answer = await act(at.cso.member, 'defineIndicator', outcome(at.entries[1].id, more));
    expect(answer).toMatchObject({ __typename: 'Refusal', code, field });
  });

  it.each([
    ['a day that does not exist', { baselineOn: '2025-02-30' }],
    ['a value that is no number', { targetValue: 'thirty' }],
    ['an empty title', { title: '' }],
  ])('turns away %s before anything is read', async (_what, more) => {
    const document = `mutation ($input: DefineIndicatorInput!) { defineIndicator(input: $input) { __typename } }`;
    const input = { mutationId: randomUUID(), ...outcome(at.entries[1].id, more) };
    const { errors } = await at.cso.member.run(document, { input });
    expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  it('lets a structural indicator go by milestones', async () => {
    const milestones = [
      { title: 'Bill tabled', dueOn: daysAgo(90), reachedOn: daysAgo(100) },
      { title: 'Act in force', dueOn: daysAgo(-90), reachedOn: null },
    ];
    const terms = { baselineValue: null, baselineOn: null, targetValue: null, targetOn: null };
    const input = outcome(at.entries[1].id, { kind: 'STRUCTURAL', unit: 'milestones', ...terms, milestones });
    expect(await act(at.government.ministry, 'defineIndicator', input)).toMatchObject({
      milestones,
      progress: { value: 0.5, reached: 1, total: 2 },
      isOnTrack: true,
      isMissingMeasurements: false,
    });
  });

  it.each(['observer', 'reportWriter'] as const)('is not for a mere %s', async (who) => {
    const document = 'mutation ($input: DefineIndicatorInput!) { defineIndicator(input: $input) { __typename } }';
    const input = { mutationId: randomUUID(), ...outcome(at.entries[0].id) };
    const { errors } = await at[who].run(document, { input });
    expect(errors?.[0].extensions.code).toBe('NOT_ALLOWED');
    expect((await ofReview(at[who], at.review.id)).viewerCan.define).toBe(false);
  });

  it('answers a retry as the first time and adds nothing', async () => {
    const input = { mutationId: randomUUID(), ...outcome(at.entries[2].id, { title: 'Once' }) };
    const first = await act(at.cso.member, 'defineIndicator', input);
    expect(await act(at.cso.member, 'defineIndicator', input)).toEqual(first);
    const { indicators } = await ofReview(at.cso.member, at.review.id);
    expect(indicators.filter(({ title }) => title === 'Once')).toHaveLength(1);
  });
});

describe('changeIndicator', () => {
  it('changes terms, and shows base, mine and theirs to whoever comes second', async () => {
    const made = await act(at.cso.member, 'defineIndicator', outcome(at.entries[3].id));
    const changed = { id: made.id, expectedVersion: 1, targetValue: 40 };
    expect(await act(at.cso.otherMember, 'changeIndicator', changed)).toMatchObject({ version: 2, targetValue: 40 });
    const late = { id: made.id, expectedVersion: 1, targetValue: 35 };
    expect(await act(at.cso.member, 'changeIndicator', late)).toEqual({
      __typename: 'Conflict',
      base: { targetValue: 30 },
      mine: { targetValue: 35 },
      theirs: { targetValue: 40 },
      theirsBy: 'Legal Network',
      currentVersion: 2,
    });
  });

  it('refuses a change that would leave no way to go', async () => {
    const made = await act(at.cso.member, 'defineIndicator', outcome(at.entries[3].id));
    const input = { id: made.id, expectedVersion: 1, baselineValue: 30 };
    expect(await act(at.cso.member, 'changeIndicator', input)).toMatchObject({ code: 'TARGET_IS_BASELINE' });
  });

  it('leaves an indicator to the side that defined it', async () => {
    const made = await act(at.cso.member, 'defineIndicator', outcome(at.entries[3].id));
    const input = { id: made.id, expectedVersion: 1, title: 'Ours now' };
    const answer = await act(at.government.focalPoint, 'changeIndicator', input);
    expect(answer).toMatchObject({ __typename: 'Refusal', code: 'NOT_ALLOWED' });
  });
});

describe('addMeasurement', () => {
  it('moves progress along, shown with its terms', async () => {
    const made = await act(at.cso.member, 'defineIndicator', outcome(at.entries[4].id));
    await act(at.cso.member, 'addMeasurement', {
      indicatorId: made.id,
      value: 12,
      measuredOn: daysAgo(200),
      source: 'Survey',
    });
    const input = { indicatorId: made.id, value: 25, measuredOn: daysAgo(1), source: 'Report 2026' };
    const now = await act(at.government.ministry, 'addMeasurement', input);
    expect(now).toMatchObject({
      progress: { value: 0.75, baseline: 10, last: 25, target: 30 },
      isOnTrack: true,
      isMissingMeasurements: false,
      last: { value: 25 },
    });
    expect((now.points as { value: number }[]).map(({ value }) => value)).toEqual([12, 25]);
    expect(now.measurements.map(({ value }) => value)).toEqual([25, 12]);
  });

  it('shows in the grid the value of the latest day, and of two of one day the one entered last', async () => {
    const { id } = at.entries[4];
    const made = await act(at.cso.member, 'defineIndicator', outcome(id, { title: 'In the grid' }));
    for (const value of [17, 18]) {
      const input = { indicatorId: made.id, value, measuredOn: daysAgo(3), source: 'Survey' };
      await act(at.cso.member, 'addMeasurement', input);
    }
    const document = `query ($id: ID!, $ids: [ID!]) {
      matrix(reviewId: $id) { rows(ids: $ids) { indicators { title lastValue } } } }`;
    const { matrix } = await at.nhri.get<{ matrix: { rows: { indicators: object[] }[] } }>(document, {
      id: at.review.id,
      ids: [id],
    });
    expect(matrix.rows[0].indicators).toContainEqual({ title: 'In the grid', lastValue: 18 });
  });

  it('refuses a day still to come', async () => {
    const made = await act(at.cso.member, 'defineIndicator', outcome(at.entries[5].id));
    const input = { indicatorId: made.id, value: 12, measuredOn: daysAgo(-2), source: 'Survey' };
    expect(await act(at.cso.member, 'addMeasurement', input)).toMatchObject({
      code: 'IN_THE_FUTURE',
      field: 'measuredOn',
    });
  });
});

describe('a mistaken measurement', () => {
  const measured = async () => {
    const made = await act(at.cso.member, 'defineIndicator', outcome(at.entries[5].id));
    const input = { indicatorId: made.id, value: 28, measuredOn: daysAgo(5), source: 'Survey' };
    return act(at.government.ministry, 'addMeasurement', input);
  };

  it('is corrected by the organisation that entered it, and by no other', async () => {
    const [measurement] = (await measured()).measurements;
    const input = { id: measurement.id, expectedVersion: 1, value: 26 };
    const refused = await act(at.cso.member, 'changeMeasurement', input);
    expect(refused).toMatchObject({ __typename: 'Refusal', code: 'NOT_ALLOWED' });
    const corrected = await act(at.government.ministry, 'changeMeasurement', input);
    expect(corrected).toMatchObject({ last: { value: 26 }, measurements: [{ value: 26, version: 2 }] });
    const again = await act(at.government.ministry, 'changeMeasurement', { ...input, value: 27 });
    expect(again).toMatchObject({
      __typename: 'Conflict',
      base: { value: 28 },
      mine: { value: 27 },
      theirs: { value: 26 },
    });
  });

  it('is withdrawn with a reason, counts no more and stays in the record', async () => {
    const [measurement] = (await measured()).measurements;
    const input = { id: measurement.id, expectedVersion: 1, reason: 'Counted twice' };
    const now = await act(at.government.ministry, 'withdrawMeasurement', input);
    expect(now).toMatchObject({ last: null, points: [], progress: { value: null } });
    expect(now.measurements).toMatchObject([{ withdrawalReason: 'Counted twice', viewerCan: { change: false } }]);
    expect(now.measurements[0].withdrawnAt).not.toBeNull();
    const change = { id: measurement.id, expectedVersion: 2, value: 20 };
    expect(await act(at.government.ministry, 'changeMeasurement', change)).toMatchObject({ code: 'WITHDRAWN' });
  });
});

describe('indicators', () => {
  it('are listed in the document’s order, and on the page of their row', async () => {
    const { indicators } = await ofReview(at.observer, at.review.id);
    const references = indicators.map(({ row }) => (row as { reference: string }).reference);
    expect(references).toEqual([...references].sort());
    const document = `query ($id: ID!) {
      recommendationPage(entryId: $id) { indicators { indicators { title } } }
      indicatorsOfEntry(entryId: $id) { indicators { title } } }`;
    const data = await at.observer.get<Record<string, unknown>>(document, { id: at.entries[0].id });
    expect(data.recommendationPage).toEqual({ indicators: data.indicatorsOfEntry });
    expect(data.indicatorsOfEntry).toMatchObject({ indicators: [{ title: 'Districts with legal aid' }] });
  });

  it('answer a stranger as if there were none, and an administrator not at all', async () => {
    const [indicator] = (await ofReview(at.cso.member, at.review.id)).indicators;
    const document = 'query ($id: ID!) { indicator(id: $id) { id } }';
    const stranger = (await world()).cso.coordinator;
    expect(await stranger.run(document, { id: indicator.id })).toEqual(
      await stranger.run(document, { id: randomUUID() }),
    );
    const { errors } = await at.administrator.run(document, { id: indicator.id });
    expect(errors?.[0].extensions.code).toBe('NOT_ALLOWED');
  });

  it('leave the lists when their row is archived', async () => {
    const other = await world();
    const [entry] = other.entries;
    const made = await act(other.cso.member, 'defineIndicator', outcome(entry.id));
    const rows = await other.cso.member.get<{ matrix: { rows: { recommendationId: string }[] } }>(
      'query ($id: ID!, $ids: [ID!]) { matrix(reviewId: $id) { rows(ids: $ids) { recommendationId } } }',
      { id: other.review.id, ids: [entry.id] },
    );
    await other.cso.coordinator.get(
      'mutation ($input: ArchiveRecommendationInput!) { archiveRecommendation(input: $input) { __typename } }',
      {
        input: {
          mutationId: randomUUID(),
          id: rows.matrix.rows[0].recommendationId,
          expectedVersion: 1,
          reason: 'Not in the report',
        },
      },
    );
    expect((await ofReview(other.cso.member, other.review.id)).indicators).toEqual([]);
    const { errors } = await other.cso.member.run('query ($id: ID!) { indicator(id: $id) { id } }', { id: made.id });
    expect(errors?.[0].extensions.code).toBe('NOT_FOUND');
  });
});
