import { describe, expect, it } from '@jest/globals';
import type { Person } from '../support/person.js';
import { act, record, share, shareThing } from '../support/sides.js';
import { world, type World } from '../support/world.js';

describe('a member’s assessment that is adopted for the side', () => {
  const ADOPTIONS = `query ($id: ID!) { recommendationPage(entryId: $id) {
    adoptions { assessmentId number restsOnIds author { organisation } }
    ownAssessment { id version current { rationale evidence { citation } } } } }`;
  const read = async (person: Person, id: string) =>
    (await person.get<{ recommendationPage: Record<string, unknown> }>(ADOPTIONS, { id })).recommendationPage;
  const HISTORY = `query ($id: ID!) { recommendationPage(entryId: $id) { history { changes { before after } }
    assessmentHistory { government { id rationale } inside { id } } } }`;
  const OWN = ['OwnAssessment', 'id version'] as const;

  /** A ministry has drafted with a source and shared it inside the government. */
  async function drafted(own: World) {
    const [{ id }] = own.entries;
    const { ministry } = own.government;
    const piece = await act(ministry, 'addEvidence', { entryId: id, citation: 'Annual statistics' }, [
      'Evidence',
      'id',
    ]);
    const head = await record(ministry, id, { rationale: 'Nine courts of ten', evidenceIds: [piece.id] });
    const { snapshotId } = await shareThing(ministry, ['ASSESSMENT', String(head.id)], 'SIDE');
    return { id, head, versionId: String(snapshotId) };
  }

  it('is the focal point’s own then, with its sources, and the side sees on whose it rests', async () => {
    const own = await world();
    const { focalPoint, ministry } = own.government;
    const { id, versionId } = await drafted(own);
    expect(await act(focalPoint, 'adoptAssessment', { versionId, expectedVersion: null }, OWN)).toMatchObject({
      version: 1,
    });
    const seen = await read(focalPoint, id);
    expect(seen).toMatchObject({
      adoptions: [{ number: 1, restsOnIds: [versionId], author: { organisation: 'Ministry of Foreign Affairs' } }],
      ownAssessment: { current: { rationale: 'Nine courts of ten', evidence: [{ citation: 'Annual statistics' }] } },
    });
    expect((await read(ministry, id)).adoptions).toEqual(seen.adoptions);
    await share(focalPoint, id);
    const theirs = await read(own.cso.coordinator, id);
    expect(theirs.adoptions).toEqual([]);
    expect(JSON.stringify(await own.cso.coordinator.get(HISTORY, { id }))).not.toContain(versionId);
  });

  it('AZ-17: is adopted by the coordinator or focal point alone, and only what was shared inside the side', async () => {
    const own = await world();
    const { id, versionId, head } = await drafted(own);
    const input = { versionId, expectedVersion: null };
    expect(await act(own.government.ministry, 'adoptAssessment', input, OWN)).toMatchObject({ code: 'NOT_ALLOWED' });
    for (const stranger of [own.cso.coordinator, own.nhri]) {
      expect(await act(stranger, 'adoptAssessment', input, OWN)).toMatchObject({ code: 'NOT_FOUND' });
    }
    await record(own.government.ministry, id, { expectedVersion: 1, rationale: 'Not shared' });
    const hidden = { versionId: head.id, expectedVersion: null };
    expect(await act(own.government.focalPoint, 'adoptAssessment', hidden, OWN)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('does not overwrite what the focal point wrote meanwhile; that can rest on several instead', async () => {
    const own = await world();
    const { focalPoint } = own.government;
    const { id, versionId } = await drafted(own);
    await record(focalPoint, id, { rationale: 'The national view' });
    expect(await act(focalPoint, 'adoptAssessment', { versionId, expectedVersion: null }, OWN)).toMatchObject({
      __typename: 'Conflict',
    });
    const rest = { entryId: id, expectedVersion: 1, versionIds: [versionId] };
    expect(await act(focalPoint, 'restOn', { ...rest, expectedVersion: 7 }, OWN)).toMatchObject({
      code: 'CHANGED_SINCE',
    });
    expect(await act(focalPoint, 'restOn', rest, OWN)).toMatchObject({ version: 1 });
    expect(await act(focalPoint, 'restOn', rest, OWN)).toMatchObject({ version: 1 });
    expect(await read(focalPoint, id)).toMatchObject({
      adoptions: [{ number: 1, restsOnIds: [versionId] }],
      ownAssessment: { current: { rationale: 'The national view' } },
    });
  });
});
