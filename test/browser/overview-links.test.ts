import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openAs } from '../support/browser.js';
import { demonstrationPerson, type Person } from '../support/person.js';
import { move, put, record } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let browser: Browser;
let at: World;
beforeAll(async () => {
  browser = await launchBrowser();
  at = await unevenReview();
}, 120_000);
afterAll(() => browser.close());

const TEXTS = Array.from({ length: 16 }, (_, index) => `Take measure ${index + 1} for the rights of everybody`);

/** A review in every state at once: positions, both views apart, drafts, a dispute, late and old rows, themes of two schemes. */
async function unevenReview(): Promise<World> {
  const made = await world({ texts: TEXTS });
  const { coordinator, member, otherMember } = made.cso;
  const { focalPoint, ministry } = made.government;
  const ids = made.entries.map(({ id }) => id);
  for (const id of ids.slice(0, 12)) await put(coordinator, id, { status: 'NOT_STARTED' });
  const partly = { status: 'PARTIALLY_IMPLEMENTED', noEvidenceReason: 'The law is in force' };
  for (const id of ids.slice(2, 14)) await put(focalPoint, id, partly);
  await record(otherMember, ids[0], { status: 'REGRESSED' });
  await record(member, ids[1], { expectedVersion: 1, status: 'IN_PROGRESS' });
  await record(ministry, ids[3], { status: 'NOT_STARTED' });
  await move(coordinator, 'propose', ids[4], { value: 'NOT_STARTED' });
  await move(focalPoint, 'dispute', ids[4], { reason: 'Two laws are in force' });
  await move(focalPoint, 'propose', ids[5], { value: 'NOT_STARTED' });
  await move(coordinator, 'accept', ids[5], { value: 'NOT_STARTED' });
  await changeRows(made);
  return made;
}

/** What no form of the program writes for a test: themes of two schemes, other positions, days gone by. */
async function changeRows({ entries, review, workspaceId }: World) {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE });
  await client.connect();
  const themes = ['UPR_INFO', 'UPR_INFO', 'OHCHR_3', 'OHCHR_3', 'OHCHR_3', 'OHCHR_3'].map((scheme, index) => ({
    id: randomUUID(),
    scheme,
    label: `Theme ${index} of ${scheme}`,
  }));
  for (const { id, scheme, label } of themes) {
    const sql = 'insert into theme (id, workspace_id, scheme, label) values ($1, $2, $3, $4)';
    await client.query(sql, [id, workspaceId, scheme, label]);
  }
  const rows = await client.query<{ id: string }>(
    'select id from recommendation where review_id = $1 order by sort_key',
    [review.id],
  );
  for (const [index, { id }] of rows.rows.entries()) {
    const carried = [themes[index % 2], ...(index % 5 ? [themes[2 + (index % 4)]] : [])];
    for (const [ordinal, theme] of carried.entries()) {
      const sql = 'insert into recommendation_theme (recommendation_id, theme_id, ordinal) values ($1, $2, $3)';
      await client.query(sql, [id, theme.id, ordinal]);
    }
    const position = { 6: 'NOTED', 7: 'NOTED', 8: 'PENDING', 9: 'SUPPORTED_IN_PART' }[index];
    if (position) await client.query('update recommendation set position = $2 where id = $1', [id, position]);
    if (index === 11) await client.query(`update recommendation set kind = 'PLEDGE' where id = $1`, [id]);
  }
  const ids = entries.map(({ id }) => id);
  await client.query(`update matrix_entry set deadline = '2021-01-31' where id = any($1)`, [ids.slice(3, 8)]);
  await client.query(`update matrix_entry set changed_at = '2021-01-31' where id = any($1)`, [ids.slice(10)]);
  await client.query(`update assessment_version set written_at = '2021-01-31' where entry_id = any($1)`, [
    ids.slice(12),
  ]);
  await client.end();
}

interface Figure {
  readonly href: string;
  readonly text: string;
}

/** Every link of the overview into the matrix, of the bars and of the table that says the same. */
async function figuresOf(page: Page, review: string): Promise<Figure[]> {
  await page.goto(`${review}/overview`);
  await page.getByRole('heading', { level: 1 }).getByRole('link').first().waitFor();
  const all = page.getByRole('button', { name: /^Show all/ });
  if (await all.count()) await all.click();
  const links = page.locator('main a[href*="/matrix"]');
  const read = () =>
    links.evaluateAll((found) => found.map((link) => ({ href: link.getAttribute('href')!, text: link.textContent })));
  const bars = await read();
  await page.getByRole('button', { name: 'Show as table' }).click();
  const both = [...bars, ...(await read())];
  return [...new Map(both.map((figure) => [`${figure.text} ${figure.href}`, figure])).values()];
}

/** The figures whose rows are not as many as they say, with what the matrix says instead. */
async function mismatches(page: Page, figures: readonly Figure[]) {
  const wrong: string[] = [];
  for (const { href, text } of figures) {
    const count = /\d+/.exec(text)?.[0];
    await page.evaluate((address) => {
      history.pushState(null, '', address);
      dispatchEvent(new PopStateEvent('popstate'));
    }, href);
    const footer = page.locator('footer > span').first();
    const right = footer.filter({ hasText: new RegExp(`^${count} (of|recommendation)`) });
    const found = await right.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (!found) wrong.push(`${text} → ${await footer.innerText()} (${href})`);
  }
  return wrong;
}

async function follow(person: Person, review: string) {
  const { context, page, complaints } = await openAs(browser, person);
  const figures = await figuresOf(page, review);
  const wrong = await mismatches(page, figures);
  await context.close();
  return { figures, wrong, complaints };
}

describe('every number of the overview leads to exactly its rows', () => {
  it.each<[string, (of: World) => Person]>([
    ['the coordinator of the coalition', ({ cso }) => cso.coordinator],
    ['a CSO member with a draft of their own', ({ cso }) => cso.otherMember],
    ['the focal point', ({ government }) => government.focalPoint],
    ['a line ministry with a draft of its own', ({ government }) => government.ministry],
    ['the observer', ({ observer }) => observer],
    ['the report writer', ({ reportWriter }) => reportWriter],
    ['the NHRI', ({ nhri }) => nhri],
  ])(
    'for %s, in a review with themes of two schemes',
    async (_who, personOf) => {
      const { figures, wrong, complaints } = await follow(personOf(at), `/w/${at.workspaceId}/r/${at.review.id}`);
      expect(figures.length).toBeGreaterThan(25);
      for (const behind of ['late=1', 'old=1', 'joint=DISPUTED', 'joint=AGREED', 'apart=1', 'position=NOTED']) {
        expect(figures.some(({ href }) => href.includes(behind))).toBe(true);
      }
      expect({ wrong, complaints }).toEqual({ wrong: [], complaints: [] });
    },
    120_000,
  );

  it.each(['nadia', 'daniel', 'tomas', 'samuel'])(
    'in the demonstration, for %s',
    async (name) => {
      const person = demonstrationPerson(name);
      interface Found {
        myWorkspaces: { id: string; isDemonstration: boolean; reviews: { id: string }[] }[];
      }
      const { myWorkspaces } = await person.get<Found>('{ myWorkspaces { id isDemonstration reviews { id } } }');
      const { id, reviews } = myWorkspaces.find(({ isDemonstration }) => isDemonstration)!;
      const { figures, wrong, complaints } = await follow(person, `/w/${id}/r/${reviews[0].id}`);
      expect(figures.length).toBeGreaterThan(60);
      expect({ wrong, complaints }).toEqual({ wrong: [], complaints: [] });
    },
    120_000,
  );
});

it('leads from the bare address of a review to its overview', async () => {
  const { context, page, complaints } = await openAs(browser, at.observer);
  await page.goto(`/w/${at.workspaceId}/r/${at.review.id}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(new URL(page.url()).pathname).toBe(`/w/${at.workspaceId}/r/${at.review.id}/overview`);
  expect(complaints).toEqual([]);
  await context.close();
});
