import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, openAs, turnTo } from '../support/browser.js';
import { clippedWords, NAMES, strayHeads } from '../support/clipped-words.js';
import { demonstrationPerson } from '../support/person.js';
import { allScreens, type Looker, type Screen } from '../support/screens.js';
import { visit } from '../support/under-axe.js';

const LONG = 180_000;
const LANGUAGES = ['fr', 'es', 'ar', 'sw'] as const;
const MAIN: readonly Screen['name'][] = [
  'the sign-in page',
  'the overview',
  'the matrix',
  'the matrix on paper',
  'a recommendation',
  'Waiting for me',
  'the indicators',
  'the commitments',
  'the people',
  'importing',
  'one’s own account',
];

let browser: Browser;
let screens: ReadonlyMap<Screen['name'], Screen>;
beforeAll(async () => {
  browser = await launchBrowser();
  screens = new Map((await allScreens()).map((screen) => [screen.name, screen]));
}, 90_000);
afterAll(() => browser.close());

const open = async (looker: Looker) => (await openAs(browser, looker && demonstrationPerson(looker))).page;

describe('every language has the room it needs', () => {
  it.each(MAIN)(
    'on %s, wide and narrow',
    async (name) => {
      const { looker, path } = screens.get(name)!;
      const page = await open(looker);
      await visit(page, path);
      const cut: string[] = [];
      for (const language of LANGUAGES) {
        for (const [width, height] of [
          [1440, 900],
          [360, 740],
        ]) {
          await turnTo(page, { language, width, height });
          const faults = [...(await page.evaluate(clippedWords, NAMES)), ...(await page.evaluate(strayHeads))];
          for (const words of faults) cut.push(`${language}, ${width} px: ${words}`);
        }
      }
      await page.close();
      expect(cut).toEqual([]);
    },
    LONG,
  );
});

describe('a field for words', () => {
  it(
    'is written from the right in Arabic, each line by its own first letter',
    async () => {
      const page = await open('nadia');
      await visit(page, screens.get('a recommendation')!.path);
      await turnTo(page, { language: 'ar' });
      const field = page.locator('textarea').first();
      const way = await field.evaluate((one) => {
        const { direction, unicodeBidi, textAlign } = getComputedStyle(one);
        return [direction, unicodeBidi, textAlign];
      });
      // Each line goes by its own first letter, an empty one as the page does.
      expect(way).toEqual(['rtl', 'plaintext', 'start']);
      await page.close();
    },
    LONG,
  );
});

describe('the person’s choice of a language', () => {
  it(
    'is offered in the five languages by their own names, kept on the device, and told to readers of the screen',
    async () => {
      const { path } = screens.get('the overview')!;
      const page = await open('nadia');
      await visit(page, path);
      const choose = async (menu: string, language: string) => {
        await page.getByRole('button', { name: menu }).click();
        await page.getByRole('menuitem', { name: language }).click();
      };
      const told = () => page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]);
      await choose('Language and colours', 'Français');
      await page.getByRole('link', { name: 'Vue d’ensemble' }).waitFor();
      expect(await told()).toEqual(['fr', 'ltr']);
      await page.reload();
      await page.getByRole('link', { name: 'Vue d’ensemble' }).waitFor();
      await choose('Langue et couleurs', 'Kiswahili');
      await choose('Lugha na rangi', 'العربية');
      await page.waitForFunction(() => document.documentElement.lang === 'ar');
      expect(await told()).toEqual(['ar', 'rtl']);
      await page.close();
    },
    LONG,
  );
});
