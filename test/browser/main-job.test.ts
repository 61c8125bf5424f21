import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openAs } from '../support/browser.js';
import { world, type World } from '../support/world.js';

const HEADER = 'SuR;Rgrp;Org;Recommendation;RS;Rgrp;Org;Response;Action;Issue;Session';
const INVENTED = [
  HEADER,
  'Testland;Africa;AU;"Ratify the Optional Protocol to the Convention against Torture";Norway;WEOG;;Supported;5;International instruments;21',
  'Testland;Africa;AU;"Ratify the Optional Protocol to the Convention against Torture";Turkey;WEOG;;Supported;5;International instruments;21',
  'Testland;Africa;AU;"Guarantee legal aid in every district";Chile;GRULAC;;Supported;4;Justice;21',
  'Testland;Africa;AU;"Abolish the death penalty";France;WEOG;EU;Noted;5;Death penalty;21',
].join('\r\n');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 90_000);
afterAll(() => browser.close());

/** Chooses a file on the import page, applies it, and opens the matrix it made. */
async function importFile(page: Page, workspaceId: string, file: { name: string; buffer: Buffer }) {
  await page.goto(`/w/${workspaceId}/import`);
  await page.locator('input[type=file]').setInputFiles({ ...file, mimeType: 'text/csv' });
  await page.getByRole('button', { name: /^Add \d/ }).click();
  await page
    .getByRole('link', { name: /^Open the matrix/ })
    .first()
    .click();
  await page.waitForURL(/\/matrix/);
}

const cell = (page: Page, row: string, column: string) =>
  page.getByRole('row').filter({ hasText: row }).getByRole('gridcell').nth(columns.indexOf(column));
const columns = ['text', 'states', 'position', 'expectedResult'];

describe('the main job', () => {
  it('imports a file, edits a row in one browser and sees it in another', async () => {
    const at: World = await world({ texts: [] });
    const cso = await openAs(browser, at.cso.coordinator);
    await importFile(cso.page, at.workspaceId, { name: 'export.csv', buffer: Buffer.from(INVENTED) });
    await cso.page.getByText('Guarantee legal aid in every district').first().waitFor();

    const government = await openAs(browser, at.government.focalPoint);
    await government.page.goto(cso.page.url());
    await government.page.getByText('Guarantee legal aid in every district').first().waitFor();

    const target = cell(cso.page, 'Guarantee legal aid', 'expectedResult');
    await target.click();
    await cso.page.keyboard.type('A legal-aid office in each district');
    await cso.page.keyboard.press('Enter');
    await cso.page.getByText(/All changes saved/).waitFor();
    await government.page.getByText('A legal-aid office in each district').first().waitFor({ timeout: 10_000 });

    expect([...cso.complaints, ...government.complaints]).toEqual([]);
    await cso.context.close();
    await government.context.close();
  }, 120_000);
});

const folder = process.env.UPR_DATA_DIR;
const kenya = path.join(folder ?? '', 'upr-info', 'UPR-INFO-DATABASE-EXPORT-2018-Kenya.csv');
const real = folder && existsSync(kenya) ? it : it.skip;

describe('the main job on a real file', () => {
  real(
    'imports Kenya and finds a recommendation by its words',
    async () => {
      const at = await world({ texts: [], state: { name: 'Kenya', code: 'KEN' } });
      const { page, complaints, context } = await openAs(browser, at.cso.coordinator);
      await importFile(page, at.workspaceId, { name: 'Kenya.csv', buffer: readFileSync(kenya) });
      await page
        .getByText(/(163|245) recommendations/)
        .first()
        .waitFor();
      await page.getByPlaceholder(/all rows/i).fill('death penalty');
      await page
        .getByText(/of (163|245)/)
        .first()
        .waitFor();
      expect(complaints).toEqual([]);
      await context.close();
    },
    120_000,
  );
});
