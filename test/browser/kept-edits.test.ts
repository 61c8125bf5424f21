import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser, openAs } from '../support/browser.js';
import { inDatabase } from '../support/in-database.js';
import { anotherTab, keptBytes, keptCounts, openMatrixAt, sayItIsMine } from '../support/kept-device.js';
import { act } from '../support/sides.js';
import { until } from '../support/until.js';
import { world, type World } from '../support/world.js';

let browser: Browser;
let at: World;
beforeAll(async () => {
  browser = await launchBrowser();
}, 90_000);
afterAll(() => browser.close());

/** The matrix of a fresh world on a device its owner called theirs; the ids under which changes arrived are kept. */
async function openKept() {
  at = await world();
  const opened = await openAs(browser, at.cso.member, { keepsProgram: true });
  const answered: string[] = [];
  opened.context.on('response', (response) => {
    const id = /"mutationId":"([^"]+)"/.exec(response.request().postData() ?? '')?.[1];
    if (id) answered.push(id);
  });
  await openMatrixAt(opened.page, `/w/${at.workspaceId}/r/${at.review.id}/matrix`);
  await sayItIsMine(opened.page);
  return { ...opened, answered };
}

/** The cell of a row that tells the expected result. */
const cell = (page: Page, reference: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: reference, exact: true }) })
    .getByRole('gridcell')
    .nth(3);

async function type(page: Page, text: string, reference = '142.1') {
  await cell(page, reference).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

const waiting = (page: Page, count: number) =>
  page.getByText(`${count} change${count === 1 ? '' : 's'} waiting for the network`).waitFor();

async function goOffline(context: BrowserContext, page: Page) {
  await context.setOffline(true);
  await page.reload();
  await page.getByText(/^Kept on this device, as of/).waitFor();
}

const outboxIs = (page: Page, size: number) =>
  until(async () => (((await keptCounts(page))?.outbox ?? 0) === size ? true : undefined));

/** What a row holds, and its version. */
const rowOf = async (index: number) => {
  const text = `select expected_result as expected, plan_version as version from matrix_entry where id = $1`;
  const [entry] = await inDatabase<{ expected: string; version: number }>(text, [at.entries[index].id]);
  return entry;
};

/** The rows that were written, by their place, in the order in which it was done. */
const acts = async () => {
  const ids = at.entries.map(({ id }) => id);
  const text = `select entry_id as entry from journal where entry_id = any($1) and action = 'matrixEntry.revisePlan'
    order by sequence`;
  return (await inDatabase<{ entry: string }>(text, [ids])).map(({ entry }) => ids.indexOf(entry));
};

describe('what is written without a network on one’s own device', () => {
  it('outlives a reload, and is sent once and in its order when the network is back', async () => {
    const { page, context, answered } = await openKept();
    await goOffline(context, page);
    await type(page, 'First of all', '142.1');
    await type(page, 'Then this', '142.2');
    await waiting(page, 2);
    await type(page, 'And once more in the first', '142.1');
    await outboxIs(page, 3);
    expect((await keptBytes(page)).text).not.toContain('First of all');
    await page.reload();
    await page.getByText('And once more in the first').first().waitFor();
    await waiting(page, 2);
    await context.setOffline(false);
    await page.getByText(/All changes saved/).waitFor({ timeout: 30_000 });
    await outboxIs(page, 0);
    expect(await rowOf(0)).toEqual({ expected: 'And once more in the first', version: 3 });
    expect(await rowOf(1)).toMatchObject({ expected: 'Then this', version: 2 });
    expect(await acts()).toEqual([0, 1, 0]);
    expect(new Set(answered).size).toBe(answered.length);
    await context.close();
  }, 90_000);

  it('is sent by one of two pages, in the order of both, a closed one’s too', async () => {
    const { page, context, answered } = await openKept();
    const other = await anotherTab(context, page);
    await context.setOffline(true);
    await type(page, 'One', '142.1');
    await waiting(page, 1);
    await type(other, 'Two', '142.2');
    await waiting(other, 1);
    await type(page, 'Three', '142.3');
    await waiting(page, 2);
    await outboxIs(page, 3);
    await context.setOffline(false);
    for (const one of [page, other]) await one.getByText(/All changes saved/).waitFor({ timeout: 30_000 });
    await outboxIs(page, 0);
    expect(await acts()).toEqual([0, 1, 2]);
    expect(new Set(answered).size).toBe(answered.length);

    await context.setOffline(true);
    await type(page, 'Written before the page was closed', '142.1');
    await outboxIs(other, 1);
    await page.close();
    await context.setOffline(false);
    await other.getByText('Written before the page was closed').first().waitFor({ timeout: 30_000 });
    await outboxIs(other, 0);
    expect(await rowOf(0)).toEqual({ expected: 'Written before the page was closed', version: 3 });
    await context.close();
  }, 120_000);

  it('never overwrites: who comes back to another’s text is shown all three, also after a reload', async () => {
    const { page, context } = await openKept();
    await goOffline(context, page);
    await type(page, 'Mine, written on the way');
    await outboxIs(page, 1);
    const [{ id }] = at.entries;
    const change = { id, fieldGroup: 'PLAN', expectedVersion: 1, expectedResult: 'Theirs, written meanwhile' };
    await act(at.government.focalPoint, 'reviseMatrixEntry', change, ['MatrixRow', 'id']);
    await context.setOffline(false);
    await page.getByText('1 change needs your answer').waitFor({ timeout: 30_000 });
    expect((await rowOf(0)).expected).toBe('Theirs, written meanwhile');
    await page.reload();
    await page.getByText('1 change needs your answer').waitFor({ timeout: 30_000 });
    const cellAtStake = cell(page, '142.1');
    expect(await cellAtStake.innerText()).toContain('Mine, written on the way');
    await cellAtStake.getByText('Theirs, written meanwhile').waitFor();
    await cellAtStake.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByText(/All changes saved/).waitFor();
    await outboxIs(page, 0);
    expect(await rowOf(0)).toMatchObject({ expected: 'Mine, written on the way', version: 3 });
    await context.close();
  }, 90_000);

  it('is kept by the open page when the session is refused, and sent after signing in', async () => {
    const { page, context } = await openKept();
    await goOffline(context, page);
    await type(page, 'Typed before the session ended');
    await outboxIs(page, 1);
    const address = page.url();
    await page.goto('about:blank');
    await inDatabase('delete from sign_in_session where sess::text like $1', [`%${at.cso.member.id}%`]);
    await context.setOffline(false);
    await page.goto(address);
    await page.getByText(/^1 change of yours is not sent/).waitFor();
    expect(await keptCounts(page)).toBeNull();
    await page.getByLabel('E-mail address').fill(at.cso.member.email);
    await page.getByLabel('Password', { exact: true }).fill(at.cso.member.password);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText(/All changes saved \d/).waitFor({ timeout: 30_000 });
    expect(await rowOf(0)).toMatchObject({ expected: 'Typed before the session ended', version: 2 });
    await context.close();
  }, 90_000);
});

describe('signing out with something not sent', () => {
  const signOut = async (page: Page) => {
    await page.getByRole('button', { name: /coordinator|member/i }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
  };

  it('asks: stay, send first, or let it go', async () => {
    const { page, context } = await openKept();
    await context.setOffline(true);
    await type(page, 'Not sent yet');
    await outboxIs(page, 1);
    await signOut(page);
    const question = page.getByRole('dialog', { name: '1 change is not sent' });
    await question.getByRole('button', { name: 'Send and sign out' }).click();
    await question.getByText('1 change is still not sent').waitFor();
    await question.getByRole('button', { name: 'Stay signed in' }).last().click();
    await question.waitFor({ state: 'hidden' });
    await outboxIs(page, 1);

    await signOut(page);
    await context.setOffline(false);
    await question.getByRole('button', { name: 'Send and sign out' }).click();
    await page.getByLabel('E-mail address').waitFor({ timeout: 30_000 });
    expect(await rowOf(0)).toMatchObject({ expected: 'Not sent yet', version: 2 });
    expect(await keptCounts(page)).toBeNull();
    await context.close();
  }, 90_000);

  it('lets it go with all that is kept, and says so when the server does not hear it', async () => {
    const { page, context } = await openKept();
    await context.setOffline(true);
    await type(page, 'To be let go');
    await outboxIs(page, 1);
    await signOut(page);
    await page.getByRole('button', { name: 'Discard and sign out' }).click();
    const told = page.getByRole('dialog', { name: 'You are not signed out' });
    await told.waitFor();
    expect(await keptCounts(page)).toBeNull();
    await context.setOffline(false);
    await page.waitForFunction(() =>
      fetch('/health/ready').then(
        ({ ok }) => ok,
        () => false,
      ),
    );
    await told.getByRole('button', { name: 'Try again' }).click();
    await page.getByLabel('E-mail address').waitFor({ timeout: 30_000 });
    expect(await rowOf(0)).toMatchObject({ expected: '', version: 1 });
    await context.close();
  }, 90_000);
});
