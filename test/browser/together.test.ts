import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, openAs } from '../support/browser.js';
import { inDatabase } from '../support/in-database.js';
import { layNetwork, type Network } from '../support/network.js';
import type { Person } from '../support/person.js';
import { act } from '../support/sides.js';
import { world, type World } from '../support/world.js';

let browser: Browser;
let network: Network;
let at: World;
beforeAll(async () => {
  browser = await launchBrowser();
  network = await layNetwork();
}, 90_000);
afterAll(async () => {
  await browser.close();
  await network.close();
});

/** The matrix of the world, open before a person. */
async function openMatrix(person: Person, address = network.address) {
  const opened = await openAs(browser, person, { address });
  await opened.page.goto(`/w/${at.workspaceId}/r/${at.review.id}/matrix`);
  await opened.page.getByRole('rowheader', { name: '142.1', exact: true }).waitFor();
  return opened;
}

const cell = (page: Page, column = 'expectedResult', reference = '142.1') =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: reference, exact: true }) })
    .locator(`[data-column="${column}"]`);

const kept = () => inDatabase<{ text: string }>('select text from draft where review_id = $1', [at.review.id]);
const saved = async () =>
  (
    await inDatabase<{ text: string }>('select expected_result as text from matrix_entry where id = $1', [
      at.entries[0].id,
    ])
  )[0].text;

/** Waits until something holds that no page shows. */
async function untilTrue(holds: () => Promise<boolean>) {
  for (const end = Date.now() + 20_000; !(await holds());) {
    if (Date.now() > end) throw new Error('it did not come to hold in time');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

const revise = (person: Person, expectedVersion: number, expectedResult: string) =>
  act(person, 'reviseMatrixEntry', { id: at.entries[0].id, fieldGroup: 'PLAN', expectedVersion, expectedResult }, [
    'MatrixRow',
    'id',
  ]);

describe('two of one side in one matrix', () => {
  it('see each other in their cells, the other side sees neither, and their texts of one cell are merged', async () => {
    at = await world();
    network.become('open');
    const one = await openMatrix(at.cso.member);
    const other = await openMatrix(at.cso.otherMember);
    const theirs = await openMatrix(at.government.focalPoint);
    await cell(one.page).click();
    await one.page.keyboard.type('Legal aid in each district');
    await cell(other.page).getByText('member', { exact: true }).waitFor();
    await cell(other.page).click();
    await other.page.getByText('member is editing this cell').waitFor({ state: 'attached' });
    await other.page.getByRole('button', { name: '1 other here' }).click();
    await other.page.getByRole('button', { name: 'writes in 142.1' }).waitFor();
    await other.page.keyboard.press('Escape');
    await theirs.page.getByText('Nobody else here').waitFor();
    expect(await theirs.page.getByText('is editing this cell').count()).toBe(0);

    await cell(other.page).click();
    await other.page.keyboard.type('A fund for legal aid');
    await other.page.keyboard.press('Enter');
    await other.page.getByText(/All changes saved/).waitFor();
    await one.page.keyboard.press('Enter');
    await cell(one.page).getByText('changed this before you').waitFor();
    await cell(one.page).getByRole('button', { name: 'Merge' }).click();
    const merge = one.page.getByRole('dialog');
    await merge.getByRole('textbox').fill('A fund, and an office in each district');
    await merge.getByRole('button', { name: /Save/ }).click();
    await cell(other.page).getByText('A fund, and an office in each district').waitFor();
    expect(await saved()).toBe('A fund, and an office in each district');
    await one.context.close();
    await other.page.getByText('Nobody else here').waitFor();
    await other.context.close();
    await theirs.context.close();
  }, 120_000);
});

describe('what was typed and not saved', () => {
  it('is offered again after the tab was lost, and meets what others wrote meanwhile', async () => {
    at = await world();
    network.become('open');
    const lost = await openMatrix(at.cso.member);
    await cell(lost.page).click();
    await lost.page.keyboard.type('Half a sentence');
    await untilTrue(async () => (await kept()).some(({ text }) => text === 'Half a sentence'));
    await lost.context.close();
    await revise(at.cso.otherMember, 1, 'Written by another');

    const { page, context } = await openMatrix(at.cso.member);
    await page.getByText('You typed this, and it was not saved').waitFor();
    await page.getByRole('button', { name: /^Go on with 142\.1/ }).click();
    await page.keyboard.type(', whole');
    await page.keyboard.press('Enter');
    await cell(page).getByText('changed this before you').waitFor();
    await untilTrue(async () => (await kept()).some(({ text }) => text === 'Half a sentence, whole'));
    await context.close();

    // A conflict nobody answered is not lost with its tab either.
    const again = await openMatrix(at.cso.member);
    await again.page.getByText('Half a sentence, whole').first().waitFor();
    await again.page.getByRole('button', { name: /^Go on with 142\.1/ }).click();
    await again.page.keyboard.press('Enter');
    await cell(again.page).getByText('changed this before you').waitFor();
    await cell(again.page).getByRole('button', { name: 'Keep mine' }).click();
    await again.page.getByText(/All changes saved/).waitFor();
    expect(await saved()).toBe('Half a sentence, whole');
    await untilTrue(async () => (await kept()).length === 0);
    await again.context.close();
  }, 120_000);

  it('is found by whoever must sign in again in a new tab, and is in the open cell of the old one', async () => {
    at = await world();
    network.become('open');
    const { page, context } = await openMatrix(at.cso.member);
    await cell(page).click();
    await page.keyboard.type('Before the session ended');
    await untilTrue(async () => (await kept()).length === 1);
    await inDatabase('delete from sign_in_session where sess::text like $1', [`%${at.cso.member.id}%`]);
    await page.getByText('What you typed is kept').first().waitFor();

    const fresh = await openAs(browser, null, { address: network.address });
    await fresh.page.goto(`/w/${at.workspaceId}/r/${at.review.id}/matrix`);
    await fresh.page.getByLabel('E-mail address').fill(at.cso.member.email);
    await fresh.page.getByLabel('Password', { exact: true }).fill(at.cso.member.password);
    await fresh.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await fresh.page.getByText('Before the session ended').first().waitFor();
    expect(fresh.page.url()).toContain('/matrix');
    await fresh.page.getByRole('button', { name: /^Discard what was typed in 142\.1/ }).click();
    await untilTrue(async () => (await kept()).length === 0);
    await fresh.context.close();
    await context.close();
  }, 120_000);
});
