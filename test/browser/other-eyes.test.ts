import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openAs } from '../support/browser.js';
import { demonstrationPerson } from '../support/person.js';
import { allScreens, type Screen } from '../support/screens.js';
import { visit } from '../support/under-axe.js';

const LONG = 120_000;
let browser: Browser;
let page: Page;
let screens: ReadonlyMap<Screen['name'], Screen>;
beforeAll(async () => {
  browser = await launchBrowser();
  screens = new Map((await allScreens()).map((screen) => [screen.name, screen]));
  page = (await openAs(browser, demonstrationPerson('nadia'))).page;
}, 90_000);
afterAll(() => browser.close());

const path = (name: Screen['name']) => screens.get(name)!.path;

describe('the matrix on paper', () => {
  it(
    'is one plain table of the rows the address shows, its head on every page, without what is for the screen',
    async () => {
      await visit(page, path('the matrix on paper'));
      const table = page.getByRole('table', { name: 'Matrix' });
      const all = await table.locator('tbody th[scope=row]').count();
      expect(all).toBeGreaterThan(40);
      await page.goto(`${path('the matrix on paper')}?cso=NOT_STARTED&hide=deadline`);
      await table.waitFor();
      const some = await table.locator('tbody th[scope=row]').count();
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThan(all);
      expect(await table.getByRole('columnheader', { name: 'Deadline' }).count()).toBe(0);
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      expect(await table.locator('thead').evaluate((head) => getComputedStyle(head).display)).toBe(
        'table-header-group',
      );
      const sheet = page.getByRole('heading', { level: 1 }).locator('..');
      expect(
        await sheet.evaluate((one) => [getComputedStyle(one).color, getComputedStyle(one).backgroundColor]),
      ).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
      expect(await page.getByText('Demonstration: invented State').first().isVisible()).toBe(true);
      expect(await page.getByRole('banner').isVisible()).toBe(false);
      expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
    },
    LONG,
  );

  it(
    'is reached from the matrix, with the rows that are filtered there',
    async () => {
      await visit(page, `${path('the matrix')}?cso=NOT_STARTED`);
      await page.getByRole('link', { name: 'Print', exact: true }).click();
      await page.getByRole('table', { name: 'Matrix' }).waitFor();
      expect(new URL(page.url()).search).toBe('?cso=NOT_STARTED');
      await page.getByRole('link', { name: 'Back to the matrix' }).click();
      await page.getByRole('grid').waitFor();
      expect(new URL(page.url()).search).toBe('?cso=NOT_STARTED');
    },
    LONG,
  );
});

describe('colours of the reader’s own', () => {
  it(
    'leave the selected cell and the chips with an outline',
    async () => {
      await visit(page, path('the matrix'));
      await page.emulateMedia({ forcedColors: 'active' });
      const column = await page.getByRole('columnheader', { name: 'Expected result' }).getAttribute('aria-colindex');
      await page.locator(`[role=gridcell][aria-colindex="${column}"]`).first().click();
      const focused = page.locator('[role=grid] [data-focused]').first();
      expect(await focused.evaluate((one) => getComputedStyle(one).outlineStyle)).toBe('solid');
      const outlined = await page
        .locator('[role=gridcell] *')
        .evaluateAll((all) => all.filter((one) => getComputedStyle(one).outlineStyle === 'solid').length);
      expect(outlined).toBeGreaterThan(5);
      await page.emulateMedia({ forcedColors: 'none' });
    },
    LONG,
  );
});

describe('less movement', () => {
  it(
    'leaves nothing on the overview and in the matrix that moves by itself',
    async () => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      for (const name of ['the overview', 'the matrix'] as const) {
        await visit(page, path(name));
        const moving = await page.evaluate(() =>
          [...document.querySelectorAll('*')]
            .filter((one) => {
              const { transitionDuration, animationDuration, animationName } = getComputedStyle(one);
              const seconds = (text: string) => Math.max(...text.split(',').map((part) => parseFloat(part) || 0));
              return (
                seconds(transitionDuration) > 0.01 || (animationName !== 'none' && seconds(animationDuration) > 0.01)
              );
            })
            .map(({ tagName, className }) => `${tagName} ${String(className)}`),
        );
        expect([...new Set(moving)]).toEqual([]);
      }
    },
    LONG,
  );
});

describe('200 % zoom', () => {
  it.each(['the sign-in page', 'the overview', 'the matrix', 'a recommendation', 'Waiting for me'] as const)(
    'needs no scrolling sideways on %s',
    async (name) => {
      // A window of 1280 px at 200 % is one of 640 px.
      await visit(page, path(name));
      await page.setViewportSize({ width: 640, height: 450 });
      const { scrollWidth, clientWidth } = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return { scrollWidth, clientWidth };
      });
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth + 1);
    },
    LONG,
  );
});
