import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { openAs } from '../support/browser.js';
import { ownServer } from '../support/own-server.js';
import { demonstrationPerson } from '../support/person.js';
import { inEvery, lookUnderAxe, theBrowser, theScreens, visit } from '../support/under-axe.js';

lookUnderAxe({
  isAtWork: false,
  opens: [
    'Language and colours',
    'New indicator',
    'New commitment',
    'New commitment › Choose from the',
    'New report',
    'Report settings',
    'New review',
    'Add a pledge',
  ],
});

describe('axe finds nothing', () => {
  it('on the page for the first administrator', async () => {
    const server = await ownServer('off');
    const { page, complaints, context } = await openAs(theBrowser(), null);
    await visit(page, server.address);
    const findings = await inEvery(page, 'the first administrator');
    expect([...findings, ...complaints]).toEqual([]);
    expect(await page.getByLabel('One-time code').count()).toBe(1);
    await context.close();
    await server.stop();
  }, 120_000);

  it('where a screen cannot be shown', async () => {
    const { page, context } = await openAs(theBrowser(), demonstrationPerson('nadia'));
    await page.route(/assets\/IndicatorsPage-.*\.js$/, (route) => route.abort());
    await visit(page, theScreens().get('the indicators')!.path);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toMatch(/Tandem was updated|stopped working/);
    expect(await inEvery(page, 'a screen that cannot be shown')).toEqual([]);
    await context.close();
  }, 60_000);

  it('is every address the router knows', () => {
    const written = readFileSync('web/Rooms.tsx', 'utf8').matchAll(/path: '([^']+)',\s*element: screen/g);
    const paths = [...written].map(([, path]) => path);
    const routes = [...theScreens().values()].map(({ route }) => route);
    expect(paths.length).toBeGreaterThan(12);
    expect(paths.filter((path) => !routes.some((route) => route === path || route.endsWith(`/${path}`)))).toEqual([]);
  });
});
