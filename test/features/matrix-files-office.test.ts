import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { sheetLabelsOf } from '../../server/features/exports/labels/sheet-labels-of.js';
import { EditedWorkbook } from '../support/edited-workbook.js';
import { previewMatrix, takeMatrix } from '../support/matrix-files.js';
import type { Person } from '../support/person.js';
import { record } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const REVISE = `mutation ($input: ReviseMatrixEntryInput!) { reviseMatrixEntry(input: $input) { __typename } }`;
const revise = (person: Person, at: World, place: number, input: object) =>
  person.get(REVISE, { input: { mutationId: randomUUID(), id: at.entries[place].id, ...input } });
const plan = (expectedVersion: number, fields: object) => ({ fieldGroup: 'PLAN', expectedVersion, ...fields });

const soffice = [
  '/usr/bin/soffice',
  '/usr/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
].find((place) => existsSync(place));

/** The workbook as LibreOffice saves it after opening it. */
async function savedByLibreOffice(bytes: Buffer): Promise<Buffer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'tandem-office-'));
  try {
    await writeFile(path.join(folder, 'matrix.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const to = ['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', path.join(folder, 'out')];
    const all = [profile, '--headless', ...to, path.join(folder, 'matrix.xlsx')];
    await promisify(execFile)(soffice!, all, { timeout: 110_000 });
    return await readFile(path.join(folder, 'out', 'matrix.xlsx'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Where everything is to be tried, a missing LibreOffice is a fault and no reason to skip. */
const isNeeded = process.env.UPR_OFFICE_NEEDED === '1';

(soffice || isNeeded ? describe : describe.skip)('saved by LibreOffice', () => {
  it('comes back with what was changed and nothing else', async () => {
    const here = await world({ government: false });
    const { member } = here.cso;
    const words = 'Zeile 1\nline 2 "quoted" & <b> _x0041_ =1+1';
    await revise(member, here, 0, plan(1, { expectedResult: words }));
    await revise(member, here, 1, {
      fieldGroup: 'TIME',
      expectedVersion: 1,
      startsOn: '2026-01-01',
      deadline: '2027-06-30',
    });
    const workbook = await takeMatrix(member, here.review.id);
    const untouched = await previewMatrix(member, here, await savedByLibreOffice(workbook));
    expect(untouched.preview).toMatchObject({ rows: [], strays: [], unchanged: 6, absent: 0, ignoredColumns: [] });

    const book = await EditedWorkbook.open(workbook);
    book.type('Challenges', book.rowWith('No.', '142.2'), 'Staff').sortBackwards().deleteColumn('Budget');
    const { preview, layout } = await previewMatrix(member, here, await savedByLibreOffice(book.bytes()));
    expect(layout.reviewId).toBe(here.review.id);
    expect(
      preview.rows.map(({ reference, cells }) => [reference, ...cells.map(({ field, fate }) => `${field} ${fate}`)]),
    ).toEqual([['142.2', 'CHALLENGES YOURS']]);
  }, 240_000);

  it.each(['ar', 'fr'] as const)(
    'comes back so in %s too, with its words for a status',
    async (language) => {
      const here = await world({ government: false });
      const { member } = here.cso;
      const { columns, statuses } = sheetLabelsOf[language];
      await record(member, here.entries[0].id, { status: 'IN_PROGRESS', rationale: 'A bill is drafted' });
      const workbook = await takeMatrix(member, here.review.id, 'mine', language);
      const untouched = await previewMatrix(member, here, await savedByLibreOffice(workbook));
      expect(untouched.preview).toMatchObject({ rows: [], strays: [], unchanged: 6, absent: 0, ignoredColumns: [] });

      const book = await EditedWorkbook.open(workbook);
      const row = book.rowWith(columns.number, '142.1');
      expect(book.shown(book.column(columns.ownStatus), row)).toBe(statuses.IN_PROGRESS);
      book.type(columns.ownStatus, row, statuses.NOT_STARTED);
      book.type(columns.challenges, book.rowWith(columns.number, '142.2'), 'موظفون').sortBackwards();
      const { preview } = await previewMatrix(member, here, await savedByLibreOffice(book.bytes()));
      const told = preview.rows.map(({ reference, cells }) => [
        reference,
        ...cells.map(({ field, fate }) => [field, fate]),
      ]);
      expect(told.sort()).toEqual([
        ['142.1', ['OWN_STATUS', 'YOURS']],
        ['142.2', ['CHALLENGES', 'YOURS']],
      ]);
    },
    240_000,
  );
});
