import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/person.js';
import { act, put, record } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let at: World;
beforeAll(async () => {
  at = await world();
});

interface Version {
  readonly status: string;
  readonly rationale: string;
  readonly author: { readonly organisation: string; readonly person: string | null };
}
interface Page {
  readonly ownAssessment: { readonly version: number; readonly isShared: boolean } | null;
  readonly assessmentHistory: Record<'cso' | 'government' | 'nhri' | 'own', Version[]>;
  readonly row: { readonly changedSinceAssessed: boolean };
}

async function page(person: Person, entryId: string): Promise<Page> {
  const version = 'status rationale author { organisation person }';
  const { recommendationPage } = await person.get<{ recommendationPage: Page }>(
    `query ($id: ID!) { recommendationPage(entryId: $id) {
      ownAssessment { version isShared }
      assessmentHistory { cso { ${version} } government { ${version} } nhri { ${version} } own { ${version} } }
      row { changedSinceAssessed } } }`,
    { id: entryId },
  );
  return recommendationPage;
}

describe('recordAssessment', () => {
  it('keeps a version for each time, for the own organisation alone', async () => {
    const { id } = at.entries[0];
    expect(await record(at.cso.member, id)).toMatchObject({ version: 1, isShared: false, isNewerThanShared: false });
    const input = { expectedVersion: 1, status: 'NOT_STARTED', rationale: 'Stopped again' };
    expect(await record(at.cso.coordinator, id, input)).toMatchObject({ version: 2, current: { number: 2 } });
    const inside = await page(at.cso.member, id);
    expect(inside.assessmentHistory.own).toEqual([
      { status: 'IN_PROGRESS', rationale: 'Work has begun', author: { organisation: 'Coalition', person: 'member' } },
      {
        status: 'NOT_STARTED',
        rationale: 'Stopped again',
        author: { organisation: 'Coalition', person: 'coordinator' },
      },
    ]);
    const nothing = { cso: [], government: [], nhri: [], own: [] };
    for (const person of [at.cso.otherMember, at.government.focalPoint, at.nhri, at.observer]) {
      expect(await page(person, id)).toMatchObject({ ownAssessment: null, assessmentHistory: nothing });
    }
  });

  it('stands beside those of other organisations of the same side', async () => {
    const { id } = at.entries[1];
    await record(at.cso.member, id, { rationale: 'The coalition’s' });
    expect(await record(at.cso.otherMember, id, { rationale: 'The network’s' })).toMatchObject({ version: 1 });
    const { own } = (await page(at.cso.otherMember, id)).assessmentHistory;
    expect(own.map(({ rationale }) => rationale)).toEqual(['The network’s']);
  });

  it.each(['PARTIALLY_IMPLEMENTED', 'FULLY_IMPLEMENTED'])(
    'refuses %s without evidence or a reason for none',
    async (status) => {
      const { id } = at.entries[2];
      const refused = await record(at.cso.member, id, { status });
      expect(refused).toMatchObject({ __typename: 'Refusal', code: 'EVIDENCE_NEEDED', field: 'evidenceIds' });
    },
  );

  it('takes a stated reason, or a piece of evidence on the row', async () => {
    const { id } = at.entries[2];
    const reasoned = await record(at.cso.member, id, {
      status: 'FULLY_IMPLEMENTED',
      noEvidenceReason: 'Not published yet',
    });
    expect(reasoned).toMatchObject({ version: 1 });
    const piece = await act(at.cso.member, 'addEvidence', { entryId: id, citation: 'Gazette 12' }, ['Evidence', 'id']);
    const evidenced = { status: 'FULLY_IMPLEMENTED', evidenceIds: [piece.id], expectedVersion: 1 };
    expect(await record(at.cso.member, id, evidenced)).toMatchObject({ version: 2 });
  });

  it('names no evidence of another row, of another organisation, or withdrawn: all as if it did not exist', async () => {
    const [{ id }, { id: other }] = at.entries.slice(3);
    const add = async (person: Person, entryId: string) =>
      (await act(person, 'addEvidence', { entryId, citation: 'A source' }, ['Evidence', 'id'])).id as string;
    const elsewhere = await add(at.cso.member, other);
    const theirs = await add(at.government.ministry, id);
    const withdrawn = await add(at.cso.member, id);
    await act(at.cso.member, 'withdrawEvidence', { id: withdrawn, expectedVersion: 1 }, ['Evidence', 'id']);
    const answers = [];
    for (const evidenceId of [elsewhere, theirs, withdrawn, randomUUID()]) {
      answers.push(await record(at.cso.member, id, { evidenceIds: [evidenceId] }));
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('refuses a day that has not come', async () => {
    const refused = await record(at.cso.member, at.entries[3].id, { asOf: '2999-12-31' });
    expect(refused).toMatchObject({ code: 'IN_THE_FUTURE', field: 'asOf' });
  });

  it('shows base, mine and theirs when a colleague was first, and loses neither', async () => {
    const { id } = at.entries[4];
    await record(at.cso.member, id, { rationale: 'First' });
    await record(at.cso.coordinator, id, { expectedVersion: 1, rationale: 'Theirs' });
    expect(await record(at.cso.member, id, { expectedVersion: 1, rationale: 'Mine' })).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
      base: { rationale: 'First' },
      mine: { rationale: 'Mine' },
      theirs: { rationale: 'Theirs' },
      theirsBy: 'coordinator',
    });
    const twice = await record(at.cso.member, id, { expectedVersion: null, rationale: 'Mine' });
    expect(twice).toMatchObject({ __typename: 'Conflict', base: null, theirs: { rationale: 'Theirs' } });
  });

  it('lets one of two that record at once win, and tells the other', async () => {
    const { id } = at.entries[5];
    const both = await Promise.all([record(at.cso.member, id), record(at.cso.coordinator, id)]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'OwnAssessment']);
  });

  it('answers a retry as the first time', async () => {
    const { id } = at.entries[5];
    const input = { mutationId: randomUUID(), expectedVersion: 1, rationale: 'Once' };
    const first = await record(at.cso.member, id, input);
    expect(first).toMatchObject({ version: 2 });
    expect(await record(at.cso.member, id, input)).toEqual(first);
  });

  it.each(['observer', 'reportWriter', 'administrator'] as const)('is not for the %s', async (who) => {
    const refused = await record(at[who], at.entries[3].id);
    expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain(refused.code);
  });
});

describe('lookOver', () => {
  it('lets an assessment stand after the text changed, for the own organisation alone', async () => {
    const own = await world({ texts: ['Ratify the convention on enforced disappearance'] });
    const [{ id }] = own.entries;
    const changed = async (person: Person) => (await page(person, id)).row.changedSinceAssessed;
    expect(await act(own.cso.member, 'lookOver', { entryId: id }, ['OwnAssessment', 'id'])).toMatchObject({
      code: 'NOT_ASSESSED',
    });
    await put(own.cso.coordinator, id);
    await put(own.government.focalPoint, id);
    const { recommendationPage } = await own.cso.member.get<{ recommendationPage: { recommendationId: string } }>(
      'query ($id: ID!) { recommendationPage(entryId: $id) { recommendationId } }',
      { id },
    );
    const correction = { id: recommendationPage.recommendationId, expectedVersion: 1, reason: 'As adopted' };
    const text = 'Ratify the convention on enforced disappearance without reservations';
    await act(own.cso.member, 'correctRecommendation', { ...correction, text }, ['Recommendation', 'id']);
    expect([await changed(own.cso.member), await changed(own.government.focalPoint)]).toEqual([true, true]);
    await act(own.cso.member, 'lookOver', { entryId: id }, ['OwnAssessment', 'id']);
    expect([await changed(own.cso.member), await changed(own.government.focalPoint)]).toEqual([false, true]);
  });
});
