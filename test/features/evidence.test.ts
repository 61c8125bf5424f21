import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/person.js';
import { act, put, record, share } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const FIELDS = `id citation url datedOn audience isShared version withdrawnAt viewerCan { change }
  author { organisation side person }`;
type Piece = Record<string, unknown> & { id: string; version: number; citation: string };

let at: World;
beforeAll(async () => {
  at = await world();
});

const add = (person: Person, entryId: string, input: object = {}) =>
  act(person, 'addEvidence', { entryId, citation: 'Household survey, 2025', ...input }, ['Evidence', FIELDS]);

async function listed(person: Person, entryId: string) {
  const { recommendationPage: page } = await person.get<{
    recommendationPage: { evidence: Piece[]; row: { evidenceCount: number }; history: { action: string }[] };
  }>(
    `query ($id: ID!) { recommendationPage(entryId: $id) {
      evidence { ${FIELDS} } row { evidenceCount } history { action changes { field after } } } }`,
    { id: entryId },
  );
  expect(page.row.evidenceCount).toBe(page.evidence.length);
  return page;
}

describe('evidence', () => {
  it('is seen by the own organisation alone when it is added', async () => {
    const { id } = at.entries[0];
    const added = await add(at.cso.member, id, { url: 'https://stats.example/2025', datedOn: '2025-11-30' });
    expect(added).toMatchObject({
      audience: 'ORGANISATION',
      isShared: false,
      author: { organisation: 'Coalition', side: 'CSO', person: 'member' },
    });
    expect((await listed(at.cso.coordinator, id)).evidence).toHaveLength(1);
    for (const person of [at.cso.otherMember, at.government.focalPoint, at.nhri, at.observer]) {
      const page = await listed(person, id);
      expect(page.evidence).toEqual([]);
      expect(page.history.map(({ action }) => action)).not.toContain('evidence.add');
    }
  });

  it.each([
    ['a script', { url: 'javascript:alert(1)' }, 'NOT_A_WEB_ADDRESS', 'url'],
    ['a file of the own machine', { url: 'file:///etc/passwd' }, 'NOT_A_WEB_ADDRESS', 'url'],
    ['an address with a password', { url: 'https://me:secret@stats.example/' }, 'ADDRESS_WITH_PASSWORD', 'url'],
    ['no citation', { citation: '  ' }, 'CITATION_NEEDED', 'citation'],
    ['a citation of a page', { citation: 'x'.repeat(501) }, 'TOO_LONG', 'citation'],
    ['a document of the future', { datedOn: '2999-01-01' }, 'IN_THE_FUTURE', 'datedOn'],
  ])('is refused with %s, naming the field', async (_what, input, code, field) => {
    const answer = await add(at.cso.member, at.entries[0].id, input);
    expect(answer).toMatchObject({ __typename: 'Refusal', code, field });
  });

  it('is changed by the own organisation, and by nobody else', async () => {
    const { id } = at.entries[1];
    const piece = (await add(at.cso.member, id)) as unknown as Piece;
    const input = { id: piece.id, expectedVersion: 1, citation: 'Household survey, 2026' };
    const changed = await act(at.cso.coordinator, 'changeEvidence', input, ['Evidence', FIELDS]);
    expect(changed).toMatchObject({ citation: 'Household survey, 2026', version: 2 });
    const late = await act(at.cso.member, 'changeEvidence', { ...input, citation: 'Mine' }, ['Evidence', FIELDS]);
    expect(late).toMatchObject({
      __typename: 'Conflict',
      base: { citation: 'Household survey, 2025' },
      theirs: { citation: 'Household survey, 2026' },
      theirsBy: 'coordinator',
    });
    for (const person of [at.cso.otherMember, at.government.focalPoint]) {
      const answer = await act(person, 'changeEvidence', { ...input, expectedVersion: 2 }, ['Evidence', FIELDS]);
      expect(answer).toMatchObject({ __typename: 'Error', code: 'NOT_FOUND' });
    }
  });

  it('leaves the lists when it is withdrawn, and stays with what named it', async () => {
    const { id } = at.entries[2];
    const piece = (await add(at.cso.coordinator, id)) as unknown as Piece;
    await record(at.cso.coordinator, id, { evidenceIds: [piece.id] });
    const input = { id: piece.id, expectedVersion: 1 };
    const withdrawn = await act(at.cso.coordinator, 'withdrawEvidence', input, ['Evidence', FIELDS]);
    expect(withdrawn).toMatchObject({ viewerCan: { change: false } });
    expect((await listed(at.cso.coordinator, id)).evidence).toEqual([]);
    const { recommendationPage } = await at.cso.member.get<{
      recommendationPage: { ownAssessment: { current: { evidence: Piece[] } } };
    }>(
      'query ($id: ID!) { recommendationPage(entryId: $id) { ownAssessment { current { evidence { citation } } } } }',
      { id },
    );
    expect(recommendationPage.ownAssessment.current.evidence).toHaveLength(1);
  });

  it('travels with a shared assessment as a copy by the organisation, each piece once', async () => {
    const { id } = at.entries[3];
    const { coordinator } = at.cso;
    const piece = (await add(coordinator, id, { url: 'https://stats.example/a' })) as unknown as Piece;
    await put(coordinator, id, { evidenceIds: [piece.id] });
    const own = (await listed(coordinator, id)).evidence;
    expect(own).toEqual([expect.objectContaining({ id: piece.id, isShared: true })]);
    const theirs = (await listed(at.government.focalPoint, id)).evidence;
    expect(theirs).toHaveLength(1);
    expect(theirs[0].id).not.toBe(piece.id);
    expect(theirs[0]).toMatchObject({
      citation: 'Household survey, 2025',
      audience: 'JOINT',
      author: { organisation: 'Coalition', person: null },
      viewerCan: { change: false },
    });
    await put(coordinator, id, { evidenceIds: [piece.id], asOf: '2026-04-01' }, 2);
    expect((await listed(at.government.focalPoint, id)).evidence.map((one) => one.id)).toEqual([theirs[0].id]);
  });

  it('shows the other side a change only when it is shared anew', async () => {
    const { id } = at.entries[4];
    const { coordinator } = at.cso;
    const piece = (await add(coordinator, id)) as unknown as Piece;
    await put(coordinator, id, { evidenceIds: [piece.id] });
    const input = { id: piece.id, expectedVersion: 1, citation: 'Corrected survey' };
    await act(coordinator, 'changeEvidence', input, ['Evidence', FIELDS]);
    const seen = async () => (await listed(at.government.focalPoint, id)).evidence.map(({ citation }) => citation);
    expect(await seen()).toEqual(['Household survey, 2025']);
    expect((await listed(coordinator, id)).evidence).toEqual([expect.objectContaining({ isShared: false })]);
    await share(coordinator, id, 1);
    expect(await seen()).toEqual(['Corrected survey']);
  });

  it('that everybody has seen is changed by nobody', async () => {
    const { id } = at.entries[3];
    const [copy] = (await listed(at.government.focalPoint, id)).evidence;
    const input = { id: copy.id, expectedVersion: copy.version };
    const byOwner = await act(at.cso.coordinator, 'withdrawEvidence', input, ['Evidence', FIELDS]);
    expect(byOwner).toMatchObject({ __typename: 'Refusal', code: 'SHARED' });
    const byOther = await act(at.government.focalPoint, 'withdrawEvidence', input, ['Evidence', FIELDS]);
    expect(byOther).toMatchObject({ __typename: 'Refusal', code: 'NOT_ALLOWED' });
  });
});
