import { describe, expect, it } from '@jest/globals';
import type { Person } from '../support/person.js';
import { act, offers, record, share, shareThing } from '../support/sides.js';
import { world, type World } from '../support/world.js';

interface Release {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly reason: string | null;
  readonly reference: string;
  readonly isToDecide: boolean;
  readonly shown: { readonly organisation: string; readonly text: string };
}

const WAITING = `query ($id: ID!) { waitingForMe(reviewId: $id) { count releases { id kind state reason reference isToDecide
  shown { organisation text } author { organisation person } } } }`;
const COUNT = 'query ($id: ID!) { waitingForMe(reviewId: $id) { count } }';

const waiting = async (person: Person, { review }: World) =>
  (await person.get<{ waitingForMe: { count: number; releases: Release[] } }>(WAITING, { id: review.id })).waitingForMe;

const decide = (person: Person, id: string, isApproved: boolean, reason: string | null = null) =>
  act(person, 'decideRelease', { id, isApproved, reason }, ['ReleaseRequest', 'id state reason']);

const sees = async (person: Person, entryId: string) => {
  const { recommendationPage } = await person.get<{ recommendationPage: { row: { csoAssessment: unknown } } }>(
    'query ($id: ID!) { recommendationPage(entryId: $id) { row { csoAssessment { rationale } } } }',
    { id: entryId },
  );
  return recommendationPage.row.csoAssessment;
};

/** A world of two coordinators in two organisations, in which the first has asked for an assessment to be shared. */
async function asked(coordinators: readonly ('coalition' | 'legalNetwork')[] = ['legalNetwork']) {
  const at = await world({ coordinators });
  const { coordinator } = at.cso;
  const head = await record(coordinator, at.entries[0].id, { rationale: 'Two courts of nine' });
  const answer = await shareThing(coordinator, ['ASSESSMENT', String(head.id)], 'JOINT');
  const [release] = (await waiting(coordinator, at)).releases;
  return { at, entryId: at.entries[0].id, headId: String(head.id), answer, release };
}

describe('a release of a side with two coordinators', () => {
  it('waits for the other one, who reads exactly what everybody would', async () => {
    const { at, entryId, answer, release } = await asked();
    expect(answer).toMatchObject({ isWaiting: true, snapshotId: null });
    expect(release).toMatchObject({ state: 'WAITING', isToDecide: false, reference: '142.1' });
    expect(await sees(at.government.focalPoint, entryId)).toBeNull();
    const [other] = at.otherCoordinators;
    expect(await waiting(other, at)).toMatchObject({
      count: 1,
      releases: [
        {
          isToDecide: true,
          shown: { organisation: 'Coalition', text: 'Two courts of nine' },
          author: { person: null },
        },
      ],
    });
    expect((await other.get<{ waitingForMe: object }>(COUNT, { id: at.review.id })).waitingForMe).toEqual({ count: 1 });
    expect((await waiting(at.cso.coordinator, at)).count).toBe(0);
  });

  it('is shared by the other one’s yes, and the other side reads it as the organisation’s', async () => {
    const { at, entryId, release } = await asked();
    expect(await decide(at.otherCoordinators[0], release.id, true)).toMatchObject({ state: 'APPROVED' });
    expect(await sees(at.government.focalPoint, entryId)).toEqual({ rationale: 'Two courts of nine' });
    expect(await waiting(at.otherCoordinators[0], at)).toEqual({ count: 0, releases: [] });
    expect(await decide(at.otherCoordinators[0], release.id, true)).toMatchObject({ code: 'NOT_WAITING' });
  });

  it('is not shared by a no, which says why to who asked', async () => {
    const { at, entryId, release } = await asked();
    const [other] = at.otherCoordinators;
    expect(await decide(other, release.id, false)).toMatchObject({ code: 'REASON_NEEDED', field: 'reason' });
    expect(await decide(other, release.id, false, ' Names a source ')).toMatchObject({ state: 'DECLINED' });
    expect((await waiting(at.cso.member, at)).releases).toMatchObject([
      { state: 'DECLINED', reason: 'Names a source' },
    ]);
    expect(await sees(at.government.focalPoint, entryId)).toBeNull();
  });

  it('AZ-13: is never decided by who asked', async () => {
    const { at, entryId, release } = await asked();
    expect(await decide(at.cso.coordinator, release.id, true)).toMatchObject({ code: 'OWN_REQUEST' });
    expect(await sees(at.government.focalPoint, entryId)).toBeNull();
  });

  it('AZ-14: is decided by another organisation where another one has a coordinator', async () => {
    const { at, release } = await asked(['coalition', 'legalNetwork']);
    const [colleague, other] = at.otherCoordinators;
    expect(await decide(colleague, release.id, true)).toMatchObject({ code: 'OWN_ORGANISATION' });
    expect((await waiting(colleague, at)).count).toBe(0);
    expect(await decide(other, release.id, true)).toMatchObject({ state: 'APPROVED' });
  });

  it('AZ-14: is decided by a colleague where no other organisation has a coordinator', async () => {
    const { at, release } = await asked(['coalition']);
    expect(await decide(at.otherCoordinators[0], release.id, true)).toMatchObject({ state: 'APPROVED' });
  });

  it('is nothing to members of other organisations, to the other side, or to an administrator', async () => {
    const { at, release } = await asked();
    for (const stranger of [at.government.focalPoint, at.nhri]) {
      expect(await decide(stranger, release.id, true)).toMatchObject({ code: 'NOT_FOUND' });
      expect((await waiting(stranger, at)).releases).toEqual([]);
    }
    expect(await decide(at.cso.otherMember, release.id, true)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect((await waiting(at.cso.otherMember, at)).releases).toEqual([]);
    expect(await decide(at.administrator, release.id, true)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('RC-05: shares nothing when it is not what was previewed any more, and must be asked for again', async () => {
    const { at, entryId, headId, release } = await asked();
    await record(at.cso.member, entryId, { expectedVersion: 1, rationale: 'Written since' });
    expect(await decide(at.otherCoordinators[0], release.id, true)).toMatchObject({ state: 'OVERTAKEN' });
    expect(await sees(at.government.focalPoint, entryId)).toBeNull();
    expect((await waiting(at.cso.coordinator, at)).releases).toMatchObject([{ state: 'OVERTAKEN' }]);
    await shareThing(at.cso.coordinator, ['ASSESSMENT', headId], 'JOINT');
    const [again] = (await waiting(at.otherCoordinators[0], at)).releases;
    expect(await decide(at.otherCoordinators[0], again.id, true)).toMatchObject({ state: 'APPROVED' });
    expect(await sees(at.government.focalPoint, entryId)).toEqual({ rationale: 'Written since' });
  });

  it('is taken back by who asked, and replaced when asked for again', async () => {
    const { at, headId, release } = await asked();
    await shareThing(at.cso.coordinator, ['ASSESSMENT', headId], 'JOINT');
    const { releases } = await waiting(at.otherCoordinators[0], at);
    expect(releases.map(({ id }) => id)).not.toContain(release.id);
    const [again] = releases;
    const taken = await act(at.cso.coordinator, 'takeBackRelease', { id: again.id }, ['ReleaseRequest', 'state']);
    expect(taken).toMatchObject({ state: 'TAKEN_BACK' });
    expect(await decide(at.otherCoordinators[0], again.id, true)).toMatchObject({ code: 'NOT_WAITING' });
  });

  it('is decided once when two say different things at the same moment', async () => {
    const { at, entryId, release } = await asked(['legalNetwork', 'legalNetwork']);
    const [one, other] = at.otherCoordinators;
    const answers = await Promise.all([decide(one, release.id, true), decide(other, release.id, false, 'Not yet')]);
    expect(answers.filter(({ __typename }) => __typename === 'ReleaseRequest')).toHaveLength(1);
    const isShared = answers[0].__typename === 'ReleaseRequest';
    expect((await sees(at.government.focalPoint, entryId)) !== null).toBe(isShared);
  });

  it('holds for several assessments shared together, and for every other kind', async () => {
    const at = await world({ coordinators: ['legalNetwork'] });
    const { coordinator } = at.cso;
    const [{ id: first }, { id: second }] = at.entries;
    await record(coordinator, first);
    expect(await share(coordinator, first)).toMatchObject({ entryIds: [first], requestedEntryIds: [first] });
    const of = { entryId: second };
    const action = await act(coordinator, 'planAction', { ...of, title: 'Train the judges' }, ['Action', 'id']);
    const what = { reviewId: at.review.id, entryIds: [second], text: 'We shall train judges' };
    const commitment = await act(coordinator, 'proposeCommitment', what, ['Commitment', 'id']);
    const piece = await act(coordinator, 'addEvidence', { ...of, citation: 'A list of judges' }, ['Evidence', 'id']);
    const said = { ...of, audience: 'ORGANISATION', body: 'The judges ask for it' };
    const remark = await act(coordinator, 'writeComment', said, ['Comment', 'id']);
    const all = [
      ['ACTION', action],
      ['COMMITMENT', commitment],
      ['EVIDENCE', piece],
      ['COMMENT', remark],
    ] as const;
    for (const [kind, { id }] of all) {
      expect((await offers(coordinator, kind, String(id)))?.offers).toMatchObject([
        { audience: 'SIDE', needsSecond: false },
        { audience: 'JOINT', needsSecond: true },
      ]);
      expect(await shareThing(coordinator, [kind, String(id)], 'JOINT')).toMatchObject({ isWaiting: true });
    }
    const { count, releases } = await waiting(at.otherCoordinators[0], at);
    expect([count, releases.map(({ kind }) => kind)]).toEqual([
      5,
      ['ASSESSMENT', 'ACTION', 'COMMITMENT', 'EVIDENCE', 'COMMENT'],
    ]);
    for (const { id } of releases)
      expect(await decide(at.otherCoordinators[0], id, true)).toMatchObject({ state: 'APPROVED' });
    const read = await at.government.focalPoint.get(
      `query ($id: ID!) { recommendationPage(entryId: $id) { actions { title } evidence { citation } comments { body }
        commitments { commitments { text } } } }`,
      { id: second },
    );
    expect(read).toEqual({
      recommendationPage: {
        actions: [{ title: 'Train the judges' }],
        evidence: [{ citation: 'A list of judges' }],
        comments: [{ body: 'The judges ask for it' }],
        commitments: { commitments: [{ text: 'We shall train judges' }] },
      },
    });
  });

  it('is not gone around by writing for everybody at once', async () => {
    const at = await world({ coordinators: ['legalNetwork'] });
    const [{ id }] = at.entries;
    const { coordinator } = at.cso;
    const everybody = { audience: 'JOINT' };
    const tries = [
      await act(coordinator, 'writeComment', { entryId: id, body: 'For all', ...everybody }, ['Comment', 'id']),
      await act(coordinator, 'planAction', { entryId: id, title: 'For all', ...everybody }, ['Action', 'id']),
      await act(coordinator, 'proposeCommitment', { reviewId: at.review.id, text: 'For all', ...everybody }, [
        'Commitment',
        'id',
      ]),
    ];
    expect(tries).toMatchObject([{ code: 'SECOND_NEEDED' }, { code: 'SECOND_NEEDED' }, { code: 'SECOND_NEEDED' }]);
  });
});

describe('the setting', () => {
  const OF = 'query ($id: ID!) { workspace(id: $id) { version hasFourEyes mayChangeSettings } }';
  const set = (person: Person, id: string, isOn: boolean, expectedVersion: number) =>
    act(person, 'setFourEyes', { id, isOn, expectedVersion }, ['Workspace', 'hasFourEyes version']);

  it('is on from the beginning; an administrator alone switches it off, and a release then goes at once', async () => {
    const at = await world({ coordinators: ['legalNetwork'] });
    const read = (person: Person) => person.get<{ workspace: object }>(OF, { id: at.workspaceId });
    expect(await read(at.administrator)).toEqual({
      workspace: { version: 1, hasFourEyes: true, mayChangeSettings: true },
    });
    expect(await read(at.cso.coordinator)).toMatchObject({ workspace: { mayChangeSettings: false } });
    expect(await set(at.cso.coordinator, at.workspaceId, false, 1)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await set(at.administrator, at.workspaceId, false, 1)).toMatchObject({ hasFourEyes: false, version: 2 });
    expect(await set(at.administrator, at.workspaceId, true, 1)).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
    });
    const head = await record(at.cso.coordinator, at.entries[0].id);
    const shared = await shareThing(at.cso.coordinator, ['ASSESSMENT', String(head.id)], 'JOINT');
    expect(shared).toMatchObject({ isWaiting: false });
  });
});
