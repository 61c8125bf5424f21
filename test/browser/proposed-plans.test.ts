import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findingsOfAxe, launchBrowser, openAs } from '../support/browser.js';
import { world } from '../support/world.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 90_000);
afterAll(() => browser.close());

const WORDS = 'Ten legal aid offices, one in each district';

describe('a proposed plan', () => {
  it('is written by a member, shared by the coordinator, adopted on a phone by the government, and read by all', async () => {
    const at = await world();
    const [, { id: entryId }] = at.entries;
    const row = `/w/${at.workspaceId}/r/${at.review.id}/recommendations/${entryId}`;

    const member = await openAs(browser, at.cso.member);
    await member.page.goto(row);
    await member.page.getByRole('button', { name: 'Propose a plan' }).click();
    const form = member.page.getByRole('dialog');
    await form.getByLabel('Expected result').fill(WORDS);
    await form.getByLabel('Budget').fill('The justice fund');
    expect(await findingsOfAxe(member.page)).toEqual([]);
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    const own = member.page.getByRole('article', { name: 'The plan Coalition proposes' });
    await own.getByText(WORDS).waitFor();

    const government = await openAs(browser, at.government.focalPoint, { width: 360, height: 740 });
    await government.page.goto(row);
    await government.page.getByText('No plan proposed for this row yet.').waitFor();

    const coordinator = await openAs(browser, at.cso.coordinator);
    await coordinator.page.goto(row);
    await coordinator.page.getByRole('button', { name: /^Change, share or see the history/ }).click();
    await coordinator.page.getByRole('menuitem', { name: 'Share' }).click();
    const share = coordinator.page.getByRole('dialog');
    await share.getByRole('radio', { name: /^Everybody here/ }).check();
    await share.getByText(WORDS).waitFor();
    await share.getByRole('button', { name: 'Share with everybody' }).click();
    await share.waitFor({ state: 'detached' });

    const theirs = government.page.getByRole('article', { name: 'The plan Coalition proposes' });
    await theirs.getByText(WORDS).waitFor({ timeout: 10_000 });
    await theirs.getByRole('button', { name: 'Adopt: Expected result' }).click();
    const adopt = government.page.getByRole('dialog');
    await adopt.getByText('Says now').waitFor();
    expect(await findingsOfAxe(government.page)).toEqual([]);
    await adopt.getByRole('button', { name: 'Adopt 1 field' }).click();
    await adopt.waitFor({ state: 'detached' });

    for (const { page } of [government, member]) {
      const plan = page.getByRole('region', { name: 'Plan', exact: true });
      await plan.getByText(WORDS).waitFor({ timeout: 10_000 });
      await page.getByText('As in the joint plan: Expected result').first().waitFor();
      expect(await plan.getByText('The justice fund').count()).toBe(0);
    }
    expect(await findingsOfAxe(member.page)).toEqual([]);
    expect([member, coordinator, government].flatMap(({ complaints }) => complaints)).toEqual([]);
    for (const { context } of [member, coordinator, government]) await context.close();
  }, 120_000);
});
