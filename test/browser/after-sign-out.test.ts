import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openAs } from '../support/browser.js';
import { inDatabase } from '../support/in-database.js';
import { programIsKept } from '../support/kept-device.js';
import { act } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const PRIVATE = 'canary-of-the-private-comment';
const TEN_YEARS = 10 * 365 * 24 * 3_600_000;

let browser: Browser;
let at: World;
beforeAll(async () => {
  browser = await launchBrowser();
}, 90_000);
afterAll(() => browser.close());

/** The page of a row with a comment for the own organisation alone, and every answer the browser had. */
async function openRow() {
  at = await world();
  const [{ id: entryId }] = at.entries;
  await act(at.cso.member, 'writeComment', { entryId, audience: 'ORGANISATION', body: PRIVATE }, ['Comment', 'id']);
  const opened = await openAs(browser, at.cso.member, { keepsProgram: true });
  const { page } = opened;
  const answers: { url: string; caching: string | null }[] = [];
  page.on('response', (answer) => {
    const url = new URL(answer.url());
    if (!/^\/(graphql|api)/.test(url.pathname)) return;
    answers.push({ url: url.pathname, caching: answer.headers()['cache-control'] ?? null });
  });
  await page.goto(`/w/${at.workspaceId}/r/${at.review.id}/overview`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(`/w/${at.workspaceId}/r/${at.review.id}/recommendations/${entryId}`);
  await page.getByText(PRIVATE).first().waitFor();
  return { ...opened, answers };
}

async function signOut(page: Page) {
  await page.getByRole('button', { name: /coordinator|member/i }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByLabel('E-mail address').waitFor();
}

/** All that a page can keep in this browser, as text. */
const keptBy = (page: Page) =>
  page.evaluate(async () => {
    const files = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return {
      local: JSON.stringify(localStorage),
      session: JSON.stringify(sessionStorage),
      databases: (await indexedDB.databases()).map(({ name }) => name),
      files: files.flat().map(({ url }) => url),
      workers: (await navigator.serviceWorker.getRegistrations()).length,
    };
  });

describe('a browser somebody signed out in', () => {
  it('SE-10 has kept nothing: no storage, no database, no cached file', async () => {
    const { page, context } = await openRow();
    await signOut(page);
    const kept = await keptBy(page);
    expect(kept).toMatchObject({ databases: [], files: [], workers: 0 });
    for (const text of [kept.local, kept.session]) {
      expect(text).not.toContain(PRIVATE);
      expect(text).not.toContain(at.cso.member.email);
      expect(text).not.toContain(at.workspaceId);
    }
    await context.close();
  }, 60_000);

  it('SE-11 shows nothing by its back button', async () => {
    const { page, context } = await openRow();
    await signOut(page);
    for (let step = 0; step < 3; step++) {
      await page.goBack({ waitUntil: 'load' }).catch(() => null);
      await page.waitForTimeout(700);
      expect(await page.content()).not.toContain(PRIVATE);
      expect(await page.getByText(PRIVATE).count()).toBe(0);
    }
    await page.goto(`/w/${at.workspaceId}/r/${at.review.id}/recommendations/${at.entries[0].id}`);
    await page.getByLabel('E-mail address').waitFor();
    await context.close();
  }, 60_000);

  it('SE-13 was told to store no answer, and its worker keeps files of the program alone', async () => {
    const { page, context, answers } = await openRow();
    expect(answers.length).toBeGreaterThan(3);
    for (const answer of answers) expect(answer).toEqual({ ...answer, caching: 'no-store' });
    await programIsKept(page);
    const kept = await keptBy(page);
    expect(kept.databases).toEqual([]);
    expect(kept.files.filter((url) => /^\/(graphql|api|health)/.test(new URL(url).pathname))).toEqual([]);
    await context.close();
  }, 60_000);
});

describe('SE-12 a browser whose clock is wrong', () => {
  it.each([
    ['ten years ahead', TEN_YEARS],
    ['ten years behind', -TEN_YEARS],
  ])(
    '%s works, and nothing it writes bears its day',
    async (_what, by) => {
      at = await world();
      const { page, context } = await openAs(browser, at.cso.member, { keepsProgram: true });
      await page.clock.setFixedTime(new Date(Date.now() + by));
      const [{ id: entryId }] = at.entries;
      await page.goto(`/w/${at.workspaceId}/r/${at.review.id}/recommendations/${entryId}`);
      await page.getByLabel('Write a comment').fill('Written by another clock');
      const answered = page.waitForResponse((response) => /another clock/.test(response.request().postData() ?? ''));
      await page.getByRole('button', { name: 'Send' }).click();
      await answered;
      await page.getByText('Written by another clock').first().waitFor();
      const rows = await inDatabase<{ apart: number }>(
        `select abs(extract(epoch from written_at - now()))::float8 as apart from comment where entry_id = $1`,
        [entryId],
      );
      expect(rows).toHaveLength(1);
      expect(rows[0].apart).toBeLessThan(600);
      await context.close();
    },
    60_000,
  );
});
