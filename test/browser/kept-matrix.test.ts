import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openAs } from '../support/browser.js';
import { inDatabase } from '../support/in-database.js';
import {
  anotherTab,
  cachedAddresses,
  keptBytes,
  keptCounts,
  openMatrixAt,
  sayItIsMine,
} from '../support/kept-device.js';
import { act } from '../support/sides.js';
import { until } from '../support/until.js';
import { world, type World } from '../support/world.js';

const PERSONAL = 'canary-of-a-note-for-oneself';
const PLANNED = 'canary-of-the-plan';
const HOUR = 3_600_000;

let browser: Browser;
let at: World;
beforeAll(async () => {
  browser = await launchBrowser();
}, 90_000);
afterAll(() => browser.close());

/** The matrix of a fresh world, with a plan and a note for its author alone, before a CSO member. */
async function openMatrix() {
  at = await world();
  const [{ id: entryId }] = at.entries;
  const plan = { id: entryId, fieldGroup: 'PLAN', expectedVersion: 1, expectedResult: PLANNED };
  await act(at.cso.member, 'reviseMatrixEntry', plan, ['MatrixRow', 'id']);
  await act(at.cso.member, 'writeComment', { entryId, audience: 'PERSONAL', body: PERSONAL }, ['Comment', 'id']);
  const opened = await openAs(browser, at.cso.member, { keepsProgram: true });
  await openMatrixAt(opened.page, `/w/${at.workspaceId}/r/${at.review.id}/matrix`);
  return opened;
}

const isGone = (page: Page) => until(async () => ((await keptCounts(page)) === null ? true : undefined));
const unreachable = (page: Page) => page.getByRole('heading', { name: 'The server does not answer' });

describe('a device whose owner said nothing', () => {
  it('opens the program without a network, and keeps nothing of the work', async () => {
    const { page, context } = await openMatrix();
    await page.waitForTimeout(2500); // longer than a matrix takes to come to rest
    expect(await keptCounts(page)).toBeNull();
    await context.setOffline(true);
    await page.reload();
    await unreachable(page).waitFor();
    expect(await page.content()).not.toContain(PLANNED);
    await context.setOffline(false);
    await page.getByRole('rowheader').first().waitFor({ timeout: 20_000 });
    await context.close();
  }, 60_000);

  it('SE-13 has files of the program in its cache, the same for everybody, and no answer', async () => {
    const { page, context } = await openMatrix();
    await page.reload();
    await page.getByRole('rowheader').first().waitFor();
    const addresses = await cachedAddresses(page);
    expect(addresses.length).toBeGreaterThan(20);
    const isOfTheProgram = (address: string) => /^\/($|assets\/|first-paint\.js$|icon\.svg$)/.test(address);
    expect(addresses.filter((address) => !isOfTheProgram(address))).toEqual([]);
    const kept = await page.evaluate(async () => {
      const answers = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).matchAll()),
      );
      return (await Promise.all(answers.flat().map((answer) => answer.text()))).join('');
    });
    for (const word of [PLANNED, PERSONAL, at.workspaceId, at.cso.member.email]) expect(kept).not.toContain(word);
    await context.close();
  }, 60_000);
});

describe('a device whose owner said that it is theirs', () => {
  it('shows the matrix without a network, marked with its time, and the server’s own once it is there', async () => {
    const { page, context } = await openMatrix();
    await sayItIsMine(page);
    await context.setOffline(true);
    await page.reload();
    await page.getByText(PLANNED).first().waitFor();
    await page.getByText(/^Kept on this device, as of \d\d:\d\d$/).waitFor();
    const [{ id }] = at.entries;
    const change = { id, fieldGroup: 'PLAN', expectedVersion: 2, expectedResult: 'Written while you were away' };
    await act(at.government.focalPoint, 'reviseMatrixEntry', change, ['MatrixRow', 'id']);
    await context.setOffline(false);
    await page.getByText('Written while you were away').first().waitFor({ timeout: 30_000 });
    await page.getByText(/^Kept on this device, as of/).waitFor({ state: 'hidden' });
    await context.close();
  }, 90_000);

  it('calls the States as the reader’s language does, without a network too', async () => {
    const { page, context } = await openMatrix();
    await sayItIsMine(page);
    await page.evaluate(() => localStorage.setItem('language', 'fr'));
    await page.reload();
    await page.getByText('Norvège').first().waitFor();
    await until(async () => ((await keptBytes(page)).text.includes('"language":"fr"') ? true : undefined));
    await context.setOffline(true);
    await page.reload();
    await page.getByText(PLANNED).first().waitFor();
    await page.getByText('Norvège').first().waitFor();
    expect(await page.getByText('Norway').count()).toBe(0);
    await context.close();
  }, 90_000);

  it('holds only sealed bytes, by a key that cannot be read out, and never a note for oneself', async () => {
    const { page, context } = await openMatrix();
    await sayItIsMine(page);
    const { text, isExtractable } = await keptBytes(page);
    expect(isExtractable).toBe(false);
    for (const word of [PLANNED, PERSONAL, '142.1', at.cso.member.email]) expect(text).not.toContain(word);
    await context.close();
  }, 60_000);

  it('drops everything when its owner says so, and at sign-out, in the other pages too', async () => {
    const { page, context } = await openMatrix();
    await sayItIsMine(page);
    await page.getByRole('button', { name: /^Kept here until/ }).click();
    await page.getByRole('button', { name: 'Delete what is kept here' }).click();
    await page.getByRole('button', { name: 'Work without a network…' }).waitFor();
    await isGone(page);

    await sayItIsMine(page);
    const other = await anotherTab(context, page);
    await other.getByRole('button', { name: /^Kept here until/ }).waitFor();
    await page.getByRole('button', { name: /coordinator|member/i }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByLabel('E-mail address').waitFor();
    await isGone(page);
    await other.waitForTimeout(2500); // had the other page anything to write down, it would have by now
    expect(await keptCounts(other)).toBeNull();
    await context.setOffline(true);
    await other.reload().catch(() => null);
    // The browser may still be on its way to its own page about the network.
    expect(await until(() => other.content().catch(() => undefined))).not.toContain(PLANNED);
    await context.close();
  }, 90_000);

  it('drops everything after twelve hours, in an open page and at the next start', async () => {
    const { page, context } = await openMatrix();
    await page.clock.install();
    await page.reload();
    await page.getByRole('rowheader').first().waitFor();
    await page.clock.resume();
    await sayItIsMine(page);
    await page.clock.fastForward(12 * HOUR + 1000);
    await page.getByRole('button', { name: 'Work without a network…' }).waitFor();
    await isGone(page);

    await sayItIsMine(page);
    await page.goto('about:blank');
    await page.clock.setSystemTime(new Date(Date.now() + 25 * HOUR));
    await context.setOffline(true);
    await page.goto(`/w/${at.workspaceId}/r/${at.review.id}/matrix`);
    await unreachable(page).waitFor();
    expect(await page.content()).not.toContain(PLANNED);
    await isGone(page);
    await context.close();
  }, 90_000);

  it('drops everything when the server, reached again, refuses the session', async () => {
    const { page, context } = await openMatrix();
    await sayItIsMine(page);
    await context.setOffline(true);
    await page.reload();
    await page.getByText(PLANNED).first().waitFor();
    await inDatabase('delete from sign_in_session where sess::text like $1', [`%${at.cso.member.id}%`]);
    await context.setOffline(false);
    await page.getByLabel('E-mail address').waitFor({ timeout: 30_000 });
    await isGone(page);
    await page.reload();
    await page.getByLabel('E-mail address').waitFor();
    expect(await page.content()).not.toContain(PLANNED);
    await context.close();
  }, 90_000);

  it('shows it to nobody else who signs in', async () => {
    const { page, context } = await openMatrix();
    await sayItIsMine(page);
    const [name, ...value] = (await at.government.focalPoint.signedIn()).split('=');
    await context.addCookies([{ name, value: value.join('='), url: new URL(page.url()).origin, httpOnly: true }]);
    await page.reload();
    await page.getByRole('rowheader').first().waitFor();
    await isGone(page);
    await context.close();
  }, 60_000);
});
