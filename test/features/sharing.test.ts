import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/person.js';
import { act, jointStatus, move, put, record, share } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const SHOWN = 'versionId organisation side status rationale noEvidenceReason asOf evidence { citation url datedOn }';
const PREVIEW = `entryId reference expectedVersion changes makesOutdated refusal { code message field }
  shown { ${SHOWN} } before { ${SHOWN} }`;
interface Preview {
  readonly entryId: string;
  readonly reference: string;
  readonly expectedVersion: number;
  readonly changes: string[];
  readonly shown: Record<string, unknown>;
  readonly [field: string]: unknown;
}

let at: World;
beforeAll(async () => {
  at = await world();
});

const preview = async (person: Person, entryId: string) =>
  (
    await person.get<{ sharePreview: Preview | null }>(
      `query ($id: ID!) { sharePreview(entryId: $id) { ${PREVIEW} } }`,
      { id: entryId },
    )
  ).sharePreview;

const toShare = async (person: Person, reviewId: string) =>
  (
    await person.get<{ assessmentsToShare: Preview[] }>(
      `query ($id: ID!) { assessmentsToShare(reviewId: $id) { ${PREVIEW} } }`,
      { id: reviewId },
    )
  ).assessmentsToShare;

/** All that a person can read of a row, and of the review it is in. */
const everything = (person: Person, entryId: string, reviewId: string) =>
  person.get<Record<string, unknown>>(
    `query ($entryId: ID!, $reviewId: ID!) {
      recommendationPage(entryId: $entryId) {
        row { commentCount evidenceCount changedAt changedSinceAssessed
          csoAssessment { versionId number status rationale asOf evidenceCount } ownAssessment { versionId } }
        ownAssessment { id } history { id action at organisation person changes { field before after } }
        assessmentHistory { cso { id number status rationale asOf writtenAt author { organisation person }
          evidence { id citation url datedOn writtenAt author { person } } } own { id } }
        evidence { id citation } comments { id body }
        jointStatus { state value version changedAt csoVersionId allowedCommands events { id command } } }
      waitingForMe(reviewId: $reviewId) { count items { id kind entryId } }
      matrix(reviewId: $reviewId) { rows { id commentCount evidenceCount csoAssessment { versionId } } } }`,
    { entryId, reviewId },
  );

describe('sharePreview', () => {
  it('shows exactly what the other side will read: the organisation, the words and the sources', async () => {
    const { id } = at.entries[0];
    expect(await preview(at.cso.coordinator, id)).toBeNull();
    const input = { entryId: id, citation: 'Gazette 12', url: 'https://gazette.example/12', datedOn: '2026-01-05' };
    const piece = await act(at.cso.member, 'addEvidence', input, ['Evidence', 'id']);
    await record(at.cso.member, id, { status: 'PARTIALLY_IMPLEMENTED', evidenceIds: [piece.id] });
    const shown = {
      organisation: 'Coalition',
      side: 'CSO',
      status: 'PARTIALLY_IMPLEMENTED',
      rationale: 'Work has begun',
      noEvidenceReason: null,
      asOf: '2026-03-01',
      evidence: [{ citation: 'Gazette 12', url: 'https://gazette.example/12', datedOn: '2026-01-05' }],
    };
    expect(await preview(at.cso.coordinator, id)).toMatchObject({ shown, before: null, refusal: null });
    await share(at.cso.coordinator, id);
    const { before, shown: now, changes, refusal } = (await preview(at.cso.coordinator, id)) as Preview;
    expect(before).toMatchObject({ ...shown });
    expect(now).toMatchObject({ ...shown });
    expect([changes, refusal]).toMatchObject([[], { code: 'NOTHING_NEW' }]);
  });

  it('says what changed since, and that an agreed status will be outdated', async () => {
    const { id } = at.entries[1];
    await put(at.cso.coordinator, id);
    await put(at.government.focalPoint, id);
    await move(at.cso.coordinator, 'propose', id, { value: 'IN_PROGRESS' });
    await move(at.government.focalPoint, 'accept', id, { value: 'IN_PROGRESS' });
    await record(at.cso.member, id, { expectedVersion: 1, status: 'REGRESSED', asOf: '2026-05-01' });
    const shown = await preview(at.cso.coordinator, id);
    expect(shown).toMatchObject({ changes: ['status', 'asOf'], makesOutdated: true, expectedVersion: 2 });
    const shared = await share(at.cso.coordinator, id, 2);
    expect(shared).toMatchObject({ entryIds: [id], outdatedEntryIds: [id] });
    expect(await jointStatus(at.government.focalPoint, id)).toMatchObject({ state: 'OUTDATED' });
  });

  it('is for coordinators', async () => {
    const { errors } = await at.cso.member.run('query ($id: ID!) { sharePreview(entryId: $id) { entryId } }', {
      id: at.entries[0].id,
    });
    expect(errors?.[0].extensions.code).toBe('NOT_ALLOWED');
  });
});

describe('shareAssessments', () => {
  it('shares several listed rows at once', async () => {
    const own = await world();
    const { coordinator } = own.cso;
    for (const { id } of own.entries.slice(0, 3)) await record(coordinator, id);
    await record(own.cso.otherMember, own.entries[3].id);
    const list = await toShare(coordinator, own.review.id);
    expect(list.map(({ reference }) => reference)).toEqual(['142.1', '142.2', '142.3']);
    const rows = list.map(({ entryId, expectedVersion }) => ({ entryId, expectedVersion }));
    const shared = await act(coordinator, 'shareAssessments', { rows }, ['SharedAssessments', 'entryIds']);
    expect(shared).toMatchObject({ entryIds: list.map(({ entryId }) => entryId) });
    expect(await toShare(coordinator, own.review.id)).toEqual([]);
  });

  it('shares all or none, and names every row in the way', async () => {
    const own = await world();
    const { coordinator } = own.cso;
    const [first, second, third] = own.entries;
    await record(coordinator, first.id);
    await record(coordinator, second.id, { rationale: '' });
    const rows = [first, second, third].map(({ id }) => ({ entryId: id, expectedVersion: 1 }));
    const answer = await act(coordinator, 'shareAssessments', { rows }, ['SharedAssessments', 'entryIds']);
    expect(answer).toMatchObject({ __typename: 'Refusal', code: 'SOME_REFUSED' });
    expect(answer.message).toMatch(/142\.2: Say why.*142\.3: Your organisation has not assessed/);
    expect(await toShare(coordinator, own.review.id)).toHaveLength(2);
  });

  it('shares nothing else than the preview showed', async () => {
    const { id } = at.entries[2];
    await record(at.cso.coordinator, id, { rationale: 'Shown' });
    await record(at.cso.member, id, { expectedVersion: 1, rationale: 'Written since' });
    expect(await share(at.cso.coordinator, id, 1)).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
      mine: { rationale: 'Shown' },
      theirs: { rationale: 'Written since' },
      theirsBy: 'member',
    });
  });

  it('refuses what speaks of an earlier day than what was shared', async () => {
    const { id } = at.entries[3];
    await put(at.cso.coordinator, id, { asOf: '2026-03-01' });
    await record(at.cso.coordinator, id, { expectedVersion: 1, asOf: '2026-02-01', rationale: 'Looking back' });
    expect(await share(at.cso.coordinator, id, 2)).toMatchObject({ code: 'OLDER_THAN_SHARED', field: 'asOf' });
  });

  it('needs evidence that still stands', async () => {
    const { id } = at.entries[4];
    const piece = await act(at.cso.coordinator, 'addEvidence', { entryId: id, citation: 'A source' }, [
      'Evidence',
      'id',
    ]);
    await record(at.cso.coordinator, id, { status: 'FULLY_IMPLEMENTED', evidenceIds: [piece.id] });
    await act(at.cso.coordinator, 'withdrawEvidence', { id: piece.id, expectedVersion: 1 }, ['Evidence', 'id']);
    expect(await share(at.cso.coordinator, id)).toMatchObject({ code: 'EVIDENCE_NEEDED' });
  });

  it('moves nothing between the sides when the NHRI shares', async () => {
    const { id } = at.entries[5];
    await put(at.cso.coordinator, id);
    await put(at.government.focalPoint, id);
    await move(at.cso.coordinator, 'propose', id, { value: 'IN_PROGRESS' });
    await move(at.government.focalPoint, 'accept', id, { value: 'IN_PROGRESS' });
    await put(at.nhri, id, { status: 'REGRESSED', rationale: 'We see it otherwise' });
    expect(await jointStatus(at.cso.coordinator, id)).toMatchObject({ state: 'AGREED' });
  });

  it('is not for members, nor before the own organisation has assessed', async () => {
    const { id } = at.entries[0];
    expect(await share(at.cso.member, id)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await share(at.nhri, id)).toMatchObject({ code: 'NOT_ASSESSED' });
  });
});

describe('what an organisation does in private', () => {
  it('moves nothing that anybody else can read, down to a count or an id', async () => {
    const own = await world();
    const [{ id }] = own.entries;
    await put(own.cso.coordinator, id);
    await put(own.government.focalPoint, id);
    const outsiders = [own.government.focalPoint, own.nhri, own.observer, own.cso.otherMember];
    const read = () => Promise.all(outsiders.map((person) => everything(person, id, own.review.id)));
    const before = await read();
    const piece = await act(own.cso.member, 'addEvidence', { entryId: id, citation: 'Between us' }, ['Evidence', 'id']);
    await record(own.cso.member, id, { expectedVersion: 1, rationale: 'A draft', evidenceIds: [piece.id] });
    const remark = { entryId: id, audience: 'ORGANISATION', body: 'Not for them' };
    await act(own.cso.member, 'writeComment', remark, ['Comment', 'id']);
    await act(own.cso.member, 'lookOver', { entryId: id }, ['OwnAssessment', 'id']);
    expect(await read()).toEqual(before);
  });

  it('travels with nothing but what was shown: no person, no private id, no private time', async () => {
    const own = await world();
    const [{ id }] = own.entries;
    const piece = await act(own.cso.member, 'addEvidence', { entryId: id, citation: 'Gazette 12' }, ['Evidence', 'id']);
    await record(own.cso.member, id, { rationale: 'First draft, not to be seen' });
    await put(own.cso.coordinator, id, { evidenceIds: [piece.id] }, 2);
    const mine = await everything(own.cso.coordinator, id, own.review.id);
    const theirs = JSON.stringify(await everything(own.government.focalPoint, id, own.review.id));
    const privateIds = JSON.stringify(mine)
      .match(/"own":\[.*?\]/)![0]
      .match(/[0-9a-f-]{36}/g)!;
    for (const hidden of [...privateIds, String(piece.id), 'First draft', 'member', 'coordinator']) {
      expect([hidden, theirs.includes(hidden)]).toEqual([hidden, false]);
    }
    expect(theirs).toContain('"number":1');
  });
});
