import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openAs } from '../support/browser.js';
import { freePort } from '../support/free-port.js';
import { ownServer, type OwnServer } from '../support/own-server.js';
import { demonstrationPerson } from '../support/person.js';

/** How often the server is killed; each time it starts again on the same data. */
const KILLS = 3;

let browser: Browser;
let server: OwnServer;
beforeAll(async () => {
  browser = await launchBrowser();
  server = await ownServer('on', { PORT: String(await freePort()) });
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** The demonstration's matrix, opened from the sign-in page on. */
async function openMatrix(name: string) {
  const opened = await openAs(browser, null, { address: server.address });
  const { page } = opened;
  const person = demonstrationPerson(name, server.accounts);
  await page.goto('/');
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page
    .getByRole('link', { name: /Mandara/ })
    .first()
    .click();
  await page.getByRole('link', { name: 'Matrix' }).click();
  await page.getByRole('rowheader').first().waitFor();
  await page.waitForTimeout(500); // the socket for live notices opens after the rows are drawn
  return opened;
}

const firstCell = (page: Page) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
    .first()
    .getByRole('gridcell')
    .nth(3);

async function write(page: Page, text: string) {
  await firstCell(page).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function keptTexts(pattern: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: server.databaseUrl });
  await client.connect();
  try {
    const text = 'select expected_result as text from matrix_entry where expected_result like $1';
    return (await client.query<{ text: string }>(text, [pattern])).rows.map((row) => row.text);
  } finally {
    await client.end();
  }
}

describe('SU-06 a server killed as by a power cut', () => {
  it('loses nothing it acknowledged, and open screens read again what they missed', async () => {
    const [writer, reader] = [await openMatrix('nadia'), await openMatrix('amina')];
    for (let round = 1; round <= KILLS; round++) {
      await write(writer.page, `After kill ${round}`);
      await server.killAndStartAgain();
      await writer.page.getByText(/All changes saved/).waitFor({ timeout: 60_000 });
      await reader.page.getByText(`After kill ${round}`).first().waitFor({ timeout: 60_000 });
      expect(await keptTexts('After kill %')).toEqual([`After kill ${round}`]);
    }
    await writer.context.close();
    await reader.context.close();
  }, 300_000);
});
