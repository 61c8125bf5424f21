import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openAs } from '../support/browser.js';
import { freePort } from '../support/free-port.js';
import { inDatabase } from '../support/in-database.js';
import { keptCounts, programIsKept, sayItIsMine } from '../support/kept-device.js';
import { laterBuild, type LaterBuild } from '../support/later-build.js';
import { ownServer, type OwnServer } from '../support/own-server.js';
import { demonstrationPerson } from '../support/person.js';
import { until } from '../support/until.js';

const LONG = 120_000;

let browser: Browser;
let server: OwnServer;
let later: LaterBuild | null = null;
beforeAll(async () => {
  browser = await launchBrowser();
}, LONG);
afterAll(() => browser.close());
beforeEach(async () => {
  server = await ownServer('on', { PORT: String(await freePort()) });
}, LONG);
afterEach(async () => {
  await server.stop();
  await later?.remove();
  later = null;
}, LONG);

/** The demonstration's matrix on a device its owner called theirs; the ids under which changes were answered are kept. */
async function openKept() {
  const opened = await openAs(browser, null, { address: server.address, keepsProgram: true });
  const { page, context } = opened;
  const answered: string[] = [];
  context.on('response', async (response) => {
    const id = /"mutationId":"([^"]+)"/.exec(response.request().postData() ?? '')?.[1];
    // The text of an answer to a page that was left is gone; what it came to stands in the record.
    const text = id && (await response.text().catch(() => null));
    if (text && !text.includes('"errors"')) answered.push(id);
  });
  const person = demonstrationPerson('nadia', server.accounts);
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
  await programIsKept(page);
  await sayItIsMine(page);
  return { ...opened, answered };
}

async function write(page: Page, at: number, text: string) {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader') });
  await row.nth(at).getByRole('gridcell').nth(3).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const outboxIs = (page: Page, size: number) =>
  until(async () => ((await keptCounts(page))?.outbox === size ? true : undefined));

/** Three changes, of two rows, written without a network; the server is another build when it comes back. */
async function writeAndUpgrade(runs: Parameters<typeof laterBuild>[0]) {
  const { page, context, answered } = await openKept();
  await context.setOffline(true);
  await write(page, 0, 'Written before the upgrade');
  await write(page, 1, 'Also before the upgrade');
  await write(page, 0, 'And once more before the upgrade');
  await outboxIs(page, 3);
  later = await laterBuild(runs);
  await server.upgrade(later.folder);
  answered.length = 0;
  await context.setOffline(false);
  return { page, context, answered };
}

async function loadsTheNewProgram(page: Page) {
  await page.getByText('A new version of Tandem is ready.').waitFor({ timeout: LONG / 2 });
  const loaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Reload', exact: true }).click();
  await loaded;
  expect(await page.locator('script[type=module]').first().getAttribute('src')).toBe(`/assets/${later!.entry}`);
}

/** What the rows hold, and in which order they were written. */
async function written() {
  const texts = `select distinct on (j.sequence) e.expected_result as text
    from journal j join matrix_entry e on e.id = j.entry_id
    where e.expected_result like '%before the upgrade' and j.action = 'matrixEntry.revisePlan'
      and j.at > now() - interval '10 minutes' order by j.sequence`;
  return (await inDatabase<{ text: string }>(texts, [], server.databaseUrl)).map(({ text }) => text);
}

const ALL_ONCE_IN_ORDER = [
  'And once more before the upgrade',
  'Also before the upgrade',
  'And once more before the upgrade',
];

describe('what waits on one’s own device when the server is upgraded', () => {
  it('is sent once and in its order by the page that is open, which is offered the new program', async () => {
    const { page, context, answered } = await writeAndUpgrade('its own and the former’s');
    await outboxIs(page, 0);
    expect(await written()).toEqual(ALL_ONCE_IN_ORDER);
    expect(new Set(answered).size).toBe(answered.length);
    await loadsTheNewProgram(page);
    await page.getByText('And once more before the upgrade').first().waitFor();
    await write(page, 1, 'Written by the new program before the upgrade');
    // Nothing waits before it is written down either: first it must have arrived.
    await until(async () => ((await written()).at(-1)?.startsWith('Written by the new') ? true : undefined));
    await outboxIs(page, 0);
    await context.close();
  }, 240_000);

  it('waits for the new program where the server runs none of the old operations, and is sent by it', async () => {
    const { page, context, answered } = await writeAndUpgrade('its own');
    await loadsTheNewProgram(page);
    await page.getByText('And once more before the upgrade').first().waitFor();
    await outboxIs(page, 0);
    expect(await written()).toEqual(ALL_ONCE_IN_ORDER);
    expect(new Set(answered).size).toBe(answered.length);
    await context.close();
  }, 240_000);
});
