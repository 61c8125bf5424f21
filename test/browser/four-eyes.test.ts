import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findingsOfAxe, launchBrowser, openAs } from '../support/browser.js';
import { record } from '../support/sides.js';
import { world } from '../support/world.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 90_000);
afterAll(() => browser.close());

const WORDS = 'Two courts of nine have an interpreter';

describe('an assessment of a side with two coordinators', () => {
  it('is asked for by the one, agreed to by the other, read by the other side, and withdrawn', async () => {
    const at = await world({ coordinators: ['legalNetwork'] });
    const [{ id: entryId }] = at.entries;
    const review = `/w/${at.workspaceId}/r/${at.review.id}`;
    const row = `${review}/recommendations/${entryId}`;
    await record(at.cso.coordinator, entryId, { rationale: WORDS });

    const asks = await openAs(browser, at.cso.coordinator);
    await asks.page.goto(row);
    await asks.page.getByRole('button', { name: 'Share', exact: true }).click();
    const share = asks.page.getByRole('dialog');
    await share.getByRole('radio', { name: /^Everybody here/ }).check();
    await share.getByText(/must agree first/).waitFor();
    expect(await findingsOfAxe(asks.page)).toEqual([]);
    await share.getByRole('button', { name: 'Ask another coordinator' }).click();
    await share.getByText(/Nobody outside your side reads anything/).waitFor();
    await share.getByRole('button', { name: 'Close' }).last().click();
    await share.waitFor({ state: 'detached' });

    const government = await openAs(browser, at.government.focalPoint);
    await government.page.goto(row);
    await government.page.getByText('Has not shared an assessment yet.').first().waitFor();
    expect(await government.page.getByText(WORDS).count()).toBe(0);

    const agrees = await openAs(browser, at.otherCoordinators[0], { width: 360, height: 740 });
    await agrees.page.goto(`${review}/waiting`);
    await agrees.page.getByText(WORDS).waitFor();
    expect(await findingsOfAxe(agrees.page)).toEqual([]);
    await agrees.page.getByRole('button', { name: 'Agree and share it with everybody' }).click();
    await agrees.page.getByText('Nothing waits for you').waitFor();

    await government.page.getByText(WORDS).first().waitFor({ timeout: 10_000 });

    await asks.page.getByRole('button', { name: 'Stop sharing' }).first().click();
    const stop = asks.page.getByRole('dialog');
    await stop.getByText(/cannot be unread/).waitFor();
    await stop.getByRole('button', { name: 'Stop sharing' }).click();
    await stop.waitFor({ state: 'detached' });

    await government.page
      .getByText(/withdrawn by Coalition on/)
      .first()
      .waitFor({ timeout: 10_000 });
    expect(await government.page.getByText(WORDS).count()).toBe(0);
    expect(await findingsOfAxe(government.page)).toEqual([]);
    const complaints = [asks, agrees, government].flatMap((one) => one.complaints);
    expect(complaints).toEqual([]);
    for (const { context } of [asks, agrees, government]) await context.close();
  }, 120_000);
});
