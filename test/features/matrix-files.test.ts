import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { EditedWorkbook } from '../support/edited-workbook.js';
import {
  applyMatrix,
  findMatrixFile,
  previewAgain,
  previewMatrix,
  sendMatrix,
  takeMatrix,
  undoMatrix,
  type ShownPreview,
} from '../support/matrix-files.js';
import type { Person } from '../support/person.js';
import { world, type World } from '../support/world.js';

const REVISE = `mutation ($input: ReviseMatrixEntryInput!) { reviseMatrixEntry(input: $input) { __typename } }`;
const RECORD = `mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { __typename } }`;
const ROWS = `query ($id: ID!) { matrix(reviewId: $id) { organisations { id name }
  rows { id reference expectedResult challenges nextSteps deadline startsOn budget leadInstitutionId
    supportingInstitutionIds partnerIds planVersion ownAssessment { status rationale } } } }`;

interface Row {
  readonly id: string;
  readonly reference: string;
  readonly expectedResult: string;
  readonly challenges: string;
  readonly nextSteps: string;
  readonly deadline: string | null;
  readonly budget: string;
  readonly leadInstitutionId: string | null;
  readonly planVersion: number;
  readonly ownAssessment: { readonly status: string; readonly rationale: string } | null;
}

interface Matrix {
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly rows: readonly Row[];
}

const matrixOf = async (person: Person, { review }: World) =>
  (await person.get<{ matrix: Matrix }>(ROWS, { id: review.id })).matrix;
const rowOf = async (person: Person, at: World, reference: string) =>
  (await matrixOf(person, at)).rows.find((row) => row.reference === reference)!;
const revise = (person: Person, at: World, place: number, input: object) =>
  person.get(REVISE, { input: { mutationId: randomUUID(), id: at.entries[place].id, ...input } });
const plan = (expectedVersion: number, fields: object) => ({ fieldGroup: 'PLAN', expectedVersion, ...fields });

/** What the preview says of a cell: its fate, and the problem if there is one. */
const said = (preview: ShownPreview, reference: string, field: string) => {
  const cell = preview.rows.find((row) => row.reference === reference)?.cells.find((one) => one.field === field);
  return cell && [cell.fate, cell.problem].filter(Boolean).join(' ');
};

async function journalOf(mutationId: string) {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE });
  await client.connect();
  try {
    const { rows } = await client.query<{ action: string; subject_type: string; entry_id: string | null }>(
      'select action, subject_type, entry_id from journal where mutation_id = $1',
      [mutationId],
    );
    return rows;
  } finally {
    await client.end();
  }
}

describe('a matrix that went out to Excel and comes back', () => {
  let at: World;
  let workbook: Buffer;
  beforeAll(async () => {
    at = await world({ government: false });
    await revise(at.cso.member, at, 0, plan(1, { expectedResult: 'A law', challenges: 'Money' }));
    await revise(at.cso.member, at, 1, plan(1, { expectedResult: 'Lawyers' }));
    workbook = await takeMatrix(at.cso.member, at.review.id);
  });

  it('brings nothing when nobody changed it, and knows its review and its columns', async () => {
    const { preview, layout } = await previewMatrix(at.cso.member, at, workbook);
    expect(preview).toMatchObject({ rows: [], strays: [], unchanged: 6, absent: 0, ignoredColumns: [] });
    expect(layout.columns).toHaveLength(17);
    expect(layout.reviewId).toBe(at.review.id);
  });

  it('tells apart what the file changed, what others changed since, and what both did', async () => {
    const here = await world({ government: false });
    const { member, otherMember } = here.cso;
    await revise(member, here, 0, plan(1, { expectedResult: 'A law', challenges: 'Money', nextSteps: 'A draft' }));
    const book = await EditedWorkbook.open(await takeMatrix(member, here.review.id));
    await revise(otherMember, here, 0, plan(2, { challenges: 'Time', nextSteps: 'Two drafts' }));
    const row = book.rowWith('No.', '142.1');
    book.type('Expected result', row, 'A better law').type('Challenges', row, 'Staff').sortBackwards();
    const { preview, id, layout } = await previewMatrix(member, here, book.bytes());
    expect(preview.rows).toHaveLength(1);
    const [{ cells }] = preview.rows;
    expect(cells.map(({ field, fate, base, file, now }) => [field, fate, base, file, now])).toEqual([
      ['EXPECTED_RESULT', 'YOURS', 'A law', 'A better law', 'A law'],
      ['CHALLENGES', 'CONFLICT', 'Money', 'Staff', 'Time'],
      ['NEXT_STEPS', 'THEIRS', 'A draft', 'A draft', 'Two drafts'],
    ]);
    expect(cells[1].changedBy).toBe('Legal Network');
    const mutationId = randomUUID();
    const done = await applyMatrix(member, { id, layout, preview }, undefined, mutationId);
    expect(done).toMatchObject({ __typename: 'MatrixFile', summary: { rows: 1, cells: 1 } });
    expect(await rowOf(member, here, '142.1')).toMatchObject({
      expectedResult: 'A better law',
      challenges: 'Time',
      nextSteps: 'Two drafts',
      planVersion: 4,
    });
    expect((await journalOf(mutationId)).map(({ action }) => action).sort()).toEqual([
      'matrix.import',
      'matrixEntry.revisePlan',
    ]);
    const again = await previewAgain(member, id, layout);
    expect(again.rows[0].cells.map(({ fate }) => fate)).toEqual(['CONFLICT', 'THEIRS']);
  });

  it('takes a conflict only when somebody chose it, and gives everything back when it is undone', async () => {
    const here = await world({ government: false });
    const { member, otherMember } = here.cso;
    const book = await EditedWorkbook.open(await takeMatrix(member, here.review.id));
    await revise(otherMember, here, 0, plan(1, { challenges: 'Time' }));
    const [one, two] = [book.rowWith('No.', '142.1'), book.rowWith('No.', '142.2')];
    book.type('Challenges', one, 'Staff').type('Deadline', one, '2027-03-31').type('Budget', two, '5 million');
    const shown = await previewMatrix(member, here, book.bytes());
    const mutationId = randomUUID();
    await applyMatrix(member, shown, () => true, mutationId);
    expect(await rowOf(member, here, '142.1')).toMatchObject({ challenges: 'Staff', deadline: '2027-03-31' });
    expect(await rowOf(member, here, '142.2')).toMatchObject({ budget: '5 million' });
    const events = (await journalOf(mutationId)).filter(({ subject_type: type }) => type === 'MatrixEntry');
    expect(events.map(({ entry_id: id }) => id).sort()).toEqual([here.entries[0].id, here.entries[1].id].sort());

    await revise(otherMember, here, 1, { fieldGroup: 'MONEY', expectedVersion: 2, budget: '6 million' });
    expect(await undoMatrix(member, shown.id)).toMatchObject({ leftAsTheyAre: ['142.2'] });
    expect(await rowOf(member, here, '142.1')).toMatchObject({ challenges: 'Time', deadline: null });
    expect(await rowOf(member, here, '142.2')).toMatchObject({ budget: '6 million' });
    expect(await undoMatrix(member, shown.id)).toMatchObject({ code: 'NOTHING_TO_UNDO' });
  });

  it('changes nothing by a deleted column, and empties what was emptied', async () => {
    const book = (await EditedWorkbook.open(workbook)).deleteColumn('Challenges').deleteColumn('Position');
    book.type('Expected result', book.rowWith('No.', '142.1'), '');
    const { preview, layout } = await previewMatrix(at.cso.member, at, book.bytes());
    expect(layout.columns.map(({ field }) => field)).not.toContain('CHALLENGES');
    expect(preview.rows.map(({ cells }) => cells.map(({ field, fate }) => [field, fate]))).toEqual([
      [['EXPECTED_RESULT', 'YOURS']],
    ]);
  });

  it('shows what it cannot take and takes none of it', async () => {
    const book = await EditedWorkbook.open(workbook);
    const rows = ['142.1', '142.2', '142.3', '142.4', '142.5'].map((number) => book.rowWith('No.', number));
    book.typeFormula('Expected result', rows[0], '1+1', '2').typeNumber('Deadline', rows[0], 46203);
    book.type('Deadline', rows[1], '3/4/2027').type('Lead institution', rows[1], 'Ministry of Magic');
    book.type('Lead institution', rows[2], 'Minstry of Justice').type('Own assessment: status', rows[2], 'Almost');
    book
      .type('Supporting institutions', rows[3], 'Ministry of Justice')
      .type('Lead institution', rows[3], 'Ministry of Justice');
    book.type('Challenges', rows[4], 'x').join('Challenges', rows[4], rows[4] + 1);
    book.type('Own assessment: status', rows[1], 'Fully implemented');
    book.type('Recommendation', rows[0], 'Ratify nothing').copyRow(book.rowWith('No.', '142.6'));
    book.addRow({ 'No.': '142.7', Recommendation: 'A new one', Challenges: 'Many' });
    const { preview } = await previewMatrix(at.cso.member, at, book.bytes());
    expect(said(preview, '142.1', 'EXPECTED_RESULT')).toBe('NOT_UNDERSTOOD FORMULA');
    expect(said(preview, '142.1', 'DEADLINE')).toBe('NOT_UNDERSTOOD SERIAL');
    expect(said(preview, '142.2', 'DEADLINE')).toBe('NOT_UNDERSTOOD NOT_A_DAY');
    expect(said(preview, '142.2', 'LEAD')).toBe('NOT_UNDERSTOOD UNKNOWN_ORGANISATION');
    expect(said(preview, '142.2', 'OWN_STATUS')).toBe('NOT_UNDERSTOOD EVIDENCE_NEEDED');
    expect(said(preview, '142.3', 'LEAD')).toBe('YOURS');
    expect(preview.rows[2].cells.find(({ field }) => field === 'LEAD')).toMatchObject({
      isGuess: true,
      file: 'Ministry of Justice',
    });
    expect(said(preview, '142.3', 'OWN_STATUS')).toBe('NOT_UNDERSTOOD UNKNOWN_STATUS');
    expect(said(preview, '142.4', 'SUPPORTING')).toBe('NOT_UNDERSTOOD NAMED_TWICE');
    expect(said(preview, '142.5', 'CHALLENGES')).toBe('NOT_UNDERSTOOD MERGED');
    expect(preview.rows[0].lockedChanged).toEqual(['Recommendation']);
    expect(preview.strays.map(({ problem }) => problem)).toEqual(['DUPLICATE_ID', 'DUPLICATE_ID', 'NEW_ROW']);
    expect(preview.absent).toBe(1);
  });

  it('records the own organisation’s assessment, and undoes it to what was said before', async () => {
    const here = await world({ government: false });
    const { coordinator } = here.cso;
    const recorded = { status: 'IN_PROGRESS', rationale: 'Drafted', asOf: '2025-05-01', evidenceIds: [] };
    await coordinator.get(RECORD, { input: { mutationId: randomUUID(), entryId: here.entries[0].id, ...recorded } });
    const book = await EditedWorkbook.open(await takeMatrix(coordinator, here.review.id, 'mine'));
    const [one, two] = [book.rowWith('No.', '142.1'), book.rowWith('No.', '142.2')];
    expect(book.shown(book.column('Own assessment: reasons'), one)).toBe('Drafted');
    book
      .type('Own assessment: status', one, 'Partially implemented')
      .type('Own assessment: why no evidence', one, 'Not yet public');
    book.type('Own assessment: status', two, 'Not started');
    const shown = await previewMatrix(coordinator, here, book.bytes());
    await applyMatrix(coordinator, shown);
    expect((await rowOf(coordinator, here, '142.1')).ownAssessment).toMatchObject({
      status: 'PARTIALLY_IMPLEMENTED',
      rationale: 'Drafted',
    });
    expect((await rowOf(coordinator, here, '142.2')).ownAssessment).toMatchObject({ status: 'NOT_STARTED' });
    const asAnother = await previewMatrix(here.cso.otherMember, here, book.bytes());
    expect(said(asAnother.preview, '142.1', 'OWN_STATUS')).toBe('NOT_YOURS');
    expect(asAnother.preview.rows.flatMap(({ cells }) => cells).some(({ mayBeTaken }) => mayBeTaken)).toBe(false);
    expect(await undoMatrix(coordinator, shown.id)).toMatchObject({ leftAsTheyAre: ['142.2'] });
    expect((await rowOf(coordinator, here, '142.1')).ownAssessment).toMatchObject({ status: 'IN_PROGRESS' });
  });

  it('writes only what the person may write', async () => {
    const here = await world();
    const book = await EditedWorkbook.open(await takeMatrix(here.cso.member, here.review.id));
    const row = book.rowWith('No.', '142.1');
    book
      .type('Deadline', row, '2027-03-31')
      .type('Challenges', row, 'Staff')
      .type('CSO partners', row, 'Legal Network');
    const mine = await previewMatrix(here.cso.member, here, book.bytes());
    expect(said(mine.preview, '142.1', 'DEADLINE')).toBe('NOT_YOURS');
    expect(said(mine.preview, '142.1', 'PARTNERS')).toBe('YOURS');
    const theirs = await previewMatrix(here.government.focalPoint, here, book.bytes());
    expect(said(theirs.preview, '142.1', 'DEADLINE')).toBe('YOURS');
    expect(said(theirs.preview, '142.1', 'PARTNERS')).toBe('NOT_YOURS');
    const input = {
      ...mine,
      preview: {
        ...mine.preview,
        rows: mine.preview.rows.map((one) => ({
          ...one,
          cells: one.cells.map((cell) => ({ ...cell, mayBeTaken: true })),
        })),
      },
    };
    expect(await applyMatrix(here.cso.member, input, () => true)).toMatchObject({ code: 'NOTHING_TO_TAKE' });
    expect(await rowOf(here.cso.member, here, '142.1')).toMatchObject({ challenges: '', deadline: null });
  });

  it('writes nothing when somebody changed a row after the preview', async () => {
    const here = await world();
    const book = await EditedWorkbook.open(await takeMatrix(here.cso.member, here.review.id));
    for (const number of ['142.1', '142.2']) book.type('Challenges', book.rowWith('No.', number), 'Staff');
    const shown = await previewMatrix(here.cso.member, here, book.bytes());
    await revise(here.cso.otherMember, here, 1, plan(1, { challenges: 'Money' }));
    const refused = await applyMatrix(here.cso.member, shown);
    expect(refused).toMatchObject({ code: 'CHANGED_MEANWHILE', message: expect.stringContaining('142.2') });
    expect(await rowOf(here.cso.member, here, '142.1')).toMatchObject({ challenges: '' });
  });

  it('answers as the first time when the same mutation comes again, and refuses a second one', async () => {
    const here = await world();
    const book = await EditedWorkbook.open(await takeMatrix(here.cso.member, here.review.id));
    book.type('Challenges', book.rowWith('No.', '142.1'), 'Staff');
    const shown = await previewMatrix(here.cso.member, here, book.bytes());
    const mutationId = randomUUID();
    const first = await applyMatrix(here.cso.member, shown, undefined, mutationId);
    expect(await applyMatrix(here.cso.member, shown, undefined, mutationId)).toEqual(first);
    expect(await applyMatrix(here.cso.member, shown)).toMatchObject({ code: 'APPLIED_ALREADY' });
    expect((await rowOf(here.cso.member, here, '142.1')).planVersion).toBe(2);
  });

  it('is its organisation’s: nobody else finds it', async () => {
    const { body } = await sendMatrix(at.cso.member, at.workspaceId, workbook);
    const ask = (person: Person) => person.run('query ($id: ID!) { matrixFile(id: $id) { id } }', { id: body.id });
    expect((await ask(at.cso.coordinator)).data).toBeTruthy();
    for (const stranger of [at.cso.otherMember, at.nhri])
      expect((await ask(stranger)).errors?.[0].extensions.code).toBe('NOT_FOUND');
  });

  it('is laid by its numbers where its hidden columns are gone, with nothing overwritten unasked', async () => {
    const book = (await EditedWorkbook.open(workbook)).deleteColumn('id').deleteColumn('versions');
    book.type('Expected result', book.rowWith('No.', '142.1'), 'Another law');
    book.type('Expected result', book.rowWith('No.', '142.3'), 'A shelter');
    const { preview } = await previewMatrix(at.cso.member, at, book.bytes());
    expect(said(preview, '142.1', 'EXPECTED_RESULT')).toBe('DIFFERS');
    expect(said(preview, '142.3', 'EXPECTED_RESULT')).toBe('FILLS');
    expect(preview.rows.every(({ isBaseKnown }) => !isBaseKnown)).toBe(true);
  });
});

describe('her old matrix', () => {
  it('is laid onto the rows by number, its headings below a title, in the language it is written in', async () => {
    const here = await world({ government: false });
    const file = [
      'Matrice de suivi 2015;;;',
      ';;;',
      'N°;Recommandation;Institution responsable;Échéance;Défis',
      '142.1;Ratify;Ministry of justice ;2027-01-31;=cmd',
      'R142.2 P1;x;MoX;;',
      '142.99;y;;;Inconnu',
      ';Thème: justice;;;',
    ].join('\r\n');
    const { preview, layout, id } = await previewMatrix(here.cso.member, here, file, 'matrice.csv');
    expect(layout.headRow).toBe(3);
    expect(said(preview, '142.1', 'LEAD')).toBe('FILLS');
    expect(said(preview, '142.1', 'DEADLINE')).toBe('FILLS');
    expect(said(preview, '142.2', 'LEAD')).toBe('NOT_UNDERSTOOD UNKNOWN_ORGANISATION');
    expect(preview.strays).toEqual([expect.objectContaining({ row: 6, problem: 'UNKNOWN_NUMBER' })]);
    await applyMatrix(here.cso.member, { id, layout, preview });
    const { organisations, rows } = await matrixOf(here.cso.member, here);
    expect(organisations.find((one) => one.id === rows[0].leadInstitutionId)?.name).toBe('Ministry of Justice');
    expect(rows[0]).toMatchObject({ deadline: '2027-01-31', challenges: '=cmd' });
  });

  it('has no columns guessed for it where none of its headings is known', async () => {
    const { body } = await sendMatrix(at().cso.member, at().workspaceId, 'Colour;Size\nred;2', 'x.csv');
    expect((await findMatrixFile(at().cso.member, body.id)).sheets[0]).toMatchObject({ headRow: null, guesses: [] });
  });

  it('is refused when it is no spreadsheet, or one that cannot be read safely', async () => {
    const send = (bytes: string | Buffer, name: string) => sendMatrix(at().cso.member, at().workspaceId, bytes, name);
    const ole = Buffer.from('d0cf11e0a1b11ae100000000', 'hex');
    expect((await send(ole, 'old.xls')).body).toMatchObject({
      code: 'WRONG_FILE_TYPE',
      message: expect.stringContaining('.xlsx'),
    });
    expect((await send('%PDF-1.7', 'a.pdf')).body.code).toBe('WRONG_FILE_TYPE');
    expect((await send('', 'a.csv')).body.code).toBe('EMPTY_FILE');
  });

  let made: World;
  const at = () => made;
  beforeAll(async () => void (made = await world({ government: false, texts: ['Ratify the Covenant'] })));
});
