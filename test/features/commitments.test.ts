import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { offers, shareThing } from '../support/sides.js';
import { world, type World } from '../support/world.js';
import type { Person } from '../support/person.js';

const FIELDS = `
  id version text status dueOn madeOn reason audience partnerIds isLate daysLate sharedAsId
  owner { organisation side person }
  rows { entryId reference }
  viewerCan { change share steps stepsWithReason needsReasonToChange }`;
const ANSWER = `{ __typename
  ... on Commitment { ${FIELDS} }
  ... on Refusal { code field message }
  ... on Conflict { base mine theirs theirsBy currentVersion } }`;

interface Shown {
  __typename: string;
  id: string;
  version: number;
  text: string;
  sharedAsId: string | null;
  [field: string]: unknown;
}
type Verb = 'proposeCommitment' | 'advanceCommitment' | 'changeCommitment';

/** Carries out one mutation as a person; gives its answer, whichever it is. */
async function act(person: Person, verb: Verb, input: object): Promise<Shown> {
  const type = `${verb[0].toUpperCase()}${verb.slice(1)}Input!`;
  const document = `mutation ($input: ${type}) { ${verb}(input: $input) ${ANSWER} }`;
  const data = await person.get<Record<string, Shown>>(document, { input: { mutationId: randomUUID(), ...input } });
  return data[verb];
}

/** Shares a commitment with everybody; gives the copy they read. */
async function shared(person: Person, id: string): Promise<Shown> {
  const { snapshotId } = await shareThing(person, ['COMMITMENT', id], 'JOINT');
  const { commitment } = await person.get<{ commitment: Shown }>(
    `query ($id: ID!) { commitment(id: $id) { ${FIELDS} } }`,
    { id: snapshotId },
  );
  return commitment;
}

interface List {
  commitments: Shown[];
  viewerCan: { propose: boolean; proposeToAll: boolean };
}
const LIST_OF = `query ($id: ID!, $organisationId: ID, $statuses: [CommitmentStatus!]) {
  list: commitmentsOfReview(reviewId: $id, organisationId: $organisationId, statuses: $statuses) {
    commitments { ${FIELDS} } viewerCan { propose proposeToAll } } }`;
const list = async (person: Person, id: string, filter: object = {}) =>
  (await person.get<{ list: List }>(LIST_OF, { id, ...filter })).list;

/** A day that many days before today; after today when negative. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

let at: World;
beforeAll(async () => {
  at = await world();
});

const proposal = (more: object = {}) => ({
  reviewId: at.review.id,
  text: 'Post the summaries of the closed inquiries',
  dueOn: daysAgo(-60),
  entryIds: [at.entries[0].id],
  ...more,
});
const step = (of: Shown, to: string, more: object = {}) => ({ id: of.id, expectedVersion: of.version, to, ...more });

describe('proposeCommitment', () => {
  it('starts at the own organisation, with partners and rows', async () => {
    const input = proposal({ partnerIds: [at.cso.otherMember.organisationId] });
    const made = await act(at.government.focalPoint, 'proposeCommitment', input);
    expect(made).toMatchObject({
      __typename: 'Commitment',
      status: 'PROPOSED',
      audience: 'ORGANISATION',
      madeOn: null,
      isLate: false,
      owner: { organisation: 'Ministry of Foreign Affairs', person: 'focal point' },
      partnerIds: [at.cso.otherMember.organisationId],
      rows: [{ reference: '142.1' }],
      viewerCan: { change: true, share: true, steps: ['MADE', 'WITHDRAWN'], stepsWithReason: ['WITHDRAWN'] },
    });
  });

  it('is for everybody’s eyes only from those who may share', async () => {
    const joint = proposal({ audience: 'JOINT' });
    expect(await act(at.government.focalPoint, 'proposeCommitment', joint)).toMatchObject({ audience: 'JOINT' });
    const refused = await act(at.government.ministry, 'proposeCommitment', joint);
    expect(refused).toMatchObject({ __typename: 'Refusal', code: 'NOT_ALLOWED' });
    expect((await list(at.government.ministry, at.review.id)).viewerCan).toEqual({
      propose: true,
      proposeToAll: false,
    });
  });

  it('refuses the owner as its own partner', async () => {
    const input = proposal({ partnerIds: [at.cso.member.organisationId] });
    expect(await act(at.cso.member, 'proposeCommitment', input)).toMatchObject({
      code: 'OWN_PARTNER',
      field: 'partnerIds',
    });
  });

  it.each(['organisation', 'row'] as const)('knows no %s of another workspace', async (what) => {
    const other = await world();
    const foreign =
      what === 'row' ? { entryIds: [other.entries[0].id] } : { partnerIds: [other.cso.member.organisationId] };
    const document = 'mutation ($input: ProposeCommitmentInput!) { proposeCommitment(input: $input) { __typename } }';
    const { errors } = await at.cso.member.run(document, { input: { mutationId: randomUUID(), ...proposal(foreign) } });
    expect(errors?.[0].extensions.code).toBe('NOT_FOUND');
  });

  it('answers a retry as the first time and adds nothing', async () => {
    const input = { mutationId: randomUUID(), ...proposal({ text: 'Only once' }) };
    const first = await act(at.cso.member, 'proposeCommitment', input);
    expect(await act(at.cso.member, 'proposeCommitment', input)).toEqual(first);
    const { commitments } = await list(at.cso.member, at.review.id);
    expect(commitments.filter(({ text }) => text === 'Only once')).toHaveLength(1);
  });
});

describe('advanceCommitment', () => {
  it('goes from proposed to fulfilled, and notes the day it was made', async () => {
    const proposed = await act(at.cso.member, 'proposeCommitment', proposal());
    const made = await act(at.cso.member, 'advanceCommitment', step(proposed, 'MADE', { madeOn: daysAgo(10) }));
    expect(made).toMatchObject({ status: 'MADE', madeOn: daysAgo(10), version: 2 });
    const begun = await act(at.cso.member, 'advanceCommitment', step(made, 'IN_PROGRESS'));
    const fulfilled = await act(at.cso.member, 'advanceCommitment', step(begun, 'FULFILLED'));
    expect(fulfilled).toMatchObject({ status: 'FULFILLED', viewerCan: { change: false, steps: [] } });
  });

  it('refuses a step that does not follow, and withdrawing without a reason', async () => {
    const proposed = await act(at.cso.member, 'proposeCommitment', proposal());
    expect(await act(at.cso.member, 'advanceCommitment', step(proposed, 'FULFILLED'))).toMatchObject({
      code: 'NOT_NOW',
    });
    expect(await act(at.cso.member, 'advanceCommitment', step(proposed, 'CHANGED'))).toMatchObject({ code: 'NOT_NOW' });
    const withdrawn = step(proposed, 'WITHDRAWN');
    expect(await act(at.cso.member, 'advanceCommitment', withdrawn)).toMatchObject({
      code: 'REASON_NEEDED',
      field: 'reason',
    });
    const tomorrow = step(proposed, 'MADE', { madeOn: daysAgo(-2) });
    expect(await act(at.cso.member, 'advanceCommitment', tomorrow)).toMatchObject({ code: 'IN_THE_FUTURE' });
  });

  it('tells who was first, inside the organisation by name', async () => {
    const proposed = await act(at.cso.member, 'proposeCommitment', proposal());
    await act(at.cso.coordinator, 'advanceCommitment', step(proposed, 'MADE'));
    expect(
      await act(at.cso.member, 'advanceCommitment', step(proposed, 'WITHDRAWN', { reason: 'Late' })),
    ).toMatchObject({
      __typename: 'Conflict',
      base: { status: 'PROPOSED' },
      mine: { status: 'WITHDRAWN' },
      theirs: { status: 'MADE' },
      theirsBy: 'coordinator',
    });
  });
});

describe('changeCommitment', () => {
  it('rewords freely what is only proposed', async () => {
    const proposed = await act(at.cso.member, 'proposeCommitment', proposal());
    const input = { id: proposed.id, expectedVersion: 1, text: 'Post all summaries', dueOn: null };
    expect(await act(at.cso.member, 'changeCommitment', input)).toMatchObject({ status: 'PROPOSED', dueOn: null });
  });

  it('asks for a reason once it was made, and says that it is changed', async () => {
    const proposed = await act(at.cso.member, 'proposeCommitment', proposal());
    const made = await act(at.cso.member, 'advanceCommitment', step(proposed, 'MADE'));
    const later = { id: made.id, expectedVersion: made.version, dueOn: daysAgo(-200) };
    expect(await act(at.cso.member, 'changeCommitment', later)).toMatchObject({
      code: 'REASON_NEEDED',
      field: 'reason',
    });
    const reason = 'Names of witnesses have to be cleared';
    const changed = await act(at.cso.member, 'changeCommitment', { ...later, reason });
    expect(changed).toMatchObject({ status: 'CHANGED', reason, dueOn: daysAgo(-200) });
  });

  it('takes other rows and partners without a reason', async () => {
    const proposed = await act(at.cso.member, 'proposeCommitment', proposal());
    const made = await act(at.cso.member, 'advanceCommitment', step(proposed, 'MADE'));
    const input = { id: made.id, expectedVersion: made.version, entryIds: [at.entries[1].id, at.entries[2].id] };
    const changed = await act(at.cso.member, 'changeCommitment', input);
    expect(changed).toMatchObject({ status: 'MADE', rows: [{ reference: '142.2' }, { reference: '142.3' }] });
  });

  it('leaves a commitment to the organisation that made it', async () => {
    const joint = await act(at.cso.coordinator, 'proposeCommitment', proposal({ audience: 'JOINT' }));
    const input = { id: joint.id, expectedVersion: 1, text: 'Something else' };
    for (const person of [at.cso.otherMember, at.government.focalPoint]) {
      expect(await act(person, 'changeCommitment', input)).toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });
});

describe('a commitment shared with everybody', () => {
  it('is a copy of its own; its private history stays behind', async () => {
    const { otherMember } = at.cso;
    const before = await list(otherMember, at.review.id);
    const own = await act(at.cso.coordinator, 'proposeCommitment', proposal({ text: 'Share the questionnaire' }));
    const made = await act(at.cso.coordinator, 'advanceCommitment', step(own, 'MADE'));
    const reworded = await act(at.cso.coordinator, 'changeCommitment', {
      id: made.id,
      expectedVersion: made.version,
      text: 'Share the questionnaire and its key',
      reason: 'A private reason',
    });
    const copy = await shared(at.cso.coordinator, reworded.id);
    expect(copy).toMatchObject({
      audience: 'JOINT',
      status: 'MADE',
      reason: null,
      version: 1,
      rows: [{ reference: '142.1' }],
    });
    expect(copy.id).not.toBe(own.id);
    const after = await list(otherMember, at.review.id);
    expect(after.commitments).toHaveLength(before.commitments.length + 1);
    expect(JSON.stringify(after)).not.toContain('private');
    expect(JSON.stringify(after)).not.toContain(own.id);
  });

  it('leaves one commitment in its owner’s lists, and the private one as it was', async () => {
    const own = await act(at.cso.coordinator, 'proposeCommitment', proposal({ text: 'Shown once' }));
    const copy = await shared(at.cso.coordinator, own.id);
    const { commitments } = await list(at.cso.coordinator, at.review.id);
    expect(commitments.filter(({ text }) => text === 'Shown once').map(({ id }) => id)).toEqual([copy.id]);
    const { commitment } = await at.cso.coordinator.get<{ commitment: Shown }>(
      `query ($id: ID!) { commitment(id: $id) { ${FIELDS} } }`,
      { id: own.id },
    );
    expect(commitment).toMatchObject({ sharedAsId: copy.id, viewerCan: { change: false, share: false, steps: [] } });
    const again = { id: own.id, expectedVersion: commitment.version };
    expect(await shareThing(at.cso.coordinator, ['COMMITMENT', own.id], 'JOINT')).toMatchObject({
      code: 'SHARED_ALREADY',
    });
    expect(await act(at.cso.coordinator, 'advanceCommitment', { ...again, to: 'MADE' })).toMatchObject({
      code: 'SHARED_ALREADY',
    });
  });

  it('refuses a version the person did not see, and those who may not share', async () => {
    const own = await act(at.cso.member, 'proposeCommitment', proposal({ text: 'Not yet' }));
    const { offers: ways } = (await offers(at.cso.member, 'COMMITMENT', own.id))!;
    expect(ways.map(({ audience }) => audience)).toEqual(['SIDE']);
    expect(await shareThing(at.cso.member, ['COMMITMENT', own.id], 'JOINT')).toMatchObject({ code: 'NOT_ALLOWED' });
    await act(at.cso.member, 'changeCommitment', { id: own.id, expectedVersion: 1, text: 'Not this' });
    const unseen = await shareThing(at.cso.coordinator, ['COMMITMENT', own.id], 'JOINT', { expectedVersion: 1 });
    expect(unseen).toMatchObject({ code: 'CHANGED_SINCE' });
  });
});

describe('commitments', () => {
  it('come late ones first, then by due date, then ended ones', async () => {
    const here = await world();
    const people = here.cso.coordinator;
    const make = async (text: string, dueOn: string | null, ...steps: string[]) => {
      let now = await act(people, 'proposeCommitment', { reviewId: here.review.id, text, dueOn, audience: 'JOINT' });
      for (const to of steps) now = await act(people, 'advanceCommitment', step(now, to, { reason: 'because' }));
    };
    await make('no day', null, 'MADE');
    await make('withdrawn', daysAgo(50), 'WITHDRAWN');
    await make('next month', daysAgo(-30), 'MADE');
    await make('late', daysAgo(5), 'MADE');
    await make('later still', daysAgo(20), 'MADE', 'IN_PROGRESS');
    await make('only proposed', daysAgo(10));
    const { commitments } = await list(here.observer, here.review.id);
    expect(commitments.map(({ text, daysLate }) => [text, daysLate])).toEqual([
      ['later still', 20],
      ['late', 5],
      ['only proposed', 0],
      ['next month', 0],
      ['no day', 0],
      ['withdrawn', 0],
    ]);
    const some = await list(here.observer, here.review.id, { statuses: ['WITHDRAWN'] });
    expect(some.commitments.map(({ text }) => text)).toEqual(['withdrawn']);
    const ours = { organisationId: here.government.focalPoint.organisationId };
    expect((await list(here.observer, here.review.id, ours)).commitments).toEqual([]);
  });

  it('show nothing private to the other side, the own side, an observer or an administrator: no row, no count', async () => {
    const here = await world();
    const input = { reviewId: here.review.id, text: 'Ours alone', entryIds: [here.entries[0].id] };
    const own = await act(here.cso.coordinator, 'proposeCommitment', input);
    const document = `query ($id: ID!, $ids: [ID!], $own: ID!) {
      list: commitmentsOfReview(reviewId: $id) { commitments { id } }
      page: recommendationPage(entryId: $own) { commitments { commitments { id } } }
      matrix(reviewId: $id) { rows(ids: $ids) { commitments { id } } } }`;
    const ids = { id: here.review.id, ids: [here.entries[0].id], own: here.entries[0].id };
    for (const person of [here.government.focalPoint, here.cso.otherMember, here.nhri, here.observer]) {
      const seen = await person.get(document, ids);
      expect(JSON.stringify(seen)).not.toContain(own.id);
      expect(seen).toMatchObject({ list: { commitments: [] }, matrix: { rows: [{ commitments: [] }] } });
    }
    const stranger = (await world()).cso.coordinator;
    const one = 'query ($id: ID!) { commitment(id: $id) { id } }';
    for (const person of [here.government.focalPoint, here.cso.otherMember, stranger]) {
      expect(await person.run(one, { id: own.id })).toEqual(await person.run(one, { id: randomUUID() }));
    }
    const { errors } = await here.administrator.run(one, { id: own.id });
    expect(errors?.[0].extensions.code).toBe('NOT_ALLOWED');
  });
});
