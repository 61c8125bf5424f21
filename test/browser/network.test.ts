import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page, Request, Route } from 'playwright-core';
import { launchBrowser, openAs } from '../support/browser.js';
import { inDatabase } from '../support/in-database.js';
import { layNetwork, type Network } from '../support/network.js';
import { ownServer, type OwnServer } from '../support/own-server.js';
import { demonstrationPerson, type Person } from '../support/person.js';
import { act } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let browser: Browser;
let network: Network;
let at: World;
beforeAll(async () => {
  browser = await launchBrowser();
  network = await layNetwork();
}, 90_000);
afterAll(async () => {
  await browser.close();
  await network.close();
});

/** The matrix of a fresh world, open before a CSO member across the network; what the page sends is kept. */
async function openMatrix() {
  at = await world();
  network.become('open');
  const opened = await openAs(browser, at.cso.member, { address: network.address, keepsProgram: true });
  const { page } = opened;
  const sent: string[] = [];
  page.on('request', (request) => {
    const body = request.postData() ?? '';
    const id = /"mutationId":"([^"]+)"/.exec(body)?.[1];
    if (id && body.includes('"ReviseMatrixEntry"')) sent.push(id);
  });
  await page.goto(`/w/${at.workspaceId}/r/${at.review.id}/matrix`);
  await page.getByRole('rowheader', { name: '142.1', exact: true }).waitFor();
  return { ...opened, sent };
}

const expectedResult = (page: Page, reference = '142.1') =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: reference, exact: true }) })
    .getByRole('gridcell')
    .nth(3);

async function type(page: Page, text: string) {
  await expectedResult(page).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** What the first row holds, and how often it was written. */
const saved = async () => {
  const [{ id }] = at.entries;
  const [entry] = await inDatabase<{ text: string; version: number }>(
    'select expected_result as text, plan_version as version from matrix_entry where id = $1',
    [id],
  );
  const events = await inDatabase(`select 1 from journal where entry_id = $1 and action = 'matrixEntry.revisePlan'`, [
    id,
  ]);
  return { ...entry, events: events.length };
};

describe('the network is gone while a cell is edited', () => {
  it('keeps what was typed, says that it is not saved, and saves it once the network is back', async () => {
    const { page, context } = await openMatrix();
    await page.waitForLoadState('networkidle'); // what explains a change that did not arrive is fetched in advance
    network.become('cut');
    await type(page, 'A legal-aid office in each district');
    await page.getByText('1 change waiting for the network').waitFor();
    await page
      .getByText(/Not saved/)
      .first()
      .waitFor();
    expect(await expectedResult(page).innerText()).toContain('A legal-aid office in each district');
    expect(await saved()).toEqual({ text: '', version: 1, events: 0 });
    network.become('open');
    await page.getByText(/All changes saved/).waitFor({ timeout: 20_000 });
    expect(await saved()).toEqual({ text: 'A legal-aid office in each district', version: 2, events: 1 });
    await context.close();
  }, 60_000);

  it('saves once when the answer was lost: the retry carries the same id', async () => {
    const { page, context, sent } = await openMatrix();
    // A browser has six ways to one place: answers nobody hears would hold them all, and the change would not leave.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.waitForLoadState('networkidle');
    network.become('deaf');
    await type(page, 'Arrived, but nobody heard');
    await untilTrue(async () => (await saved()).version === 2);
    network.become('cut');
    await page.getByText('1 change waiting for the network').waitFor();
    network.become('open');
    await page.getByText(/All changes saved/).waitFor({ timeout: 20_000 });
    expect(await saved()).toEqual({ text: 'Arrived, but nobody heard', version: 2, events: 1 });
    expect(sent.length).toBeGreaterThan(1);
    expect(new Set(sent).size).toBe(1);
    await context.close();
  }, 60_000);

  it('reads again what others wrote meanwhile, and says so while notices do not arrive', async () => {
    const { page, context } = await openMatrix();
    network.become('cut');
    await page
      .getByText('No connection; changes by others do not arrive at the moment.')
      .waitFor({ state: 'attached' });
    const [, { id }] = at.entries;
    const change = { id, fieldGroup: 'PLAN', expectedVersion: 1, expectedResult: 'Written while you were away' };
    await act(at.government.focalPoint, 'reviseMatrixEntry', change, ['MatrixRow', 'id']);
    network.become('open');
    await page.getByText('Written while you were away').first().waitFor({ timeout: 20_000 });
    await context.close();
  }, 60_000);
});

const endSessions = (person: Person) =>
  inDatabase('delete from sign_in_session where sess::text like $1', [`%${person.id}%`]);

async function signIn(page: Page, person: Person) {
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** Something a test waits for, and says itself. */
function step() {
  let done = () => {};
  const promise = new Promise<void>((resolve) => (done = resolve));
  return { promise, done: () => done() };
}

describe('the session ends on the server while somebody writes', () => {
  it('keeps the cell behind the sign-in page, says so, and saves it by itself after signing in', async () => {
    const { page, context } = await openMatrix();
    await expectedResult(page).click();
    await page.keyboard.type('Typed as the session ended');
    await endSessions(at.cso.member);
    await page.getByText('What you typed is kept').first().waitFor();
    await signIn(page, at.cso.member);
    await expectedResult(page).waitFor();
    await page.getByText(/All changes saved/).waitFor({ timeout: 20_000 });
    expect(await saved()).toEqual({ text: 'Typed as the session ended', version: 2, events: 1 });
    await context.close();
  }, 60_000);

  it('asks once more for what was answered too late, and keeps the person in', async () => {
    const { page, context } = await openMatrix();
    const isAsked = step();
    const hasEnded = step();
    const isRefused = step();
    const isBack = step();
    const late = async (route: Route) => {
      isAsked.done();
      await hasEnded.promise;
      const response = await route.fetch();
      isRefused.done();
      await isBack.promise;
      await route.fulfill({ response });
    };
    const isChange = (request: Request) => request.postData()?.includes('"ReviseMatrixEntry"') ?? false;
    await page.route('**/graphql', (route) => (isChange(route.request()) ? late(route) : route.fallback()));
    await expectedResult(page).click();
    await page.keyboard.type('On its way as the session ended');
    await page.keyboard.press('Enter');
    await isAsked.promise;
    await endSessions(at.cso.member);
    await page.getByText('What you typed is kept').first().waitFor();
    hasEnded.done();
    await isRefused.promise;
    await signIn(page, at.cso.member);
    await expectedResult(page).waitFor();
    isBack.done();
    await page.getByText(/All changes saved \d/).waitFor({ timeout: 20_000 });
    expect(await expectedResult(page).isVisible()).toBe(true);
    expect(await saved()).toEqual({ text: 'On its way as the session ended', version: 2, events: 1 });
    await context.close();
  }, 60_000);

  it('keeps an assessment half written', async () => {
    const { page, context } = await openMatrix();
    await page.goto(`/w/${at.workspaceId}/r/${at.review.id}/recommendations/${at.entries[0].id}`);
    await page.getByRole('button', { name: 'Assess' }).first().click();
    const form = page.getByRole('dialog');
    await form.getByRole('radio', { name: 'In progress' }).check();
    await form.getByLabel('Why', { exact: true }).fill('The bill was tabled, without a date for the vote');
    await endSessions(at.cso.member);
    await page.getByText('What you typed is kept').first().waitFor();
    expect(await form.isVisible()).toBe(false);
    await signIn(page, at.cso.member);
    await form.getByRole('button', { name: 'Record assessment' }).click();
    await form.waitFor({ state: 'hidden' });
    await page.getByText('The bill was tabled, without a date for the vote').first().waitFor();
    await context.close();
  }, 60_000);
});

describe('a server as it is shipped, whose database goes away', () => {
  let server: OwnServer;
  beforeAll(async () => {
    server = await ownServer();
  }, 90_000);
  afterAll(() => server.stop());

  /** The demonstration's matrix on this server, opened as somebody would: from the sign-in page on. */
  async function openHere(name: string) {
    const opened = await openAs(browser, null, { address: server.address, keepsProgram: true });
    const { page } = opened;
    await page.goto('/');
    await signIn(page, demonstrationPerson(name, server.accounts));
    await page
      .getByRole('link', { name: /Mandara/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Matrix' }).click();
    await page.getByRole('rowheader').first().waitFor();
    return opened;
  }

  async function writeFirst(page: Page, text: string) {
    const first = page
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') })
      .first();
    await first.getByRole('gridcell').nth(3).click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }

  const ready = async () => (await fetch(`${server.address}/health/ready`)).status;

  it('tells live what others write, closed as it is to all but its own operations', async () => {
    const [writer, reader] = [await openHere('nadia'), await openHere('amina')];
    await writeFirst(writer.page, 'Seen at once by another');
    await reader.page.getByText('Seen at once by another').first().waitFor({ timeout: 10_000 });
    await writer.context.close();
    await reader.context.close();
  }, 90_000);

  it('says so to who watches and to who writes, and goes on by itself when it is back', async () => {
    const { page, context } = await openHere('nadia');
    expect(await ready()).toBe(200);

    const comeBack = await server.loseDatabase();
    await untilTrue(async () => (await ready()) === 503);
    await writeFirst(page, 'Typed while the database was away');
    await page.getByText('1 change waiting for the network').waitFor();
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByText('The server does not answer').waitFor();
    await page.waitForTimeout(6000); // long enough for attempts to pile up, were they to

    await comeBack();
    await untilTrue(async () => (await ready()) === 200, 30_000);
    await page.getByText(/All changes saved/).waitFor({ timeout: 30_000 });
    await other.getByText('Typed while the database was away').first().waitFor({ timeout: 30_000 });
    const listening = `select 1 from pg_stat_activity where application_name = 'tandem-live'`;
    expect(await inDatabase(listening, [], server.databaseUrl)).toHaveLength(1);
    await context.close();
  }, 120_000);
});

/** Waits until something holds that no page shows. */
async function untilTrue(holds: () => Promise<boolean>, patience = 10_000) {
  const until = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error('it did not come to hold in time');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
