import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/person.js';
import { act, jointStatus, move, offers, put, record, share, shareThing, withdraw } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let at: World;
beforeAll(async () => {
  at = await world();
});

const PAGE = `query ($id: ID!) { recommendationPage(entryId: $id) {
  comments { id body audience author { organisation person } viewerCan { share withdraw } }
  evidence { id citation audience sharedWith viewerCan { share withdraw } }
  actions { id title audience } commitments { commitments { id text audience } }
  withdrawals { kind audience author { organisation person } }
  history { action subjectType organisation changes { field after } }
  assessmentHistory { cso { id rationale mayWithdraw } inside { id rationale author { organisation person } } own { id } }
  row { commentCount evidenceCount csoAssessment { rationale } actions { title } commitments { text } } } }`;

const page = async (person: Person, id: string) =>
  (await person.get<{ recommendationPage: Record<string, never> }>(PAGE, { id })).recommendationPage as unknown as Page;

interface Page {
  readonly comments: readonly { id: string; body: string; audience: string; author: { person: string | null } }[];
  readonly evidence: readonly { id: string; citation: string; audience: string; sharedWith: string | null }[];
  readonly actions: readonly { id: string; title: string; audience: string }[];
  readonly commitments: { readonly commitments: readonly { id: string; text: string; audience: string }[] };
  readonly withdrawals: readonly { kind: string; audience: string; author: { organisation: string; person: null } }[];
  readonly assessmentHistory: {
    readonly cso: readonly { id: string; rationale: string }[];
    readonly inside: readonly { id: string; rationale: string }[];
    readonly own: readonly { id: string }[];
  };
  readonly row: { readonly commentCount: number; readonly csoAssessment: { rationale: string } | null };
}

const comment = async (person: Person, entryId: string, audience: string, body = 'To be talked over') =>
  String((await act(person, 'writeComment', { entryId, audience, body }, ['Comment', 'id'])).id);

const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('a comment for oneself alone', () => {
  it('AZ-04: is in nobody else’s list or count, of the same organisation neither', async () => {
    const { id } = at.entries[0];
    await comment(at.cso.member, id, 'PERSONAL', 'A note to myself');
    expect(await page(at.cso.member, id)).toMatchObject({
      comments: [{ audience: 'PERSONAL' }],
      row: { commentCount: 1 },
    });
    for (const other of [at.cso.coordinator, at.cso.otherMember, at.government.focalPoint]) {
      expect(await page(other, id)).toMatchObject({ comments: [], row: { commentCount: 0 } });
    }
  });

  it('goes step by step to the organisation, the side and everybody, each as a snapshot of its own', async () => {
    const { id } = at.entries[0];
    const own = (await page(at.cso.member, id)).comments[0].id;
    expect((await offers(at.cso.member, 'COMMENT', own))?.offers.map(({ audience }) => audience)).toEqual([
      'ORGANISATION',
      'SIDE',
    ]);
    const first = await shareThing(at.cso.member, ['COMMENT', own], 'ORGANISATION');
    const second = await shareThing(at.cso.member, ['COMMENT', String(first.snapshotId)], 'SIDE');
    expect((await page(at.cso.otherMember, id)).comments).toMatchObject([
      { id: second.snapshotId, author: { organisation: 'Coalition', person: null } },
    ]);
    const third = await shareThing(at.cso.coordinator, ['COMMENT', String(second.snapshotId)], 'JOINT');
    expect(new Set([own, first.snapshotId, second.snapshotId, third.snapshotId]).size).toBe(4);
    for (const reader of [at.cso.member, at.cso.otherMember, at.government.focalPoint]) {
      expect(await page(reader, id)).toMatchObject({ comments: [{ id: third.snapshotId }], row: { commentCount: 1 } });
    }
  });

  it('AZ-08: is not shared by anybody else, and not by an id of something of another kind', async () => {
    const { id } = at.entries[1];
    const own = await comment(at.cso.member, id, 'ORGANISATION');
    for (const stranger of [at.cso.otherMember, at.government.focalPoint]) {
      expect(await shareThing(stranger, ['COMMENT', own], 'SIDE').catch(() => ({ code: 'NOT_FOUND' }))).toMatchObject({
        code: 'NOT_FOUND',
      });
      expect(await withdraw(stranger, ['COMMENT', own], 'JOINT')).toMatchObject({ code: 'NOT_FOUND' });
    }
    const bare = { expectedVersion: 1, fingerprint: '0'.repeat(64) };
    for (const kind of ['ASSESSMENT', 'ACTION', 'EVIDENCE', 'COMMITMENT'] as const) {
      const input = { kind, id: own, audience: 'SIDE', ...bare };
      expect(await act(at.cso.member, 'shareThing', input, ['SharedThing', 'id'])).toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('V4: goes to everybody through a coordinator alone', async () => {
    const { id } = at.entries[1];
    const own = await comment(at.cso.member, id, 'SIDE');
    const input = { kind: 'COMMENT', id: own, audience: 'JOINT', expectedVersion: 1, fingerprint: '0'.repeat(64) };
    expect(await act(at.cso.member, 'shareThing', input, ['SharedThing', 'id'])).toMatchObject({ code: 'NOT_ALLOWED' });
    const narrower = { ...input, audience: 'ORGANISATION' };
    expect(await act(at.cso.member, 'shareThing', narrower, ['SharedThing', 'id'])).toMatchObject({
      code: 'NOT_WIDER',
    });
  });
});

describe('an assessment shared inside a side', () => {
  it('is read by the side with the organisation’s name, and by nobody else', async () => {
    const { id } = at.entries[2];
    const own = await record(at.cso.otherMember, id, { rationale: 'What our members tell us' });
    expect((await page(at.cso.coordinator, id)).assessmentHistory.inside).toEqual([]);
    expect(await shareThing(at.cso.otherMember, ['ASSESSMENT', String(own.id)], 'SIDE')).toMatchObject({
      isWaiting: false,
    });
    expect((await page(at.cso.coordinator, id)).assessmentHistory).toMatchObject({
      cso: [],
      inside: [{ rationale: 'What our members tell us', author: { organisation: 'Legal Network', person: null } }],
    });
    for (const other of [at.government.focalPoint, at.nhri, at.observer]) {
      expect((await page(other, id)).assessmentHistory).toMatchObject({ cso: [], inside: [], own: [] });
    }
  });

  it('AZ-15: is not read by the coordinator before it is shared, under any id', async () => {
    const { id } = at.entries[3];
    const own = await record(at.cso.otherMember, id);
    const input = {
      kind: 'ASSESSMENT',
      id: own.id,
      audience: 'JOINT',
      expectedVersion: 1,
      fingerprint: '0'.repeat(64),
    };
    expect(await act(at.cso.coordinator, 'shareThing', input, ['SharedThing', 'id'])).toMatchObject({
      code: 'NOT_FOUND',
    });
    const missing = { ...input, id: NOBODY };
    expect(await act(at.cso.coordinator, 'shareThing', missing, ['SharedThing', 'id'])).toEqual(
      await act(at.cso.coordinator, 'shareThing', input, ['SharedThing', 'id']),
    );
  });

  it('AZ-10: does not take earlier versions along', async () => {
    const { id } = at.entries[3];
    await record(at.cso.otherMember, id, { expectedVersion: 1, rationale: 'The second thought' });
    const own = await record(at.cso.otherMember, id, { expectedVersion: 2, rationale: 'The third thought' });
    await shareThing(at.cso.otherMember, ['ASSESSMENT', String(own.id)], 'SIDE');
    const read = JSON.stringify(await page(at.cso.coordinator, id));
    expect([read.includes('third thought'), read.includes('second thought'), read.includes('Work has begun')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('AZ-17: cannot be changed by a ministry where it is the focal point’s', async () => {
    const { id } = at.entries[4];
    const head = await record(at.government.focalPoint, id, { rationale: 'The national view' });
    const standing = await offers(at.government.focalPoint, 'ASSESSMENT', String(head.id));
    await record(at.government.ministry, id, { rationale: 'The ministry’s view' });
    expect(await offers(at.government.focalPoint, 'ASSESSMENT', String(head.id))).toEqual(standing);
    expect(await share(at.government.ministry, id)).toMatchObject({ code: 'NOT_ALLOWED' });
    const forged = {
      kind: 'ASSESSMENT',
      id: head.id,
      audience: 'SIDE',
      expectedVersion: 1,
      fingerprint: '0'.repeat(64),
    };
    expect(await act(at.government.ministry, 'shareThing', forged, ['SharedThing', 'id'])).toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('does not hand on a source another organisation has shared inside the side', async () => {
    const { id } = at.entries[5];
    const piece = await act(at.cso.otherMember, 'addEvidence', { entryId: id, citation: 'An interview' }, [
      'Evidence',
      'id',
    ]);
    const { snapshotId } = await shareThing(at.cso.otherMember, ['EVIDENCE', String(piece.id)], 'SIDE');
    expect((await page(at.cso.member, id)).evidence).toMatchObject([{ id: snapshotId, citation: 'An interview' }]);
    const own = await record(at.cso.coordinator, id, { evidenceIds: [snapshotId] });
    const [inside, everybody] = (await offers(at.cso.coordinator, 'ASSESSMENT', String(own.id)))!.offers;
    expect([inside.shown.evidence, everybody.shown.evidence]).toMatchObject([[{ citation: 'An interview' }], []]);
    await shareThing(at.cso.coordinator, ['ASSESSMENT', String(own.id)], 'JOINT');
    expect(JSON.stringify(await page(at.government.focalPoint, id))).not.toContain('An interview');
  });
});

describe('what was previewed', () => {
  it('RC-05: is what is shared; a source changed since must be looked at again', async () => {
    const own = await world();
    const [{ id }] = own.entries;
    const piece = await act(own.cso.member, 'addEvidence', { entryId: id, citation: 'Gazette 12' }, ['Evidence', 'id']);
    const head = await record(own.cso.coordinator, id, { evidenceIds: [piece.id] });
    const shown = await offers(own.cso.coordinator, 'ASSESSMENT', String(head.id));
    const { fingerprint } = shown!.offers.find(({ audience }) => audience === 'JOINT')!;
    await act(own.cso.member, 'changeEvidence', { id: piece.id, expectedVersion: 1, citation: 'Gazette 13' }, [
      'Evidence',
      'id',
    ]);
    const stale = await shareThing(own.cso.coordinator, ['ASSESSMENT', String(head.id)], 'JOINT', { fingerprint });
    expect(stale).toMatchObject({ code: 'CHANGED_SINCE' });
    expect((await page(own.government.focalPoint, id)).assessmentHistory.cso).toEqual([]);
  });
});

describe('what is withdrawn', () => {
  it('V5, RC-06: is gone for new reads at once, and those who could read it are told by whom', async () => {
    const own = await world();
    const [{ id }] = own.entries;
    const { focalPoint } = own.government;
    const action = await act(own.cso.member, 'planAction', { entryId: id, title: 'Train the judges' }, [
      'Action',
      'id',
    ]);
    const what = { reviewId: own.review.id, entryIds: [id], text: 'We shall train judges' };
    const commitment = await act(own.cso.coordinator, 'proposeCommitment', what, ['Commitment', 'id']);
    const piece = await act(own.cso.member, 'addEvidence', { entryId: id, citation: 'A list of judges' }, [
      'Evidence',
      'id',
    ]);
    const remark = await comment(own.cso.coordinator, id, 'ORGANISATION', 'The judges ask for it');
    const all = [
      ['ACTION', String(action.id), 'Train the judges'],
      ['COMMITMENT', String(commitment.id), 'We shall train judges'],
      ['EVIDENCE', String(piece.id), 'A list of judges'],
      ['COMMENT', remark, 'The judges ask for it'],
    ] as const;
    for (const [kind, thing, words] of all) {
      const { snapshotId } = await shareThing(own.cso.coordinator, [kind, thing], 'JOINT');
      expect(JSON.stringify(await page(focalPoint, id))).toContain(words);
      const gone = await withdraw(
        own.cso.coordinator,
        [kind, kind === 'EVIDENCE' ? thing : String(snapshotId)],
        'JOINT',
      );
      expect(gone).toMatchObject({
        __typename: 'Withdrawal',
        kind,
        author: { organisation: 'Coalition', person: null },
      });
      const read = await page(focalPoint, id);
      expect([kind, JSON.stringify(read).includes(words)]).toEqual([kind, false]);
      expect(read.withdrawals[0]).toMatchObject({ kind, audience: 'JOINT', author: { organisation: 'Coalition' } });
      expect(JSON.stringify(await page(own.cso.member, id))).toContain(words);
      expect(await withdraw(own.cso.coordinator, [kind, String(snapshotId)], 'JOINT')).toMatchObject({
        code: 'NOT_FOUND',
      });
    }
  });

  it('can be shared anew, as another snapshot', async () => {
    const own = await world();
    const [{ id }] = own.entries;
    const remark = await comment(own.cso.coordinator, id, 'ORGANISATION');
    const first = await shareThing(own.cso.coordinator, ['COMMENT', remark], 'JOINT');
    await withdraw(own.cso.coordinator, ['COMMENT', String(first.snapshotId)], 'JOINT');
    const second = await shareThing(own.cso.coordinator, ['COMMENT', String(first.snapshotId)], 'JOINT');
    expect(second.snapshotId).not.toBe(first.snapshotId);
    expect((await page(own.government.focalPoint, id)).comments).toMatchObject([{ id: second.snapshotId }]);
  });

  it('an assessment takes its proposal back and its words with it, out of the history too', async () => {
    const own = await world();
    const [{ id }] = own.entries;
    const { focalPoint } = own.government;
    await put(own.cso.coordinator, id, { rationale: 'Said too early' });
    await move(own.cso.coordinator, 'propose', id, { value: 'IN_PROGRESS' });
    expect(JSON.stringify(await page(focalPoint, id))).toContain('Said too early');
    const [{ id: version }] = (await page(own.cso.coordinator, id)).assessmentHistory.cso;
    expect(await withdraw(own.cso.member, ['ASSESSMENT', version], 'JOINT')).toMatchObject({ code: 'NOT_ALLOWED' });
    await withdraw(own.cso.coordinator, ['ASSESSMENT', version], 'JOINT');
    const status = await jointStatus(focalPoint, id);
    expect(status).toMatchObject({ state: 'NONE', value: null, csoVersionId: null });
    expect(JSON.stringify([await page(focalPoint, id), status])).not.toContain('Said too early');
    expect(await page(focalPoint, id)).toMatchObject({
      row: { csoAssessment: null },
      withdrawals: [{ kind: 'ASSESSMENT' }],
    });
    expect((await page(own.cso.coordinator, id)).assessmentHistory.own).toHaveLength(1);
  });

  it('an assessment that was agreed on makes the agreement outdated; what was shared before stands again', async () => {
    const own = await world();
    const [{ id }] = own.entries;
    await put(own.cso.coordinator, id, { rationale: 'First' });
    await put(own.cso.coordinator, id, { rationale: 'Second', asOf: '2026-04-01' }, 2);
    await put(own.government.focalPoint, id);
    await move(own.cso.coordinator, 'propose', id, { value: 'IN_PROGRESS', reason: 'As both see it' });
    await move(own.government.focalPoint, 'accept', id, { value: 'IN_PROGRESS' });
    const versions = (await page(own.cso.coordinator, id)).assessmentHistory.cso;
    await withdraw(own.cso.coordinator, ['ASSESSMENT', versions[1].id], 'JOINT');
    expect(await jointStatus(own.government.focalPoint, id)).toMatchObject({ state: 'OUTDATED', value: 'IN_PROGRESS' });
    expect((await page(own.government.focalPoint, id)).row.csoAssessment).toMatchObject({ rationale: 'First' });
  });

  it('NI-10: leaves the other side’s counters as they are when it was shared inside the side alone', async () => {
    const own = await world();
    const [{ id }] = own.entries;
    const before = await page(own.government.focalPoint, id);
    const head = await record(own.cso.otherMember, id);
    const { snapshotId } = await shareThing(own.cso.otherMember, ['ASSESSMENT', String(head.id)], 'SIDE');
    await withdraw(own.cso.otherMember, ['ASSESSMENT', String(snapshotId)], 'SIDE');
    const remark = await comment(own.cso.otherMember, id, 'SIDE');
    await withdraw(own.cso.otherMember, ['COMMENT', remark], 'SIDE');
    expect((await page(own.cso.member, id)).withdrawals).toMatchObject([{ audience: 'SIDE' }, { audience: 'SIDE' }]);
    expect(await page(own.government.focalPoint, id)).toEqual(before);
  });

  it('is not a source that an assessment shared still names', async () => {
    const own = await world();
    const [{ id }] = own.entries;
    const piece = await act(own.cso.member, 'addEvidence', { entryId: id, citation: 'Gazette 12' }, ['Evidence', 'id']);
    await put(own.cso.coordinator, id, { evidenceIds: [piece.id] });
    expect(await withdraw(own.cso.coordinator, ['EVIDENCE', String(piece.id)], 'JOINT')).toMatchObject({
      code: 'CITED',
    });
  });
});
