import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, openAs } from '../support/browser.js';
import { freshAddress } from '../support/invitations.js';
import { PASSWORD } from '../support/person.js';
import { world } from '../support/world.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 90_000);
afterAll(() => browser.close());

describe('somebody who is invited', () => {
  it('comes in by the link on a phone, stands in the list, and is told with the next click that they were removed', async () => {
    const at = await world();
    const people = `/w/${at.workspaceId}/people`;
    const email = freshAddress();

    const coordinator = await openAs(browser, at.cso.coordinator);
    const { page } = coordinator;
    await page.goto(people);
    await page.getByRole('button', { name: 'More for Coalition' }).click();
    await page.getByRole('menuitem', { name: 'Invite somebody' }).click();
    await page.getByLabel('E-mail address').fill(email);
    await page.getByLabel('Role').selectOption('REPORT_WRITER');
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    const link = await page.getByLabel('The link').inputValue();
    expect(link).toMatch(/\/invitation#[\w-]{43}$/);
    await page.getByRole('button', { name: 'Close' }).last().click();
    await page.getByRole('region', { name: 'Invitations' }).getByText(email).waitFor();

    const invited = await openAs(browser, null, { width: 360, height: 740 });
    const asked: string[] = [];
    invited.page.on('request', (request) => asked.push(`${request.url()} ${JSON.stringify(request.headers())}`));
    await invited.page.goto(link);
    await invited.page.getByText('coordinator invites you').waitFor();
    await invited.page.getByLabel('Your name').fill('Maya N.');
    await invited.page.getByLabel('Password', { exact: true }).fill('maya n. 1');
    await invited.page.getByRole('button', { name: 'Accept the invitation' }).click();
    await invited.page.getByText('Use 12 to 128 characters').waitFor();
    await invited.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await invited.page.getByRole('button', { name: 'Accept the invitation' }).click();
    await invited.page.waitForURL(`**/w/${at.workspaceId}/**`);
    await invited.page.getByRole('main').waitFor();
    // SE-08: what opens the door stands in no address and no referrer.
    const token = link.split('#')[1];
    expect(asked.filter((one) => one.replace(`invitation#${token}`, '').includes(token))).toEqual([]);

    await page.reload();
    const civil = page.getByRole('region', { name: 'Civil society' });
    await civil.getByText('Maya N.').waitFor();
    expect(await page.getByRole('region', { name: 'Invitations' }).count()).toBe(0);
    await civil.getByRole('button', { name: 'More for Maya N.' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await civil.getByText('Maya N.').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByText('Maya N., report writer, was removed').waitFor();

    // With the next click; the page may have been told before it.
    const told = invited.page.getByText('You are not a member here any more');
    await Promise.any([invited.page.getByRole('link', { name: 'Matrix' }).first().click(), told.waitFor()]);
    await told.waitFor();
    expect(coordinator.complaints).toEqual([]);
    await coordinator.context.close();
    await invited.context.close();
  }, 120_000);

  it('with an account already signs in and accepts', async () => {
    const at = await world();
    const guest = (await world()).cso.member;
    const coordinator = await openAs(browser, at.cso.coordinator);
    await coordinator.page.goto(`/w/${at.workspaceId}/people`);
    await coordinator.page.getByRole('button', { name: 'More for Legal Network' }).click();
    await coordinator.page.getByRole('menuitem', { name: 'Invite somebody' }).click();
    await coordinator.page.getByLabel('E-mail address').fill(guest.email);
    await coordinator.page.getByRole('button', { name: 'Invite', exact: true }).click();
    const link = await coordinator.page.getByLabel('The link').inputValue();

    const { page, context, complaints } = await openAs(browser, null);
    await page.goto(link);
    await page.getByText('There is an account').waitFor();
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByLabel('E-mail address').fill(guest.email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('You are signed in as member').waitFor();
    await page.getByRole('button', { name: 'Accept the invitation' }).click();
    await page.waitForURL(`**/w/${at.workspaceId}/**`);
    expect(complaints).toEqual([]);
    await context.close();
    await coordinator.context.close();
  }, 120_000);
});
