import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { serverAddress, type Person } from '../support/person.js';
import { all, cellsOf, first, ownText, partsOf, wordsOf as officeWords, xmlOf } from '../support/read-office.js';
import { begun, change, readReport, revise, sectionOf, today, wordsOf, type ReadReport } from '../support/reports.js';
import { act, put, record } from '../support/sides.js';
import { world, type World } from '../support/world.js';

/** Words that stand in private things of the writer's own organisation, and nowhere else. */
const CANARIES = ['canary-assessment', 'canary-comment', 'canary-evidence', 'canary-commitment', 'canary-member'];

let at: World;
let report: ReadReport;

const withReason = { noEvidenceReason: 'The gazette is public' };

async function privateThings(entryId: string, reviewId: string) {
  const { coordinator } = at.cso;
  const evidence = await act(coordinator, 'addEvidence', { entryId, citation: 'canary-evidence' }, ['Evidence', 'id']);
  await record(coordinator, entryId, {
    status: 'REGRESSED',
    rationale: 'canary-assessment',
    evidenceIds: [evidence.id],
  });
  await record(at.cso.otherMember, entryId, { status: 'REGRESSED', rationale: 'canary-member' });
  const comment = { entryId, audience: 'ORGANISATION', body: 'canary-comment' };
  expect(await act(coordinator, 'writeComment', comment, ['Comment', 'id'])).toMatchObject({ __typename: 'Comment' });
  const proposed = await act(
    coordinator,
    'proposeCommitment',
    { reviewId, text: 'canary-commitment', entryIds: [entryId] },
    ['Commitment', 'id version'],
  );
  const step = { id: proposed.id, expectedVersion: proposed.version, to: 'MADE', madeOn: '2026-01-15' };
  expect(await act(coordinator, 'advanceCommitment', step, ['Commitment', 'id status'])).toMatchObject({
    status: 'MADE',
  });
}

beforeAll(async () => {
  at = await world();
  const [one, two, three] = at.entries;
  await put(at.cso.coordinator, one.id, {
    status: 'PARTIALLY_IMPLEMENTED',
    rationale: 'Half of it, says Legal Network',
    ...withReason,
  });
  await put(at.government.focalPoint, one.id, { status: 'FULLY_IMPLEMENTED', rationale: 'All of it', ...withReason });
  await put(at.government.focalPoint, three.id, { status: 'IN_PROGRESS', rationale: 'A bill is drafted' });
  await privateThings(two.id, at.review.id);
  report = await begun(at.reportWriter, at, { title: 'Half-way through' });
});

const bytesOf = async (person: Person, path: string) => Buffer.from(await (await person.fetch(path)).arrayBuffer());
const docx = (person: Person, id: string) => bytesOf(person, `/api/reports/${id}/report.docx`);

/** Everything readable in an Office file: all of its parts' text. */
async function textOfFile(file: Buffer): Promise<string> {
  const parts = await partsOf(file);
  return [...parts.values()].map((part) => part.toString('utf8')).join('\n');
}

async function sql<Row extends pg.QueryResultRow>(text: string, values: unknown[]): Promise<Row[]> {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

describe('what a report’s readers may not see', () => {
  it('is not in its sections, whoever writes it', async () => {
    const read = JSON.stringify(await readReport(at.cso.coordinator, report.id));
    for (const canary of CANARIES) expect(read).not.toContain(canary);
    const mine = await begun(at.cso.coordinator, at, { readAs: 'SIDE' });
    for (const canary of CANARIES) expect(JSON.stringify(mine)).not.toContain(canary);
  });

  it('is not in the document, nor in the workbook for everybody', async () => {
    const files = [
      await docx(at.cso.coordinator, report.id),
      await bytesOf(at.cso.coordinator, `/api/reviews/${at.review.id}/matrix.xlsx`),
    ];
    for (const file of files) {
      const text = await textOfFile(file);
      for (const canary of CANARIES) expect(text).not.toContain(canary);
    }
  });

  it('is in the workbook of the one who may see it, stamped with whose eyes it was read with', async () => {
    const text = await textOfFile(
      await bytesOf(at.cso.coordinator, `/api/reviews/${at.review.id}/matrix.xlsx?audience=mine`),
    );
    expect(text).toContain('canary-commitment');
    expect(text).not.toContain('canary-member');
    expect(text).toContain('Only the own organisation');
  });

  it('does not move its figures', async () => {
    expect(wordsOf(sectionOf(report, 'summary').body)).not.toContain('become worse');
    expect(sectionOf(report, 'framework').figures.find(({ key }) => key === 'commitments')?.now).toBe('0');
  });
});

describe('report.docx', () => {
  it('says what SQL counts, in the order and form of a report', async () => {
    const parts = await partsOf(await docx(at.reportWriter, report.id));
    const body = first(xmlOf(parts.get('word/document.xml')), 'w:body')!;
    const counted = await sql<{ side: string; status: string; n: number }>(
      `select v.side, v.status, count(*)::int as n from (
         select distinct on (entry_id, side) * from assessment_version
         where audience = 'JOINT' and as_of <= $2 and entry_id in (select id from matrix_entry where review_id = $1)
         order by entry_id, side, as_of desc, number desc) v group by 1, 2`,
      [at.review.id, today()],
    );
    const steps = cellsOf(all(body, 'w:tbl')[0]);
    const of = (side: string, status: string) =>
      counted.find((row) => row.side === side && row.status === status)?.n ?? 0;
    const total = at.entries.length;
    const figures = (side: string) =>
      steps
        .find((row) => row[1] === side)!
        .slice(2)
        .map(Number);
    expect(steps[0].slice(0, 5)).toEqual(['Recommendations', 'As seen by', 'Total', 'Fully', 'Partially']);
    for (const [side, name] of [
      ['GOVERNMENT', 'Government'],
      ['CSO', 'Civil society'],
    ]) {
      const [all_, fullyCount, partiallyCount] = figures(name);
      expect([all_, fullyCount, partiallyCount]).toEqual([
        total,
        of(side, 'FULLY_IMPLEMENTED'),
        of(side, 'PARTIALLY_IMPLEMENTED'),
      ]);
    }
    const words = officeWords(body);
    for (const { reference } of at.entries) expect(words).toContain(reference);
    for (const heading of [
      'Executive summary',
      'Methodology',
      'Annex A. Matrix of recommendations',
      'Annex D. Unresolved disagreements',
    ]) {
      expect(words).toContain(heading);
    }
  });

  it('is stamped DRAFT with its cut-off date and names the organisation, never the person, as its author', async () => {
    const parts = await partsOf(await docx(at.reportWriter, report.id));
    const heads = [...parts]
      .filter(([name]) => name.startsWith('word/header'))
      .map(([, part]) => officeWords(xmlOf(part)));
    expect(heads.some((head) => head.includes('DRAFT'))).toBe(true);
    const core = xmlOf(parts.get('docProps/core.xml'));
    expect(ownText(first(core, 'dc:creator')!)).toBe('Coalition');
    expect(await textOfFile(await docx(at.reportWriter, report.id))).not.toContain('report writer');
  });

  it('prints what a person wrote, without the names withheld', async () => {
    const mine = await begun(at.reportWriter, at, { title: 'With names' });
    const other = mine.participants.find(({ organisation }) => organisation.name === 'Legal Network')!;
    await revise(at.reportWriter, sectionOf(mine, 'conclusion'), 'Legal Network asks for more.');
    const withheld = { organisationId: other.organisation.id, isWithheld: true };
    expect(await change(at.reportWriter, 'withholdOrganisation', mine, withheld)).toMatchObject({
      __typename: 'Report',
    });
    const after = await readReport(at.reportWriter, mine.id);
    expect(sectionOf(after, 'conclusion')).toMatchObject({ isEdited: true, tellsWithheldName: true });
    expect(JSON.stringify(after.sections.filter(({ isEdited }) => !isEdited))).not.toContain('Legal Network');
    const text = await textOfFile(await docx(at.reportWriter, mine.id));
    expect(text).not.toContain('Legal Network');
    expect(text).toContain('[name withheld] asks for more.');
  });

  it('goes only to those who may read the report, and errors are words', async () => {
    const path = `/api/reports/${report.id}/report.docx`;
    const answer = await at.reportWriter.fetch(path);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('content-disposition')).toMatch(
      /^attachment; filename="Testland, mid-term report, draft [\d-]+\.docx"; filename\*=UTF-8''Testland/,
    );
    expect([
      (await at.government.focalPoint.fetch(path)).status,
      (await at.cso.otherMember.fetch(path)).status,
    ]).toEqual([404, 404]);
    const nobody = await fetch(serverAddress() + path);
    expect([nobody.status, await nobody.json()]).toEqual([
      401,
      { code: 'UNAUTHENTICATED', message: 'Please sign in.' },
    ]);
    const wrong = await at.reportWriter.fetch(`/api/reviews/${at.review.id}/matrix.xlsx?audience=theirs`);
    expect([wrong.status, await wrong.json()]).toMatchObject([400, { code: 'BAD_USER_INPUT' }]);
    expect((await at.administrator.fetch(`/api/reviews/${at.review.id}/matrix.xlsx`)).status).toBe(404);
  });

  it('leaves an event that says what was taken away, by whom and in whose eyes', async () => {
    const events = await sql<{ action: string; person_id: string; audience: string; after: Record<string, unknown> }>(
      `select action, person_id, audience, after from journal where workspace_id = $1 and action like '%.export' order by sequence`,
      [at.workspaceId],
    );
    const of = (action: string, audience: string) =>
      events.find((event) => event.action === action && event.after.audience === audience);
    expect(of('report.export', 'JOINT')).toMatchObject({
      audience: 'ORGANISATION',
      after: { format: 'docx', cutOffOn: today() },
    });
    expect(of('matrix.export', 'JOINT')).toMatchObject({ audience: 'ORGANISATION', person_id: at.cso.coordinator.id });
    expect(of('matrix.export', 'ORGANISATION')).toBeDefined();
  });
});

describe('matrix.xlsx', () => {
  it('has a row for each entry with its number as text and its hidden id', async () => {
    const parts = await partsOf(await bytesOf(at.observer, `/api/reviews/${at.review.id}/matrix.xlsx`));
    const strings = xmlOf(parts.get('xl/sharedStrings.xml'));
    const words = all(strings, 'si').map((si) => all(si, 't').map(ownText).join(''));
    for (const { id, reference } of at.entries) expect(words).toEqual(expect.arrayContaining([id, reference]));
    expect(words.join('\n')).toContain('Both sides and all members of the workspace');
  });
});
