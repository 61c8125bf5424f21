import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsOfAxe, launchBrowser, openAs } from '../support/browser.js';
import type { Person } from '../support/person.js';
import { world, type World } from '../support/world.js';

let browser: Browser;
let at: World;
beforeAll(async () => {
  browser = await launchBrowser();
  at = await world();
}, 90_000);
afterAll(() => browser.close());

const PATIENCE = 20_000;

async function openMatrix(person: Person, search = '', language = 'en') {
  const opened = await openAs(browser, person);
  await opened.page.addInitScript((chosen) => localStorage.setItem('language', chosen), language);
  await opened.page.goto(`/w/${at.workspaceId}/r/${at.review.id}/matrix${search}`);
  await opened.page.getByRole('rowheader', { name: '142.1', exact: true }).waitFor({ timeout: PATIENCE });
  return opened;
}

const head = (page: Page, column: string) => page.locator(`[data-header="${column}"]`);
const heads = (page: Page) =>
  page.locator('[data-header]').evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset.header));

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}

/** Whether the focused cell lies wholly in what neither the pinned columns nor the frame's edges cover. */
const isFocusInSight = () => {
  const cell = document.activeElement!.getBoundingClientRect();
  const grid = document.querySelector('[role="grid"]')!;
  const frame = grid.getBoundingClientRect();
  const pins = [...grid.querySelectorAll('[data-grid-header] [data-pinned]')].map((pin) => pin.getBoundingClientRect());
  const isRtl = getComputedStyle(grid).direction === 'rtl';
  const left = isRtl ? frame.right - grid.clientWidth : Math.max(frame.left, ...pins.map((pin) => pin.right));
  const right = isRtl ? Math.min(frame.right, ...pins.map((pin) => pin.left)) : frame.left + grid.clientWidth;
  return cell.left >= left - 1 && cell.right <= right + 1;
};

describe('the columns of the matrix, in a real browser', () => {
  it('are pulled wider and carried to another place', async () => {
    const { page, complaints } = await openMatrix(at.cso.member);
    const edge = (await head(page, 'states').boundingBox())!;
    await drag(page, { x: edge.x + edge.width - 2, y: edge.y + 8 }, { x: edge.x + edge.width + 58, y: edge.y + 8 });
    await page.waitForURL(/width=states_160/, { timeout: PATIENCE });
    await page.waitForFunction(
      () => document.querySelector('[data-header="states"]')!.getBoundingClientRect().width > 150,
    );
    expect((await head(page, 'states').boundingBox())!.width).toBeCloseTo(160, 0);
    const from = (await head(page, 'states').boundingBox())!;
    const to = (await head(page, 'expectedResult').boundingBox())!;
    await drag(page, { x: from.x + 20, y: from.y + 10 }, { x: to.x + 40, y: to.y + 10 });
    await page.waitForFunction(
      () => document.querySelectorAll('[data-header]')[4]?.getAttribute('data-header') === 'states',
    );
    expect((await heads(page)).slice(2, 5)).toEqual(['position', 'expectedResult', 'states']);
    expect(page.url()).toContain('move=');
    expect(page.url()).not.toContain('sort=');
    expect(complaints).toEqual([]);
    await page.context().close();
  }, 120_000);

  it.each(['en', 'ar'])(
    'that stay in sight hide no cell in hand, on the way on and back (%s)',
    async (language) => {
      const { page } = await openMatrix(at.cso.member, '?pin=text.states', language);
      await page.locator('[data-column="states"]').first().click();
      const [on, back] = language === 'ar' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
      const unseen: string[] = [];
      for (const key of [...Array<string>(12).fill(on), ...Array<string>(11).fill(back)]) {
        await page.keyboard.press(key);
        await page.waitForTimeout(50);
        if (!(await page.evaluate(isFocusInSight)))
          unseen.push(`${key}: ${await page.evaluate(() => (document.activeElement as HTMLElement).dataset.column)}`);
      }
      expect(unseen).toEqual([]);
      await page.setViewportSize({ width: 800, height: 700 });
      await page.waitForFunction(() => document.querySelectorAll('[data-grid-header] [data-pinned]').length < 3);
      await page.context().close();
    },
    120_000,
  );

  it('give axe nothing to find in the menu of a column, and the focus comes back to its head', async () => {
    const { page } = await openMatrix(at.cso.member, '?group=flat&sort=-text');
    await page.locator('[data-column="deadline"]').first().click();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Wider' }).waitFor({ timeout: PATIENCE });
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    expect(
      await page.evaluate(() => document.activeElement?.closest('[data-header]')?.getAttribute('data-header')),
    ).toBe('deadline');
    await page.context().close();
  }, 120_000);
});

describe('a saved view', () => {
  it('opens the same for a colleague by its link, and names nothing to the other side', async () => {
    const mine = await openMatrix(at.cso.member, '?group=flat&sort=-reference');
    await mine.page.getByRole('button', { name: 'New view' }).click();
    await mine.page.getByLabel('Name').fill('From the end');
    await mine.page.getByRole('radio', { name: 'For everybody in my organisation' }).check();
    expect(await findingsOfAxe(mine.page)).toEqual([]);
    await mine.page.getByRole('button', { name: 'Save', exact: true }).click();
    const tab = mine.page.getByRole('link', { name: 'From the end' });
    await tab.waitFor({ timeout: PATIENCE });
    await mine.page.waitForURL(/view=/, { timeout: PATIENCE });
    expect(await findingsOfAxe(mine.page)).toEqual([]);
    const { search } = new URL(mine.page.url());
    const first = (page: Page) => page.getByRole('rowheader').first().innerText();
    const seen: [string, number][] = [];
    for (const person of [at.cso.coordinator, at.government.focalPoint]) {
      const theirs = await openMatrix(person, search);
      await theirs.page.waitForLoadState('networkidle'); // what has not come by then does not come
      seen.push([await first(theirs.page), await theirs.page.getByRole('link', { name: 'From the end' }).count()]);
      await theirs.page.context().close();
    }
    expect(seen).toEqual([
      ['142.6', 1],
      ['142.6', 0],
    ]);
    expect(mine.complaints).toEqual([]);
    await mine.page.context().close();
  }, 120_000);
});
