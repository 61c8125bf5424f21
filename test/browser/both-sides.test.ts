import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, openAs } from '../support/browser.js';
import { put } from '../support/sides.js';
import { world } from '../support/world.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 90_000);
afterAll(() => browser.close());

describe('one row, worked from both sides', () => {
  it('is assessed, shared and proposed by the one, accepted on a phone by the other, and agreed on both screens', async () => {
    const at = await world();
    const [{ id: entryId, reference }] = at.entries;
    await put(at.government.focalPoint, entryId, { status: 'IN_PROGRESS', rationale: 'The bill is before Parliament' });
    const review = `/w/${at.workspaceId}/r/${at.review.id}`;

    const cso = await openAs(browser, at.cso.coordinator);
    await cso.page.goto(`${review}/recommendations/${entryId}`);
    await cso.page.getByRole('button', { name: 'Assess' }).first().click();
    const assess = cso.page.getByRole('dialog');
    await assess.getByRole('radio', { name: 'In progress' }).check();
    await assess.getByLabel('Why', { exact: true }).fill('The bill was tabled, without a date for the vote');
    await assess.getByRole('button', { name: 'Record assessment' }).click();
    await cso.page.getByRole('button', { name: 'Share', exact: true }).click();
    const share = cso.page.getByRole('dialog');
    await share.getByText('The bill was tabled, without a date for the vote').first().waitFor();
    await share.getByRole('radio', { name: /^Everybody here/ }).check();
    await share.getByRole('button', { name: 'Share with everybody' }).click();
    await share.waitFor({ state: 'detached' });
    await cso.page.getByRole('button', { name: 'Propose a status' }).click();
    const propose = cso.page.getByRole('dialog');
    await propose.getByRole('radio', { name: 'In progress' }).check();
    await propose.getByRole('button', { name: 'Propose', exact: true }).click();
    await cso.page.getByText('Proposed').first().waitFor();

    const phone = await openAs(browser, at.government.focalPoint, { width: 360, height: 740 });
    await phone.page.goto(`${review}/waiting`);
    await phone.page.getByText(reference).first().waitFor();
    await phone.page.getByText('The bill was tabled, without a date for the vote').first().waitFor();
    await phone.page
      .getByRole('button', { name: /^Accept/ })
      .first()
      .click();
    await phone.page.getByText('Nothing waits for you').waitFor();

    await cso.page.getByText('Agreed').first().waitFor({ timeout: 10_000 });
    expect([...cso.complaints, ...phone.complaints]).toEqual([]);
    await cso.context.close();
    await phone.context.close();
  }, 120_000);
});
