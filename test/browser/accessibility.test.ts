import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findingsOfAxe, launchBrowser, openAs, type Setting } from '../support/browser.js';
import { demonstrationPerson, type Person } from '../support/person.js';

let browser: Browser;
let review = '';
let entry = '';

const FIND = '{ myWorkspaces { id isDemonstration reviews { id } } }';
const ROWS = 'query ($id: ID!) { matrix(reviewId: $id) { rows { id reference } } }';

beforeAll(async () => {
  browser = await launchBrowser();
  const nadia = demonstrationPerson('nadia');
  interface Found {
    myWorkspaces: { id: string; isDemonstration: boolean; reviews: { id: string }[] }[];
  }
  const { myWorkspaces } = await nadia.get<Found>(FIND);
  const workspace = myWorkspaces.find(({ isDemonstration }) => isDemonstration)!;
  const reviewId = workspace.reviews[0].id;
  review = `/w/${workspace.id}/r/${reviewId}`;
  const { matrix } = await nadia.get<{ matrix: { rows: { id: string; reference: string }[] } }>(ROWS, { id: reviewId });
  entry = matrix.rows.find(({ reference }) => reference === '142.74')!.id;
}, 90_000);
afterAll(() => browser.close());

/** Every screen of the router that somebody signed in can open, filled with the demonstration. */
const screens: readonly (readonly [name: string, path: () => string])[] = [
  ['the workspaces', () => '/'],
  ['the form for a new workspace', () => '/new-workspace'],
  ['the overview', () => `${review}/overview`],
  ['the matrix', () => `${review}/matrix`],
  ['one recommendation', () => `${review}/recommendations/${entry}`],
  ['Waiting for me', () => `${review}/waiting`],
  ['the indicators', () => `${review}/indicators`],
  ['the commitments', () => `${review}/commitments`],
  ['the reports', () => `${review}/reports`],
  ['importing', () => review.replace(/\/r\/.*/, '/import')],
  ['the people', () => review.replace(/\/r\/.*/, '/people')],
  ['an address that leads nowhere', () => '/nowhere'],
];

const settings: readonly Setting[] = [
  { scheme: 'light', language: 'en' },
  { scheme: 'dark', language: 'en' },
  { scheme: 'light', language: 'ar' },
  { scheme: 'dark', language: 'ar', width: 360, height: 740 },
];

const named = ({ scheme, language, width }: Setting) => `${scheme}, ${language}${width ? `, ${width} px wide` : ''}`;

async function look(person: Person | null, path: string, setting: Setting) {
  const { context, page, complaints } = await openAs(browser, person, setting);
  await page.goto(path, { waitUntil: 'networkidle' });
  await page.locator('h1').first().waitFor();
  const findings = await findingsOfAxe(page);
  const isWider = await page.evaluate(
    'document.documentElement.scrollWidth > document.documentElement.clientWidth + 1',
  );
  await context.close();
  return { findings, complaints, isWider };
}

describe.each(settings.map((setting) => [named(setting), setting] as const))(
  'axe finds nothing: %s',
  (_name, setting) => {
    it('on the sign-in page', async () => {
      expect(await look(null, '/', setting)).toEqual({ findings: [], complaints: [], isWider: false });
    });

    it.each(screens)(
      'on %s',
      async (_screen, path) => {
        expect(await look(demonstrationPerson('daniel'), path(), setting)).toEqual({
          findings: [],
          complaints: [],
          isWider: false,
        });
      },
      60_000,
    );
  },
);
