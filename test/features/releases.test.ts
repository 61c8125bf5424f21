import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '../support/person.js';
import { partsOf } from '../support/read-office.js';
import { begun, readReport, revise, sectionOf, wordsOf, type ReadReport } from '../support/reports.js';
import { act, put, withdraw, type Answered } from '../support/sides.js';
import { world, type World } from '../support/world.js';

type To = 'SIDE' | 'JOINT';
const PREVIEW = `query ($reportId: ID!, $audience: Audience!) { releasePreview(reportId: $reportId, audience: $audience) {
  audience expectedVersion fingerprint title organisation needsSecond changedSections refusal { code }
  sections { key heading isAnnex body tables { key rows { text } } } } }`;

interface Preview {
  readonly expectedVersion: number;
  readonly fingerprint: string;
  readonly needsSecond: boolean;
  readonly changedSections: readonly string[];
  readonly refusal: { readonly code: string } | null;
  readonly sections: readonly { readonly key: string; readonly body: never }[];
}

const preview = async (person: Person, reportId: string, audience: To) =>
  (await person.get<{ releasePreview: Preview }>(PREVIEW, { reportId, audience })).releasePreview;

const release = async (person: Person, { id }: { id: string }, audience: To, input: object = {}): Promise<Answered> => {
  const { expectedVersion, fingerprint } = await preview(person, id, audience);
  const seen = { id, audience, expectedVersion, fingerprint };
  return act(person, 'releaseReport', { ...seen, ...input }, ['SharedThing', 'id isWaiting snapshotId']);
};

const LIST = `query ($id: ID!) { review(id: $id) {
  releases { id number title releasedTo withdrawnAt digest words author { organisation person } viewerCan { withdraw export } }
  withdrawnReleases { kind audience author { organisation person } } } }`;

interface Listed {
  readonly releases: readonly { readonly id: string; readonly number: number; readonly digest: string }[];
  readonly withdrawnReleases: readonly object[];
}

const listed = async (person: Person, at: World) =>
  (await person.get<{ review: Listed }>(LIST, { id: at.review.id })).review;

const RELEASE = 'query ($id: ID!) { release(id: $id) { id title sections { key body tables { rows { text } } } } }';

async function fileOf(person: Person, id: string, name: 'report.docx' | 'matrix.xlsx'): Promise<string> {
  const answer = await person.fetch(`/api/releases/${id}/${name}`);
  if (!answer.ok) return `${answer.status}`;
  const parts = await partsOf(Buffer.from(await answer.arrayBuffer()));
  // All that is read in it; the writer numbers anchors anew and notes when it wrote.
  const read = [...parts].filter(([part]) => !part.startsWith('docProps/'));
  return read.map(([, part]) => part.toString('utf8').replace(/_Toc\d+|<[^>]+>/g, '')).join('\n');
}

const reason = { noEvidenceReason: 'The gazette is public' };
let at: World;
let report: ReadReport;
let releaseId: string;
beforeAll(async () => {
  at = await world();
  const [one] = at.entries;
  await put(at.cso.coordinator, one.id, { status: 'PARTIALLY_IMPLEMENTED', rationale: 'canary-before', ...reason });
  report = await begun(at.cso.coordinator, at, { title: 'Half-way through' });
});

describe('a report', () => {
  it('starts as its organisation’s: nobody else reads the draft, its preview, or that there is one', async () => {
    for (const other of [at.cso.otherMember, at.government.focalPoint, at.nhri, at.observer]) {
      await expect(readReport(other, report.id)).rejects.toThrow('NOT_FOUND');
      expect(await listed(other, at)).toEqual({ releases: [], withdrawnReleases: [] });
    }
    for (const writer of [at.government.focalPoint, at.nhri]) {
      await expect(preview(writer, report.id, 'JOINT')).rejects.toThrow('NOT_FOUND');
    }
  });

  it('is released to the other side as it was previewed: a document of its own, by the organisation', async () => {
    const shown = await preview(at.cso.coordinator, report.id, 'JOINT');
    expect(shown).toMatchObject({ refusal: null, needsSecond: false, organisation: 'Coalition', changedSections: [] });
    const released = await release(at.cso.coordinator, report, 'JOINT');
    expect(released).toMatchObject({ isWaiting: false });
    releaseId = String(released.snapshotId);
    expect(releaseId).not.toBe(report.id);
    const { releases } = await listed(at.government.focalPoint, at);
    expect(releases).toMatchObject([
      {
        id: releaseId,
        number: 1,
        releasedTo: 'JOINT',
        title: 'Half-way through',
        author: { organisation: 'Coalition', person: null },
        viewerCan: { withdraw: false, export: true },
      },
    ]);
    const { release: read } = await at.government.focalPoint.get<{ release: { sections: object[] } }>(RELEASE, {
      id: releaseId,
    });
    expect(read.sections.map((one) => ({ ...one, tables: undefined }))).toEqual(
      shown.sections.map(({ key, body }) => ({ key, body, tables: undefined })),
    );
  });

  it('says nothing of the draft to those it was released to', async () => {
    const read = JSON.stringify(await at.government.focalPoint.get(RELEASE, { id: releaseId }));
    expect(read).not.toContain(report.id);
    await expect(readReport(at.government.focalPoint, report.id)).rejects.toThrow('NOT_FOUND');
    expect(JSON.stringify((await listed(at.observer, at)).releases)).not.toContain(report.id);
  });

  it('is taken away exactly as it was released, whatever becomes of the rows and the draft', async () => {
    const { focalPoint } = at.government;
    const files = ['report.docx', 'matrix.xlsx'] as const;
    const before = await Promise.all(files.map((name) => fileOf(focalPoint, releaseId, name)));
    expect(before[0]).toContain('canary-before');
    expect(before[1]).toContain('canary-before');
    expect(before[0]).not.toContain('DRAFT');
    const later = { status: 'REGRESSED', rationale: 'canary-after', ...reason };
    await put(at.cso.coordinator, at.entries[0].id, later, 2);
    const now = await readReport(at.cso.coordinator, report.id);
    await revise(at.cso.coordinator, sectionOf(now, 'introduction'), 'canary-draft');
    const after = await Promise.all(files.map((name) => fileOf(focalPoint, releaseId, name)));
    expect(after.map((text, at) => text === before[at])).toEqual([true, true]);
    expect(await fileOf((await world()).cso.coordinator, releaseId, 'report.docx')).toBe('404');
  });

  it('is not released as something else than was shown, nor by who may only write it', async () => {
    expect(await release(at.cso.coordinator, report, 'JOINT', { fingerprint: '0'.repeat(64) })).toMatchObject({
      code: 'CHANGED_SINCE',
    });
    expect(await release(at.reportWriter, report, 'JOINT')).toMatchObject({ code: 'NOT_ALLOWED' });
    await expect(preview(at.cso.member, report.id, 'SIDE')).rejects.toThrow();
    const input = { id: report.id, audience: 'PUBLIC', expectedVersion: 1, fingerprint: '0'.repeat(64) };
    expect(await act(at.cso.coordinator, 'releaseReport', input, ['SharedThing', 'id'])).toMatchObject({
      __typename: 'Error',
    });
  });

  it('goes to the own side alone by its writer, with numbers that tell the others nothing', async () => {
    expect(await release(at.reportWriter, report, 'SIDE')).toMatchObject({ isWaiting: false });
    expect(await release(at.reportWriter, report, 'SIDE')).toMatchObject({ isWaiting: false });
    const inside = (await listed(at.cso.otherMember, at)).releases;
    expect(inside.map(({ number }) => number)).toEqual([2, 1, 1]);
    expect((await listed(at.government.focalPoint, at)).releases).toHaveLength(1);
    await release(at.cso.coordinator, report, 'JOINT');
    expect((await listed(at.government.focalPoint, at)).releases.map(({ number }) => number)).toEqual([2, 1]);
  });

  it('writes what nobody edited from the data as they are: what was withdrawn since is not in it', async () => {
    const own = await world();
    const [{ id }] = own.entries;
    await put(own.cso.coordinator, id, { status: 'FULLY_IMPLEMENTED', rationale: 'canary-withdrawn', ...reason });
    const written = await begun(own.cso.coordinator, own);
    const told = 'civil society regards one as at least partially implemented';
    expect(wordsOf(sectionOf(written, 'conclusion').body)).toContain(told);
    const HEAD = 'query ($id: ID!) { recommendationPage(entryId: $id) { assessmentHistory { cso { id } } } }';
    const { recommendationPage } = await own.cso.coordinator.get<{
      recommendationPage: { assessmentHistory: { cso: { id: string }[] } };
    }>(HEAD, { id });
    const [shared] = recommendationPage.assessmentHistory.cso;
    expect(await withdraw(own.cso.coordinator, ['ASSESSMENT', shared.id], 'JOINT')).toMatchObject({
      kind: 'ASSESSMENT',
    });
    const { snapshotId } = await release(own.cso.coordinator, written, 'JOINT');
    for (const name of ['report.docx', 'matrix.xlsx'] as const) {
      const text = await fileOf(own.government.focalPoint, String(snapshotId), name);
      expect([text.includes('canary-withdrawn'), text.includes(told)]).toEqual([false, false]);
    }
  });
});

describe('a report written for the own side', () => {
  it('is released to nobody else, and says what to do', async () => {
    const narrow = await begun(at.cso.coordinator, at, { readAs: 'SIDE' });
    expect((await preview(at.cso.coordinator, narrow.id, 'JOINT')).refusal).toMatchObject({
      code: 'WRITTEN_FOR_FEWER',
    });
    expect(await release(at.cso.coordinator, narrow, 'JOINT')).toMatchObject({ code: 'WRITTEN_FOR_FEWER' });
    expect(await release(at.cso.coordinator, narrow, 'SIDE')).toMatchObject({ isWaiting: false });
  });
});

describe('names withheld', () => {
  it('stay withheld in the document and in the matrix that goes with it', async () => {
    const own = await world();
    const [{ id }] = own.entries;
    const said = { status: 'IN_PROGRESS', rationale: 'As Legal Network told us', ...reason };
    await put(own.cso.coordinator, id, said);
    const mine = await begun(own.cso.coordinator, own);
    const network = mine.participants.find(({ organisation }) => organisation.name === 'Legal Network')!;
    const withhold = { id: mine.id, expectedVersion: mine.version, organisationId: network.organisation.id };
    await act(own.cso.coordinator, 'withholdOrganisation', { ...withhold, isWithheld: true }, ['Report', 'id']);
    const { snapshotId } = await release(own.cso.coordinator, mine, 'JOINT');
    for (const name of ['report.docx', 'matrix.xlsx'] as const) {
      const text = await fileOf(own.government.focalPoint, String(snapshotId), name);
      expect(text).toContain('name withheld');
      expect(text).not.toContain('Legal Network');
    }
    const coalition = mine.participants.find(({ organisation }) => organisation.name === 'Coalition')!;
    const owner = { id: mine.id, expectedVersion: mine.version + 1, organisationId: coalition.organisation.id };
    await act(own.cso.coordinator, 'withholdOrganisation', { ...owner, isWithheld: true }, ['Report', 'id']);
    expect(await release(own.cso.coordinator, mine, 'JOINT')).toMatchObject({ code: 'OWN_NAME_WITHHELD' });
  });
});

describe('a side with two coordinators', () => {
  const WAITING = `query ($id: ID!) { waitingForMe(reviewId: $id) { releases { id kind state shown { text } } } }`;
  const ASKED = 'query ($id: ID!) { reportAskedFor(requestId: $id) { key body } }';
  const decide = (person: Person, id: string) =>
    act(person, 'decideRelease', { id, isApproved: true, reason: null }, ['ReleaseRequest', 'state']);

  async function asked() {
    const own = await world({ coordinators: ['legalNetwork'] });
    const mine = await begun(own.cso.coordinator, own);
    expect(await release(own.cso.coordinator, mine, 'JOINT')).toMatchObject({ isWaiting: true, snapshotId: null });
    const [other] = own.otherCoordinators;
    const { waitingForMe } = await other.get<{ waitingForMe: { releases: { id: string }[] } }>(WAITING, {
      id: own.review.id,
    });
    return { own, mine, other, request: waitingForMe.releases[0] };
  }

  it('asks the other one, who reads the whole of it and not the draft', async () => {
    const { own, mine, other, request } = await asked();
    expect(request).toMatchObject({ kind: 'REPORT', state: 'WAITING', shown: { text: 'Half-way' } });
    const { reportAskedFor } = await other.get<{ reportAskedFor: { key: string; body: never }[] }>(ASKED, {
      id: request.id,
    });
    expect(wordsOf(reportAskedFor[0].body)).toBe(wordsOf(mine.sections[0].body as never));
    await expect(readReport(other, mine.id)).rejects.toThrow('NOT_FOUND');
    const codeOf = async (person: Person) => (await person.run(ASKED, { id: request.id })).errors?.[0].extensions.code;
    expect(await codeOf(own.government.focalPoint)).toBe('NOT_FOUND');
    expect(await codeOf(own.cso.otherMember)).toBe('NOT_ALLOWED');
    expect((await listed(own.government.focalPoint, own)).releases).toEqual([]);
    expect(await decide(other, request.id)).toMatchObject({ state: 'APPROVED' });
    expect((await listed(own.government.focalPoint, own)).releases).toMatchObject([{ number: 1 }]);
  });

  it('releases nothing when it is not what was shown any more', async () => {
    const { own, mine, other, request } = await asked();
    const now = await readReport(own.cso.coordinator, mine.id);
    await revise(own.cso.coordinator, sectionOf(now, 'introduction'), 'Another beginning');
    expect(await decide(other, request.id)).toMatchObject({ state: 'OVERTAKEN' });
    expect((await listed(own.government.focalPoint, own)).releases).toEqual([]);
  });
});

describe('a release taken back', () => {
  const take = (person: Person, id: string) =>
    act(person, 'withdrawRelease', { id }, ['Withdrawal', 'kind audience author { organisation person }']);

  it('is gone for everybody else at once, with a tombstone, and stays with its organisation', async () => {
    const id = releaseId;
    expect(await take(at.government.focalPoint, id)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await take(at.reportWriter, id)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await take(at.government.focalPoint, randomUUID())).toMatchObject({ code: 'NOT_FOUND' });
    expect(await take(at.cso.coordinator, id)).toMatchObject({ kind: 'REPORT', audience: 'JOINT' });
    for (const other of [at.government.focalPoint, at.observer, at.cso.otherMember]) {
      const { releases, withdrawnReleases } = await listed(other, at);
      expect(releases.map((one) => one.id)).not.toContain(id);
      expect(withdrawnReleases).toEqual([
        { kind: 'REPORT', audience: 'JOINT', author: { organisation: 'Coalition', person: null } },
      ]);
      expect((await other.run(RELEASE, { id })).errors?.[0].extensions.code).toBe('NOT_FOUND');
      expect(await fileOf(other, id, 'report.docx')).toBe('404');
    }
    const own = (await listed(at.cso.member, at)).releases.find((one) => one.id === id);
    expect(own).toMatchObject({ number: 1, releasedTo: 'JOINT', viewerCan: { withdraw: false } });
    expect(own).not.toMatchObject({ withdrawnAt: null });
    expect(await take(at.cso.coordinator, id)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('inside the side tells the other side nothing', async () => {
    const before = await listed(at.government.focalPoint, at);
    const inside = (await listed(at.cso.member, at)).releases.find(
      (one) => 'releasedTo' in one && one.releasedTo === 'SIDE',
    )!;
    expect(await take(at.reportWriter, inside.id)).toMatchObject({ kind: 'REPORT', audience: 'SIDE' });
    expect((await listed(at.cso.otherMember, at)).withdrawnReleases).toHaveLength(2);
    expect(await listed(at.government.focalPoint, at)).toEqual(before);
  });
});
