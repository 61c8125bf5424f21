import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { inDatabase } from '../support/in-database.js';
import { launchBrowser, openAs, findingsOfAxe } from '../support/browser.js';
import { world, type World } from '../support/world.js';

let browser: Browser;
let at: World;
beforeAll(async () => {
  browser = await launchBrowser();
  at = await world();
}, 90_000);
afterAll(() => browser.close());

const PATIENCE = 20_000;

/** The cell of a row, by its number and the column. */
const cell = (page: Page, reference: string, column: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: reference, exact: true }) })
    .locator(`[data-column="${column}"]`);

async function openMatrix() {
  const opened = await openAs(browser, at.government.focalPoint);
  await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await opened.page.goto(`/w/${at.workspaceId}/r/${at.review.id}/matrix`);
  await opened.page.getByRole('rowheader', { name: '142.1', exact: true }).waitFor();
  return opened;
}

const chosen = (page: Page) => page.locator('[aria-selected="true"]').count();
const saved = (page: Page) => page.getByText('All changes saved').waitFor({ timeout: PATIENCE });

describe('the hands of a spreadsheet, in a real browser', () => {
  it('paste a block of Excel’s with a look first, copy it back, and take it all back with one key', async () => {
    const { page, complaints } = await openMatrix();
    const block = 'A law in force\tMinistry of justice \r\n"Two\nlines"\tBar Association\r\n';
    await page.evaluate((text) => navigator.clipboard.writeText(text), block);
    await cell(page, '142.1', 'expectedResult').click({ position: { x: 4, y: 4 } });
    await page.keyboard.press('Control+v');
    const strip = page.getByRole('group', { name: 'Paste' });
    await strip.getByText('4 cells: 3 will change, 1 names nothing known here').waitFor({ timeout: PATIENCE });
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await cell(page, '142.1', 'leadInstitutionId').getByText('Ministry of Justice').waitFor({ timeout: PATIENCE });
    await saved(page);
    expect(await chosen(page)).toBe(4);
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      'A law in force\tMinistry of Justice\r\n"Two\nlines"\t',
    );
    const rows = await inDatabase<{ mutation_id: string }>(
      `select mutation_id from journal where entry_id = any($1::uuid[]) and action like 'matrixEntry.%'`,
      [at.entries.map(({ id }) => id)],
    );
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map((row) => row.mutation_id)).size).toBe(1);
    await page.keyboard.press('Control+z');
    await cell(page, '142.2', 'expectedResult').getByText('–').waitFor({ timeout: PATIENCE });
    expect(await cell(page, '142.1', 'leadInstitutionId').innerText()).toContain('–');
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('draw a range with the pointer, and find everything in the menu of the cell', async () => {
    const { page, complaints } = await openMatrix();
    const from = await cell(page, '142.3', 'expectedResult').boundingBox();
    const to = await cell(page, '142.4', 'deadline').boundingBox();
    await page.mouse.move(from!.x + 6, from!.y + 6);
    await page.mouse.down();
    await page.mouse.move(to!.x + 6, to!.y + 6, { steps: 6 });
    await page.mouse.up();
    expect(await chosen(page)).toBe(6);
    await page.keyboard.press('Shift+F10');
    const menu = page.getByRole('menu');
    await menu.getByRole('menuitem', { name: 'Fill down' }).waitFor({ timeout: PATIENCE });
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.column)).toBe('expectedResult');
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 120_000);

  it('step onto the head of a group without being thrown sideways, and draw a range to the last column in sight', async () => {
    const { page, complaints } = await openMatrix();
    const along = () => page.getByRole('grid').evaluate((grid) => Math.round(grid.scrollLeft));
    const isOnGroup = () =>
      page.evaluate(() => document.activeElement!.matches('button[data-grid-stop][aria-expanded]'));
    await cell(page, '142.1', 'expectedResult').click({ position: { x: 4, y: 4 } });
    await page.keyboard.press('End');
    await page.waitForFunction(() => document.querySelector('[role=grid]')!.scrollLeft > 200);
    const before = await along();
    await page.keyboard.press('ArrowUp');
    expect(await isOnGroup()).toBe(true);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await along()).toBe(before);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    await page.waitForFunction(() => document.querySelector('[role=grid]')!.scrollLeft === 0);
    await page.keyboard.press('Control+Shift+End');
    await page.waitForFunction((least) => document.querySelector('[role=grid]')!.scrollLeft >= least, before);
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 120_000);
});
