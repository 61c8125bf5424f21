import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openAs, settled } from '../support/browser.js';
import { demonstrationPerson } from '../support/person.js';
import { allScreens, SCREENS, type Looker, type Screen } from '../support/screens.js';

/** A page with more stops than this is walked only so far. */
const STOPS = 120;

let browser: Browser;
let screens: ReadonlyMap<Screen['name'], Screen>;
const pages = new Map<Looker, Page>();

beforeAll(async () => {
  browser = await launchBrowser();
  screens = new Map((await allScreens()).map((screen) => [screen.name, screen]));
}, 90_000);
afterAll(() => browser.close());

/** Opens a screen in the page of whoever looks at it, at a width. */
async function visit({ looker, path }: Screen, width: number, height: number): Promise<Page> {
  const page = pages.get(looker) ?? (await openAs(browser, looker && demonstrationPerson(looker))).page;
  pages.set(looker, page);
  await page.setViewportSize({ width, height });
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.locator('h1').first().waitFor();
  await settled(page);
  return page;
}

interface Stop {
  /** What has the focus, for a person; null when nothing of the page has it. */
  readonly name: string | null;
  readonly isSeen: boolean;
  /** Visited before on this walk. */
  readonly isOld: boolean;
}

/**
 * In the page: what has the focus, and whether an eye could find it within a second: what comes in late from the server may
 * push it away for a moment.
 */
async function stopHere(): Promise<Stop> {
  const walked = (window.tandemWalked ??= new Set<Element>());
  const here = document.activeElement;
  if (!here || here === document.body) return { name: null, isSeen: true, isOld: true };
  const isOld = walked.has(here);
  walked.add(here);
  const latest = performance.now() + 1000;
  while (!window.tandemSees(here) && performance.now() < latest) await new Promise(requestAnimationFrame);
  const words =
    here.getAttribute('aria-label') ??
    (here as HTMLInputElement).labels?.[0]?.innerText ??
    (here as HTMLElement).innerText ??
    '';
  const name = `${here.tagName.toLowerCase()} “${words.trim().slice(0, 40)}”`;
  return { name, isSeen: window.tandemSees(here), isOld };
}

/** In the page: whether a thing stands in the window and shows that it has the focus. */
function seesFocus(here: Element): boolean {
  const box = here.getBoundingClientRect();
  const isInWindow = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  // The sign may stand on the thing itself, on what frames it, or on the label of a hidden box.
  const signs: (Element | null)[] = [here, here.parentElement, here.nextElementSibling, here.closest('label')];
  const isMarked = signs.some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none';
  });
  const isField = here.matches('input, textarea, select, [contenteditable=true]');
  return isInWindow && (isMarked || isField);
}

declare global {
  interface Window {
    tandemWalked?: Set<Element>;
    tandemSees: typeof seesFocus;
  }
}

describe.each(SCREENS)('%s', (name) => {
  it('is walked by Tab from end to end, the focus always seen, and scrolls sideways neither at 200 % nor at 360 px', async () => {
    const page = await visit(screens.get(name)!, 1440, 900);
    const stops: Stop[] = [];
    await page.evaluate(`window.tandemSees = ${seesFocus.toString()}`);
    for (let at = 0; at < STOPS && !stops.at(-1)?.isOld; at += 1) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(stopHere));
    }
    const unseen = stops.filter(({ isSeen }) => !isSeen).map((stop) => stop.name);
    const last = stops.at(-1);
    const isTrapped = last?.isOld && last.name !== null && last.name !== stops[0].name;
    expect({ unseen, trappedAt: isTrapped ? last.name : null }).toEqual({ unseen: [], trappedAt: null });
    expect(stops.length).toBeGreaterThan(1);
    expect(await widerThanWindow(page)).toEqual([]);
  }, 60_000);
});

/** At 200 % a window of 1440 × 900 shows as much as one of 720 × 450 does at 100 %. */
async function widerThanWindow(page: Page): Promise<string[]> {
  const wide: string[] = [];
  for (const [name, width, height] of [['200 %', 720, 450] as const, ['360 px', 360, 740] as const]) {
    await page.setViewportSize({ width, height });
    await settled(page);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (over > 1) wide.push(`${name}: ${over} px`);
  }
  return wide;
}

describe('the skip link', () => {
  it('is the first stop, and leads past the rooms to the screen', async () => {
    const page = await visit(screens.get('the overview')!, 1440, 900);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  }, 60_000);
});
