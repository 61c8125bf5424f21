import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsOfAxe, launchBrowser, openAs, settled, turnTo, type Setting } from '../support/browser.js';
import { explore, teachPage } from '../support/explore.js';
import { demonstrationPerson } from '../support/person.js';
import { allScreens, type Looker, type Screen } from '../support/screens.js';

const settings: readonly (readonly [name: string, setting: Setting])[] = [
  ['light', { scheme: 'light' }],
  ['dark', { scheme: 'dark' }],
  ['light, Arabic', { scheme: 'light', language: 'ar' }],
  ['dark, Arabic, 360 px', { scheme: 'dark', language: 'ar', width: 360, height: 740 }],
];

/** Both colours, both directions, both widths: for what opens over a screen that has been looked at in all settings. */
const bothEnds = [settings[0], settings[3]];

let browser: Browser;
let screens: readonly Screen[];
const pages = new Map<Looker, { page: Page; complaints: string[] }>();
/** What opens is the same on every screen it opens from: it is checked once. */
const known = new Set<string>();
const opened: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  screens = await allScreens();
}, 90_000);
afterAll(() => browser.close());

/** One page for each person, used again for every screen. */
async function pageOf(looker: Looker) {
  const had = pages.get(looker);
  if (had) return had;
  const { page, complaints } = await openAs(browser, looker && demonstrationPerson(looker));
  await page.addInitScript(teachPage);
  pages.set(looker, { page, complaints });
  return { page, complaints };
}

async function visit(page: Page, path: string) {
  await turnTo(page, {}).catch(() => undefined);
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.locator('h1').first().waitFor();
  await settled(page);
}

/** What axe finds in every setting on the page as it stands; its rules are all on. */
async function inEvery(page: Page, where: string, of = settings): Promise<string[]> {
  const findings: string[] = [];
  for (const [name, setting] of of) {
    await turnTo(page, setting);
    for (const finding of await findingsOfAxe(page)) findings.push(`${where} (${name}): ${finding}`);
    const isWider = 'document.documentElement.scrollWidth > document.documentElement.clientWidth + 1';
    if (await page.evaluate(isWider)) findings.push(`${where} (${name}): wider than the window`);
  }
  await turnTo(page, {});
  return findings;
}

describe('axe finds nothing on any screen, with whatever may be opened on it open', () => {
  it.each(Array.from({ length: 22 }, (_, at) => at))(
    'screen %i',
    async (at) => {
      const { name, looker, path } = screens[at];
      const t0 = Date.now();
      const { page, complaints } = await pageOf(looker);
      await visit(page, path);
      const findings = await inEvery(page, name);
      const t1 = Date.now();
      await visit(page, path);
      const found = await explore(page, {
        known,
        begin: () => visit(page, path),
        check: (where) => inEvery(page, `${name} › ${where}`, bothEnds),
      });
      opened.push(...found.opened);
      console.log(name, t1 - t0, Date.now() - t1, found.opened.join('\n'));
      console.log([...findings, ...found.findings, ...complaints].map((l) => 'XX ' + l.replace(/\n/g, ' ')).join('\n'));
    expect([...findings, ...found.findings, ...complaints.splice(0)]).toEqual([]);
    },
    300_000,
  );
});
