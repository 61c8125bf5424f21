import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsOfAxe, launchBrowser, openAs, settled } from '../support/browser.js';
import { freePort } from '../support/free-port.js';
import { inDatabase } from '../support/in-database.js';
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
  const opened = await openAs(browser, null, { address: server.address, keepsProgram: true });
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

const keptTexts = (pattern: string) =>
  texts('select expected_result as text from matrix_entry where expected_result like $1', [pattern]);

const drafts = () => texts('select text from draft order by changed_at', []);

async function texts(statement: string, values: string[]): Promise<string[]> {
  return (await inDatabase<{ text: string }>(statement, values, server.databaseUrl)).map(({ text }) => text);
}

async function looksRight(page: Page) {
  await settled(page);
  expect(await findingsOfAxe(page)).toEqual([]);
}

/** Waits until something holds that no page shows. */
async function untilTrue(holds: () => Promise<boolean>, patience = 30_000) {
  for (const end = Date.now() + patience; !(await holds());) {
    if (Date.now() > end) throw new Error('it did not come to hold in time');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

describe('SU-06 a server killed as by a power cut', () => {
  it('loses nothing it acknowledged, and open screens read again what they missed', async () => {
    const [writer, reader] = [await openMatrix('nadia'), await openMatrix('amina')];
    for (let round = 1; round <= KILLS; round++) {
      const text = `After kill ${round}`;
      await write(writer.page, text);
      await firstCell(writer.page).getByText(text).waitFor();
      await server.killAndStartAgain();
      await untilTrue(async () => (await keptTexts('After kill %')).join() === text, 60_000);
      await writer.page.getByText(/All changes saved/).waitFor({ timeout: 60_000 });
      await firstCell(reader.page).getByText(text).waitFor({ timeout: 60_000 });
    }
    await writer.context.close();
    await reader.context.close();
  }, 300_000);

  it('gives back what stood in an open cell, a comment and an assessment, and was neither saved nor sent', async () => {
    const { page, context } = await openMatrix('nadia');
    const panel = page.getByRole('complementary', { name: /^Row/ });
    await firstCell(page).click();
    await page.keyboard.press('Control+Alt+m');
    await panel.getByLabel('Write a comment').fill('Who has seen the decree?');
    await firstCell(page).click();
    await page.keyboard.type('A decree, half');
    const rowsPage = await context.newPage();
    const row = await page.getByRole('rowheader').first().getByRole('link').first().getAttribute('href');
    await rowsPage.goto(row!);
    await rowsPage.getByRole('button', { name: 'Assess', exact: true }).click();
    await rowsPage.getByLabel('Why', { exact: true }).fill('The decree is not out');
    await untilTrue(async () => {
      const kept = await drafts();
      return ['Who has seen', 'A decree, half', 'is not out'].every((words) =>
        kept.some((text) => text.includes(words)),
      );
    });
    await server.killAndStartAgain();

    await page.reload();
    const offers = page.getByRole('region', { name: 'You typed this, and it was not saved' });
    await offers.getByText('Who has seen the decree?').waitFor();
    await offers.getByText('The decree is not out').waitFor();
    await looksRight(page);
    await offers.getByRole('button', { name: /^Go on with .*, Expected result$/ }).click();
    await page.keyboard.type(' of it is out');
    await page.keyboard.press('Enter');
    await page.getByText(/All changes saved/).waitFor();
    await offers.getByRole('button', { name: /^Go on with .*, comment on Expected result$/ }).click();
    await panel.getByText('You typed this before and did not send it').waitFor();
    await looksRight(page);
    await panel.getByRole('button', { name: 'Send' }).click();
    await panel.getByRole('article').getByText('Who has seen the decree?').waitFor();

    await rowsPage.reload();
    await rowsPage.getByText(/You began an assessment of this recommendation/).waitFor();
    await looksRight(rowsPage);
    await rowsPage.getByRole('button', { name: 'Go on', exact: true }).click();
    await rowsPage.getByRole('dialog').getByText('You typed this before and did not send it').waitFor();
    expect(await rowsPage.getByLabel('Why', { exact: true }).inputValue()).toBe('The decree is not out');
    await rowsPage.getByRole('dialog').getByRole('radio', { name: 'In progress' }).check();
    await rowsPage.getByRole('button', { name: 'Record assessment' }).click();
    await rowsPage.getByText('Assessment recorded for your organisation').waitFor({ state: 'attached' });

    expect(await keptTexts('A decree, half of it is out')).toHaveLength(1);
    await untilTrue(async () => (await drafts()).length === 0);
    await context.close();
  }, 300_000);
});
