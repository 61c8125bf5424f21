import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsOfAxe, launchBrowser, openAs } from '../support/browser.js';
import { EditedWorkbook } from '../support/edited-workbook.js';
import { world } from '../support/world.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 90_000);
afterAll(() => browser.close());

const file = (name: string, buffer: Buffer) => ({ name, buffer, mimeType: 'application/octet-stream' });

/** Takes the matrix out by its button, as a person does. */
async function takeOut(page: Page, workspaceId: string, reviewId: string): Promise<Buffer> {
  await page.goto(`/w/${workspaceId}/r/${reviewId}/matrix`);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'Export to Excel' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

describe('out to Excel, and back', () => {
  it('takes the matrix out, brings back what was changed in it, and takes that back', async () => {
    const at = await world({ government: false });
    const { page, context, complaints } = await openAs(browser, at.cso.member, { height: 1200 });
    const book = await EditedWorkbook.open(await takeOut(page, at.workspaceId, at.review.id));
    const [one, two] = [book.rowWith('No.', '142.1'), book.rowWith('No.', '142.2')];
    book.type('Challenges', one, 'No money').type('Deadline', one, '3/4/2027').type('Lead institution', two, 'MoJ');
    book.addRow({ 'No.': '142.7', Recommendation: 'A new one' });
    await page.goto(`/w/${at.workspaceId}/import`);
    await page.getByRole('link', { name: 'Choose a spreadsheet' }).click();
    await page.getByRole('heading', { name: 'A spreadsheet of the matrix', level: 1 }).waitFor();
    await page.locator('input[type=file]').setInputFiles(file('matrix.xlsx', book.bytes()));
    await page.getByRole('list', { name: 'Rows that differ' }).waitFor();
    await page.getByText('can be read in more than one way').waitFor();
    await page.getByText('A new row: it is not added from a spreadsheet').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Take Challenges of row 142.1' }).isChecked()).toBe(true);
    const guess = page.getByRole('checkbox', { name: 'Take Lead institution of row 142.2' });
    expect(await guess.isChecked()).toBe(false);
    expect(await findingsOfAxe(page)).toEqual([]);
    await guess.check();
    await page.getByRole('button', { name: 'Take 2 cells in 2 rows' }).click();
    await page.getByText('2 cells changed in 2 rows.').waitFor();
    await page.getByRole('link', { name: 'Open the matrix' }).click();
    await page.getByText('No money').first().waitFor();

    await page.goBack();
    await page.getByRole('button', { name: 'Undo import' }).click();
    const dialog = page.getByRole('dialog', { name: 'Take this spreadsheet back?' });
    expect(await findingsOfAxe(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('This spreadsheet was taken back').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);

  it('asks what the columns of an old matrix are before it compares them', async () => {
    const at = await world({ government: false });
    const { page, context, complaints } = await openAs(browser, at.cso.member, { height: 1200 });
    const old =
      'Our matrix of 2015;;\r\n;;\r\nPara;What stands in the way;Deadline\r\n142.1;Money;2027-01-31\r\n142.9;Staff;\r\n';
    await page.goto(`/w/${at.workspaceId}/spreadsheet`);
    await page.locator('input[type=file]').setInputFiles(file('old.csv', Buffer.from(old)));
    await page.getByRole('heading', { name: 'What is in the columns?' }).waitFor();
    expect(await page.getByLabel('What “Para” holds').inputValue()).toBe('NUMBER');
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.getByLabel('What “What stands in the way” holds').selectOption('CHALLENGES');
    await page.getByRole('button', { name: 'Compare with the matrix' }).click();
    await page.getByText('No row of this review has this number.').waitFor();
    await page.getByRole('button', { name: 'Take 2 cells in 1 row' }).click();
    await page.getByText('2 cells changed in 1 row.').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);
});
