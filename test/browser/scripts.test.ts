import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openAs } from '../support/browser.js';
import { begun, readReport, revise, sectionOf } from '../support/reports.js';
import { SCRIPT_PAYLOADS } from '../support/script-payloads.js';
import { act, put, record } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let browser: Browser;
let at: World;
let next = 0;

/** As many of the payloads as fit, each used in turn. */
function words(room: number): string {
  const taken: string[] = [];
  for (let length = 0; ;) {
    const payload = SCRIPT_PAYLOADS[next % SCRIPT_PAYLOADS.length];
    if (length + payload.length + 1 > room) break;
    taken.push(payload);
    length += payload.length + 1;
    next++;
  }
  return taken.join('\n');
}

const made = (type: string) => expect.objectContaining({ __typename: type });

/** Puts the payloads into every text that people write on a row and around it. */
async function writeEverywhere(): Promise<string> {
  const { coordinator } = at.cso;
  const [{ id: entryId }, second] = at.entries;
  const reviewId = at.review.id;
  while (next < SCRIPT_PAYLOADS.length) {
    const comment = { entryId, audience: 'ORGANISATION', body: words(3900) };
    expect(await act(coordinator, 'writeComment', comment, ['Comment', 'id'])).toEqual(made('Comment'));
  }
  const plan = { expectedResult: words(900), challenges: words(900), nextSteps: words(900) };
  const revised = { id: entryId, fieldGroup: 'PLAN', expectedVersion: 1, ...plan };
  expect(await act(coordinator, 'reviseMatrixEntry', revised, ['MatrixRow', 'id'])).toEqual(made('MatrixRow'));
  const texts: [string, object, string][] = [
    ['addEvidence', { entryId, citation: words(200) }, 'Evidence'],
    ['planAction', { entryId, title: words(200) }, 'Action'],
    ['askSide', { entryId, side: 'GOVERNMENT', body: words(900) }, 'Comment'],
    ['proposeCommitment', { reviewId, entryIds: [entryId], text: words(400) }, 'Commitment'],
    ['addOrganisation', { workspaceId: at.workspaceId, name: words(110), side: 'CSO' }, 'Organisation'],
    ['addRecommendation', { reviewId, text: words(600), position: 'SUPPORTED' }, 'Recommendation'],
    [
      'defineIndicator',
      { entryId, kind: 'OUTCOME', title: words(110), definition: words(400), unit: '%', direction: 'INCREASE' },
      'Indicator',
    ],
  ];
  for (const [name, input, type] of texts) await act(coordinator, name, input, [type, 'id']).catch(() => null);
  await put(coordinator, entryId, { rationale: words(900), status: 'NOT_STARTED' });
  await record(coordinator, second.id, { rationale: words(900) });
  const report = await begun(coordinator, at, { title: words(190) });
  const sections = await readReport(coordinator, report.id);
  await revise(coordinator, sectionOf(sections, 'introduction'), words(3000));
  return report.id;
}

beforeAll(async () => {
  browser = await launchBrowser();
  at = await world();
}, 90_000);
afterAll(() => browser.close());

const ran = (page: Page) => page.evaluate(() => (window as unknown as { __ran?: number }).__ran ?? 0);

describe('XS-01 texts that try to be scripts', () => {
  it('are words in every view and dialog, also where nothing else than the page keeps them from running', async () => {
    expect(SCRIPT_PAYLOADS.length).toBeGreaterThanOrEqual(500);
    const reportId = await writeEverywhere();
    // Without the page’s policy for scripts: the page itself must not make markup of words.
    const context = await browser.newContext({ ...(await settingOf(at)), bypassCSP: true });
    const page = await context.newPage();
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const [{ id }] = at.entries;
    const review = `/w/${at.workspaceId}/r/${at.review.id}`;
    const views = ['overview', 'matrix', 'indicators', 'commitments', 'waiting', `recommendations/${id}`, 'reports'];
    const all = [
      ...views.map((view) => `${review}/${view}`),
      `${review}/reports/${reportId}?section=introduction`,
      `/w/${at.workspaceId}/people`,
      `/w/${at.workspaceId}/record`,
    ];
    for (const path of all) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).first().waitFor();
      await page.waitForTimeout(600);
      expect([path, await ran(page)]).toEqual([path, 0]);
      expect([path, await page.locator('img[src="x"], iframe, object, embed, [onerror], [onload]').count()]).toEqual([
        path,
        0,
      ]);
    }
    await page.goto(`${review}/recommendations/${id}`);
    for (const menu of await page.getByRole('button', { name: /^(More with|Change or withdraw)/ }).all()) {
      await menu.click();
      const item = page.getByRole('menuitem', { name: /Stop sharing|Withdraw|Remove/ }).first();
      if (await item.isVisible().catch(() => false)) {
        await item.click();
        await page.getByRole('dialog').waitFor();
        await page.keyboard.press('Escape');
      } else await page.keyboard.press('Escape');
      expect(await ran(page)).toBe(0);
    }
    expect(dialogs).toEqual([]);
    await context.close();
  }, 240_000);
});

/** The browser of the coordinator, signed in. */
async function settingOf(of: World) {
  const opened = await openAs(browser, of.cso.coordinator);
  const storageState = await opened.context.storageState();
  await opened.context.close();
  return { baseURL: process.env.TEST_SERVER, storageState, locale: 'en-GB' };
}
