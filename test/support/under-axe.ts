import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { arriveAt, findingsOfAxe, launchBrowser, openAs, turnTo, type Setting } from './browser.js';
import { explore, teachPage } from './explore.js';
import { demonstrationPerson } from './person.js';
import { allScreens, SCREENS, type Looker, type Screen } from './screens.js';

type NamedSetting = readonly [name: string, setting: Setting];
export const settings: readonly NamedSetting[] = [
  ['light', { scheme: 'light' }],
  ['dark', { scheme: 'dark' }],
  ['light, Arabic', { scheme: 'light', language: 'ar' }],
  ['dark, Arabic, 360 px', { scheme: 'dark', language: 'ar', width: 360, height: 740 }],
];

/** The rooms one works in all day, where most opens; the rest is looked at beside them, in a file of its own. */
const AT_WORK: readonly Screen['name'][] = [
  'the overview',
  'the overview of somebody who only reads',
  'the matrix',
  'a recommendation',
  'a recommendation of the other side',
  'a recommendation of a line ministry',
  'Waiting for me',
  'Waiting for me of the other side',
];

let browser: Browser;
let screens: ReadonlyMap<Screen['name'], Screen>;
const pages = new Map<Looker, { page: Page; complaints: string[] }>();
/** What opens is the same wherever it opens from: it is checked once. */
const known = new Set<string>();
const opened = new Set<string>();

/** One page for each person, used again for every screen. */
export async function pageOf(looker: Looker) {
  const had = pages.get(looker);
  if (had) return had;
  const { page, complaints } = await openAs(browser, looker && demonstrationPerson(looker));
  await page.addInitScript(teachPage);
  pages.set(looker, { page, complaints });
  return { page, complaints };
}

export async function visit(page: Page, address: string) {
  await page.setViewportSize({ width: 1440, height: 900 });
  await arriveAt(page, address);
  await page.locator('h1').first().waitFor();
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

/** What axe finds in the setting the page stands in, and whether it is wider than the window. */
async function asItStands(page: Page, name: string, of?: 'what lies over it'): Promise<string[]> {
  const findings = await findingsOfAxe(page, of);
  const wide = await page.evaluate(widerThanWindow);
  if (wide) findings.push(`${wide} is wider than the window`);
  return findings.map((finding) => `(${name}): ${finding}`);
}

/** What axe finds in every setting, or in these, on the page as it stands, and whether it is wider than the window. */
export async function inEvery(page: Page, where: string, of = settings): Promise<string[]> {
  const findings: string[] = [];
  for (const [name, setting] of of) {
    await turnTo(page, setting);
    findings.push(...(await asItStands(page, name)));
  }
  await turnTo(page, {});
  return findings.map((finding) => `${where} ${finding}`);
}

/** The same for what opens over a screen that has been looked at in all settings: in both colours, directions and widths. */
async function atBothEnds(page: Page, where: string): Promise<string[]> {
  const [[asOpened], , , [otherwise, other]] = settings;
  const findings = await asItStands(page, asOpened, 'what lies over it');
  await turnTo(page, other);
  findings.push(...(await asItStands(page, otherwise, 'what lies over it')));
  await turnTo(page, {});
  return findings.map((finding) => `${where} ${finding}`);
}

export const theBrowser = (): Browser => browser;
export const theScreens = (): ReadonlyMap<Screen['name'], Screen> => screens;

/** Which screens this file looks at, and some of what opens there: no longer found, the search for it is at fault. */
interface Part {
  readonly isAtWork: boolean;
  readonly opens: readonly string[];
}

/** Registers the tests of one part of the screens: what axe finds on each and in all that opens there. */
export function lookUnderAxe({ isAtWork, opens }: Part): void {
  beforeAll(async () => {
    browser = await launchBrowser();
    screens = new Map((await allScreens()).map((screen) => [screen.name, screen]));
  }, 90_000);
  afterAll(() => browser.close());

  describe('axe finds nothing in light and dark, English and Arabic, wide and narrow', () => {
    it.each(SCREENS.filter((name) => AT_WORK.includes(name) === isAtWork))(
      'on %s, nor in anything that opens there',
      async (name) => {
        const { looker, path } = screens.get(name)!;
        const { page, complaints } = await pageOf(looker);
        await visit(page, path);
        const findings = await inEvery(page, name);
        // What was learned is kept only where nothing was found: a second try looks at all of it again.
        const learned = new Set(known);
        const found = await explore(page, {
          known: learned,
          begin: () => visit(page, path),
          check: (where) => atBothEnds(page, `${name} › ${where}`),
        });
        found.opened.forEach((one) => opened.add(one));
        expect([...findings, ...found.findings, ...complaints.splice(0)]).toEqual([]);
        learned.forEach((one) => known.add(one));
      },
      300_000,
    );

    it('and what the program opens was among it: menus, lists, calendars and dialogs', () => {
      expect(opens.filter((one) => !opened.has(one))).toEqual([]);
    });
  });
}
