import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsOfAxe, launchBrowser, openAs, turnTo } from '../support/browser.js';
import { inDatabase } from '../support/in-database.js';
import { PASSWORD, type Person } from '../support/person.js';
import { codeOf } from '../support/second-factor.js';
import { record } from '../support/sides.js';
import { Visitor } from '../support/visitor.js';
import { world, type World } from '../support/world.js';

let browser: Browser;
let at: World;
beforeAll(async () => {
  browser = await launchBrowser();
  at = await world();
}, 90_000);
afterAll(() => browser.close());

async function signIn(page: Page, person: Person) {
  await page.getByLabel('E-mail address').fill(person.email);
  await page.getByLabel('Password', { exact: true }).fill(person.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

/** What axe finds on the page as it stands, light and dark, in both languages, wide and on a telephone. */
async function looked(page: Page): Promise<string[]> {
  const findings = await findingsOfAxe(page);
  await turnTo(page, { scheme: 'dark', language: 'ar', width: 360, height: 800 });
  findings.push(...(await findingsOfAxe(page)));
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  if (isWider) findings.push('the page is wider than a telephone');
  await turnTo(page, {});
  return findings;
}

/** Types the six digits for the seed shown on the page; gives the recovery codes. */
async function enrol(page: Page): Promise<string[]> {
  await page.getByText('No camera?').click();
  const secret = (await page.locator('details code').innerText()).replaceAll(' ', '');
  await page.getByLabel('Six digits from the app').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await page.getByText('Your second factor is on.').waitFor();
  return page.locator('ol code').allInnerTexts();
}

describe('a coordinator who signs in for the first time', () => {
  it('sets up a second factor, keeps the codes, and is inside; the next time a recovery code opens', async () => {
    const { coordinator } = at.cso;
    await inDatabase('delete from second_factor where person_id = $1', [coordinator.id]);
    const { page, context, complaints } = await openAs(browser, null);
    await page.goto(`/w/${at.workspaceId}/r/${at.review.id}/matrix`);
    await signIn(page, coordinator);
    await page.getByRole('heading', { name: 'Set up your second factor' }).waitFor();
    await page.getByRole('img', { name: /QR code/ }).waitFor();
    expect(await looked(page)).toEqual([]);
    await page.getByLabel('Six digits from the app').fill('000000');
    await page.getByRole('button', { name: 'Turn it on' }).click();
    await page.getByText('This code is not right').waitFor();
    const codes = await enrol(page);
    expect(codes).toHaveLength(10);
    expect(await looked(page)).toEqual([]);
    await page.getByRole('button', { name: 'I have kept them' }).click();
    await page.getByRole('rowheader').first().waitFor();

    await page.getByRole('button', { name: /coordinator/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await signIn(page, coordinator);
    await page.getByRole('heading', { name: 'One more step' }).waitFor();
    expect(await looked(page)).toEqual([]);
    await page.reload();
    await page.getByRole('textbox', { name: 'Code' }).fill(codes[0]);
    await page.getByLabel(/Do not ask for a code here/).check();
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('link', { name: 'Matrix' }).first().waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);
});

describe('the page of one’s own account', () => {
  it('lists where one is signed in and signs out from afar: the page there waits behind the door', async () => {
    const { member } = at.cso;
    const here = await openAs(browser, member);
    const there = await openAs(browser, null);
    await there.page.goto(`/w/${at.workspaceId}/r/${at.review.id}/matrix`);
    await signIn(there.page, member);
    await there.page.getByRole('rowheader').first().waitFor();
    await there.page.waitForTimeout(500); // the socket opens after the rows are drawn
    await here.page.goto('/');
    await here.page.waitForLoadState('networkidle'); // who has one workspace is led on into it
    await here.page.getByRole('button', { name: /member/ }).click();
    await here.page.getByRole('menuitem', { name: 'Your account' }).click();
    await here.page.getByRole('heading', { name: 'Where you are signed in' }).waitFor();
    expect(await looked(here.page)).toEqual([]);
    await here.page.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await there.page.getByText('What you typed is kept').waitFor({ timeout: 5_000 });
    await here.page.getByRole('button', { name: 'Sign out everywhere else' }).waitFor({ state: 'hidden' });
    await here.context.close();
    await there.context.close();
  }, 60_000);

  it('changes the password, and says what is wrong with one', async () => {
    const { otherMember } = at.cso;
    const { page, context } = await openAs(browser, otherMember);
    await page.goto('/account');
    await page.getByRole('button', { name: 'Change the password' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Present password').fill('not this one at all');
    await form.getByLabel('New password').fill('password password');
    await form.getByRole('button', { name: 'Change the password' }).click();
    await form.getByText('easily guessed').waitFor();
    await form.getByLabel('New password').fill('nine lamps along the harbour');
    await form.getByRole('button', { name: 'Change the password' }).click();
    await form.getByText('This is not your password').waitFor();
    await form.getByLabel('Present password').fill(PASSWORD);
    await form.getByRole('button', { name: 'Change the password' }).click();
    await form.waitFor({ state: 'hidden' });
    const other = new Visitor();
    expect(await other.signIn(otherMember.email, 'nine lamps along the harbour')).toEqual({ __typename: 'Me' });
    await context.close();
  }, 60_000);
});

describe('SE-06 sharing, a while after signing in', () => {
  it('asks for the password over the open dialog, and then shares without anything typed again', async () => {
    const { focalPoint } = at.government;
    const [{ id }] = at.entries;
    await record(focalPoint, id);
    const { page, context } = await openAs(browser, focalPoint);
    await page.goto(`/w/${at.workspaceId}/r/${at.review.id}/recommendations/${id}`);
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    const dialog = page.getByRole('dialog').first();
    await dialog.getByRole('radio', { name: 'Everybody' }).check();
    await inDatabase(
      `update sign_in_session set sess = jsonb_set(sess::jsonb, '{confirmedAt}', '0')::json where person_id = $1`,
      [focalPoint.id],
    );
    await dialog.getByRole('button', { name: 'Share with everybody' }).click();
    const question = page.getByRole('dialog', { name: 'Is it you?' });
    await question.getByLabel('Password', { exact: true }).fill('not this one at all');
    await question.getByRole('button', { name: 'Confirm' }).click();
    await question.getByText('This is not your password').waitFor();
    expect(await looked(page)).toEqual([]);
    await question.getByLabel('Password', { exact: true }).press('Escape');
    await question.waitFor({ state: 'hidden' });
    await dialog.getByText('you did not confirm that it is you').waitFor();
    await dialog.getByRole('button', { name: 'Share with everybody' }).click();
    await question.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await question.getByRole('button', { name: 'Confirm' }).click();
    await dialog.waitFor({ state: 'hidden' });
    const [{ count }] = await inDatabase<{ count: number }>(
      `select count(*)::int as count from assessment where entry_id = $1 and audience = 'JOINT'`,
      [id],
    );
    expect(count).toBe(1);
    await context.close();
  }, 60_000);
});
