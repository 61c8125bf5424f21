import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { everyScreen } from '../support/every-screen.js';
import { inDatabase } from '../support/in-database.js';
import { newMember, remove } from '../support/invitations.js';
import { quiet, Screen } from '../support/open-screen.js';
import type { Person } from '../support/person.js';
import { begin, begun, change, readReport, revise, sectionOf, wordsOf } from '../support/reports.js';
import { act, offers, shareThing } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let at: World;
beforeAll(async () => {
  at = await world();
});

const MINE = { title: 'What I would not say aloud yet', audience: 'PERSONAL' };
const giving = (person: Person, id: string, seen: object = {}) =>
  shareThing(person, ['REPORT', id], 'ORGANISATION', seen);
const CAN = 'query ($id: ID!) { report(id: $id) { audience viewerCan { shareWithOrganisation releaseTo } } }';
const readers = (person: Person, id: string) => person.run(CAN, { id });
const SHAREABLE = 'query ($kind: ShareKind!, $id: ID!) { shareable(kind: $kind, id: $id) { id } }';
const TITLES = 'query ($id: ID!) { review(id: $id) { reports { title } } }';
const titles = async (person: Person) =>
  (await person.get<{ review: { reports: { title: string }[] } }>(TITLES, { id: at.review.id })).review.reports;

const NONE = '0'.repeat(64);
const NOT_THERE = { code: 'NOT_FOUND' };

describe('a report begun for oneself alone', () => {
  it('AZ-04: is on no screen, in no document and in no live event of anybody else, of one’s own organisation neither', async () => {
    const [{ id: entryId }] = at.entries;
    const others = [at.cso.coordinator, at.cso.member, at.cso.otherMember, at.government.focalPoint];
    const before = await Promise.all(others.map((person) => everyScreen(person, at, entryId)));
    const open = await Promise.all(others.map((person) => Screen.open(person, at.review.id)));
    const mine = await begun(at.reportWriter, at, MINE);
    const summary = sectionOf(mine, 'summary');
    expect(await revise(at.reportWriter, summary, 'In my own words')).toMatchObject({ version: 2 });
    expect((await at.reportWriter.fetch(`/api/reports/${mine.id}/report.docx`)).status).toBe(200);
    await quiet();
    expect(open.flatMap(({ heard }) => heard)).toEqual([]);
    expect(await Promise.all(others.map((person) => everyScreen(person, at, entryId)))).toEqual(before);
    open.forEach((screen) => screen.close());
    for (const stranger of others) {
      const read = await readers(stranger, mine.id);
      expect(read.errors?.[0].extensions.code).toBe('NOT_FOUND');
      expect((await stranger.fetch(`/api/reports/${mine.id}/report.docx`)).status).toBe(404);
    }
    for (const name of ['regenerateReport', 'changeReport']) {
      expect(await change(at.cso.coordinator, name, mine)).toMatchObject(NOT_THERE);
    }
    expect(await revise(at.cso.coordinator, summary, 'In their words', 2)).toMatchObject(NOT_THERE);
    const share = { kind: 'REPORT', id: mine.id, expectedVersion: 1, audience: 'ORGANISATION', fingerprint: NONE };
    expect(await act(at.cso.coordinator, 'shareThing', share, ['SharedThing', 'id'])).toMatchObject(NOT_THERE);
    expect(await titles(at.reportWriter)).toEqual([{ title: MINE.title }]);
  });

  it('what was taken away of it stands in the record of its writer alone', async () => {
    const mine = await begun(at.reportWriter, at, MINE);
    expect((await at.reportWriter.fetch(`/api/reports/${mine.id}/report.docx`)).status).toBe(200);
    const events = await inDatabase<{ audience: string }>(
      `select distinct audience from journal where subject_id = $1 or after->>'title' = $2`,
      [mine.id, MINE.title],
    );
    expect(events).toEqual([{ audience: 'PERSONAL' }]);
  });

  it('begins with the organisation where nobody said otherwise, and no wider for anybody', async () => {
    const usual = await begun(at.reportWriter, at);
    expect((await readers(at.cso.coordinator, usual.id)).data).toMatchObject({ report: { audience: 'ORGANISATION' } });
    expect(await begin(at.reportWriter, at, { audience: 'SIDE' })).toMatchObject({ __typename: 'Error' });
  });

  it('is released to nobody before the organisation has it', async () => {
    const mine = await begun(at.cso.coordinator, at, MINE);
    expect((await readers(at.cso.coordinator, mine.id)).data).toEqual({
      report: { audience: 'PERSONAL', viewerCan: { shareWithOrganisation: true, releaseTo: [] } },
    });
    const shareable = await offers(at.cso.coordinator, 'REPORT', mine.id);
    expect(shareable?.offers).toMatchObject([{ audience: 'ORGANISATION', shown: { text: MINE.title }, refusal: null }]);
    for (const audience of ['SIDE', 'JOINT']) {
      const input = { id: mine.id, expectedVersion: 1, audience, fingerprint: NONE };
      expect(await act(at.cso.coordinator, 'releaseReport', input, ['SharedThing', 'id'])).toMatchObject({
        code: 'ORGANISATION_FIRST',
      });
    }
  });

  it('V6: shown to the organisation, it is a report of its own there, without what it said before', async () => {
    const mine = await begun(at.reportWriter, at, MINE);
    await revise(at.reportWriter, sectionOf(mine, 'summary'), 'What I would never say');
    await revise(at.reportWriter, sectionOf(mine, 'summary'), 'What I would say', 2);
    const renamed = await change(at.reportWriter, 'changeReport', mine, { title: 'What we may say' });
    expect(renamed).toMatchObject({ version: 2 });
    const shown = (await offers(at.reportWriter, 'REPORT', mine.id))!;
    expect(shown.offers[0].shown.facts).toContainEqual({ field: 'cutOffOn', value: mine.cutOffOn });
    const introduction = sectionOf(await readReport(at.reportWriter, mine.id), 'introduction');
    expect(await revise(at.reportWriter, introduction, 'Written after the look')).toMatchObject({ isEdited: true });
    const outrun = { expectedVersion: shown.expectedVersion, fingerprint: shown.offers[0].fingerprint };
    expect(await giving(at.reportWriter, mine.id, outrun)).toMatchObject({ code: 'CHANGED_SINCE' });
    const { snapshotId } = await giving(at.reportWriter, mine.id);
    expect(snapshotId).not.toBe(mine.id);
    const theirs = await readReport(at.cso.coordinator, String(snapshotId));
    expect(theirs).toMatchObject({ title: 'What we may say', version: 1 });
    expect(theirs.sections.map(({ key }) => key)).toEqual(mine.sections.map(({ key }) => key));
    expect(theirs.sections.every(({ version }) => version === 1)).toBe(true);
    expect(theirs.sections.filter(({ isEdited }) => isEdited).map(({ key }) => key)).toEqual([
      'summary',
      'introduction',
    ]);
    expect(wordsOf(sectionOf(theirs, 'summary').body)).toBe('What I would say');
    const seen = await inDatabase<{ said: string }>(
      `select coalesce(string_agg(coalesce(before::text, '') || coalesce(after::text, ''), ' '), '') as said
       from journal where workspace_id = $1 and audience <> 'PERSONAL'`,
      [at.workspaceId],
    );
    expect(seen[0].said).not.toMatch(/never say|not say aloud/);
    expect((await readers(at.reportWriter, mine.id)).errors?.[0].extensions.code).toBe('NOT_FOUND');
    expect(await revise(at.reportWriter, sectionOf(mine, 'summary'), 'Too late', 3)).toMatchObject(NOT_THERE);
    expect(await revise(at.cso.coordinator, sectionOf(theirs, 'summary'), 'Ours now')).toMatchObject({ version: 2 });
    const again = { kind: 'REPORT', id: snapshotId, expectedVersion: 1, audience: 'ORGANISATION', fingerprint: NONE };
    expect(await act(at.reportWriter, 'shareThing', again, ['SharedThing', 'id'])).toMatchObject({ code: 'NOT_WIDER' });
  });

  it('is all that a report writer shares so: of other things they are not even told whether they are there', async () => {
    for (const kind of ['EVIDENCE', 'ASSESSMENT', 'PROPOSED_PLAN', 'REPORT']) {
      const id = randomUUID();
      const code = kind === 'REPORT' ? 'NOT_FOUND' : 'NOT_ALLOWED';
      const shown = await at.reportWriter.run(SHAREABLE, { kind, id });
      expect([kind, shown.errors?.[0].extensions.code]).toEqual([kind, code]);
      const input = { kind, id, expectedVersion: 1, audience: 'ORGANISATION', fingerprint: NONE };
      expect(await act(at.reportWriter, 'shareThing', input, ['SharedThing', 'id'])).toMatchObject({ code });
    }
  });

  it('is read by nobody once its writer has left', async () => {
    const person = await newMember(at.cso.coordinator, at, { to: 'Coalition', role: 'REPORT_WRITER' });
    const mine = await begun(person, at, MINE);
    await remove(at.cso.coordinator, person);
    for (const reader of [person, at.cso.coordinator]) {
      const read = await readers(reader, mine.id);
      expect(read.errors?.[0].extensions.code).toBe(reader === person ? 'NOT_ALLOWED' : 'NOT_FOUND');
    }
  });
});
