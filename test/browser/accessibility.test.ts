import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsOfAxe, launchBrowser, openAs, settled, turnTo, type Setting } from '../support/browser.js';
import { explore, teachPage } from '../support/explore.js';
import { ownServer } from '../support/own-server.js';
import { demonstrationPerson } from '../support/person.js';
import { allScreens, SCREENS, type Looker, type Screen } from '../support/screens.js';

type NamedSetting = readonly [name: string, setting: Setting];
const settings: readonly NamedSetting[] = [
  ['light', { scheme: 'light' }],
  ['dark', { scheme: 'dark' }],
  ['light, Arabic', { scheme: 'light', language: 'ar' }],
  ['dark, Arabic, 360 px', { scheme: 'dark', language: 'ar', width: 360, height: 740 }],
];
/** Both colours, directions and widths: for what opens over a screen that has been looked at in all settings. */
const bothEnds = [settings[0], settings[3]];

let browser: Browser;
let screens: ReadonlyMap<Screen['name'], Screen>;
const pages = new Map<Looker, { page: Page; complaints: string[] }>();
/** What opens is the same wherever it opens from: it is checked once. */
const known = new Set<string>();
const opened = new Set<string>();

/** Some of all that opens, from every room: when one of them is no longer found, the search for them is at fault. */
const OPENED = [
  'Language and colours',
  'Edit dates',
  'Columns',
  'Position',
  'Assess',
  'Ask the Government',
  'New indicator',
  'New commitment',
  'New commitment › Choose from the',
  'Edit the plan › Edit institutions and partners',
  'Change or withdraw › Withdraw',
  'Change or withdraw › Add a file',
  'Change or withdraw › Who gave it',
  'More for this › Archive it',
  'New report',
  'Report settings',
  'New review',
  'Add a pledge',
];

beforeAll(async () => {
  browser = await launchBrowser();
  screens = new Map((await allScreens()).map((screen) => [screen.name, screen]));
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

async function visit(page: Page, address: string) {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address);
  await page.locator('h1').first().waitFor();
  // A change that is held back from the server counts as network for ever.
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined);
  await turnTo(page, {});
}

/** In the page: the first thing that makes it wider than the window; null where it needs no scrolling sideways. */
function widerThanWindow(): string | null {
  const { clientWidth, scrollWidth } = document.documentElement;
  if (scrollWidth <= clientWidth + 1) return null;
  const over = [...document.body.querySelectorAll('*')].find((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 0 && (right > clientWidth + 1 || left < -1);
  });
  return `${scrollWidth} px: ${over ? `${over.tagName} ${over.className} ${over.textContent.slice(0, 40)}` : 'the page'}`;
}

/** What axe finds in these settings on the page as it stands, and whether it is wider than the window. */
async function inEvery(page: Page, where: string, of = settings): Promise<string[]> {
  const findings: string[] = [];
  for (const [name, setting] of of) {
    await turnTo(page, setting);
    for (const finding of await findingsOfAxe(page)) findings.push(`${where} (${name}): ${finding}`);
    const wide = await page.evaluate(widerThanWindow);
    if (wide) findings.push(`${where} (${name}): ${wide} is wider than the window`);
  }
  await turnTo(page, {});
  return findings;
}

describe('axe finds nothing in light and dark, English and Arabic, wide and narrow', () => {
  it.each(SCREENS)(
    'on %s, nor in anything that opens there',
    async (name) => {
      const { looker, path } = screens.get(name)!;
      const { page, complaints } = await pageOf(looker);
      await visit(page, path);
      const findings = await inEvery(page, name);
      const found = await explore(page, {
        known,
        begin: () => visit(page, path),
        check: (where) => inEvery(page, `${name} › ${where}`, bothEnds),
      });
      found.opened.forEach((one) => opened.add(one));
      expect([...findings, ...found.findings, ...complaints.splice(0)]).toEqual([]);
    },
    300_000,
  );

  it('in the editors of the matrix', async () => {
    const { page, complaints } = await pageOf('daniel');
    await visit(page, screens.get('the matrix')!.path);
    const findings: string[] = [];
    for (const column of ['Expected result', 'Lead institution', 'Deadline']) {
      const header = page.getByRole('columnheader', { name: column }).first();
      const place = await header.getAttribute('aria-colindex');
      await page.locator(`[role=gridcell][aria-colindex="${place}"]`).first().click();
      await page.keyboard.press('F2');
      await settled(page);
      findings.push(...(await inEvery(page, `the editor of ${column}`, [settings[0], settings[1], settings[2]])));
      await page.keyboard.press('Escape');
    }
    expect([...findings, ...complaints.splice(0)]).toEqual([]);
  }, 60_000);

  it('on the page for the first administrator', async () => {
    const server = await ownServer('off');
    const { page, complaints, context } = await openAs(browser, null);
    await visit(page, server.address);
    const findings = await inEvery(page, 'the first administrator');
    expect([...findings, ...complaints]).toEqual([]);
    expect(await page.getByLabel('One-time code').count()).toBe(1);
    await context.close();
    await server.stop();
  }, 120_000);

  it('where a screen cannot be shown', async () => {
    const { page, context } = await openAs(browser, demonstrationPerson('nadia'));
    await page.route(/assets\/IndicatorsPage-.*\.js$/, (route) => route.abort());
    await visit(page, screens.get('the indicators')!.path);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/Tandem was updated|stopped working/);
    expect(await inEvery(page, 'a screen that cannot be shown')).toEqual([]);
    await context.close();
  }, 60_000);
});

describe('what was looked at', () => {
  it('is every address the router knows', () => {
    const written = readFileSync('web/Rooms.tsx', 'utf8').matchAll(/path: '([^']+)',\s*element: screen/g);
    const paths = [...written].map(([, path]) => path);
    const routes = [...screens.values()].map(({ route }) => route);
    expect(paths.length).toBeGreaterThan(12);
    expect(paths.filter((path) => !routes.some((route) => route === path || route.endsWith(`/${path}`)))).toEqual([]);
  });

  it('is what the program opens: menus, lists, calendars and dialogs of every room', () => {
    expect(OPENED.filter((one) => !opened.has(one))).toEqual([]);
  });
});
