import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsOfAxe, launchBrowser, openAs, settled, turnTo } from '../support/browser.js';
import { world } from '../support/world.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 90_000);
afterAll(() => browser.close());

const cell = (page: Page, reference: string, column: string) =>
  page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: reference, exact: true }) })
    .locator(`[data-column="${column}"]`);

describe('the panel beside the matrix', () => {
  it('carries a thread on one cell between two people of a side, live, and nobody of the other side sees it', async () => {
    const at = await world();
    const [{ reference }] = at.entries;
    const matrix = `/w/${at.workspaceId}/r/${at.review.id}/matrix`;
    const [one, two, other] = [
      await openAs(browser, at.cso.member),
      await openAs(browser, at.cso.otherMember),
      await openAs(browser, at.government.focalPoint),
    ];
    for (const { page } of [one, two, other]) {
      await page.goto(matrix);
      await cell(page, reference, 'expectedResult').waitFor();
    }

    await cell(one.page, reference, 'expectedResult').click();
    await one.page.keyboard.press('Control+Alt+m');
    const panel = one.page.getByRole('complementary', { name: `Row ${reference}` });
    await panel.getByLabel('Write a comment').fill('Who checked this figure?');
    await panel.getByRole('radio', { name: 'Your side' }).check();
    await panel.getByRole('button', { name: 'Send' }).click();
    await panel.getByText('Who checked this figure?').waitFor();

    await cell(two.page, reference, 'expectedResult').getByRole('button', { name: '1 open comment: show' }).click();
    const theirs = two.page.getByRole('complementary', { name: `Row ${reference}` });
    await theirs.getByRole('button', { name: 'Reply' }).click();
    await theirs.getByLabel('Your reply').fill('We did, in March.');
    await theirs.getByRole('radio', { name: 'Your side' }).first().check();
    await theirs.getByRole('button', { name: 'Send' }).first().click();
    await theirs.getByText('We did, in March.').waitFor();
    await panel.getByText('We did, in March.').waitFor();
    await cell(one.page, reference, 'expectedResult').getByRole('button', { name: '2 open comments: show' }).waitFor();

    await panel.getByRole('button', { name: 'Resolve' }).click();
    await panel.getByText('Nothing is open here.').waitFor();
    await expect(cell(two.page, reference, 'expectedResult').getByRole('button').count()).resolves.toBeLessThan(2);

    await other.page.getByRole('button', { name: 'Comments', exact: true }).click();
    await cell(other.page, reference, 'expectedResult').click();
    await other.page.getByText('Nobody has said anything yet.').waitFor();
    expect([...one.complaints, ...two.complaints, ...other.complaints]).toEqual([]);
    for (const { context } of [one, two, other]) await context.close();
  }, 120_000);

  it('has the history of a cell, puts back what stood before, and axe finds nothing in it', async () => {
    const at = await world();
    const [{ reference }] = at.entries;
    const { page, context, complaints } = await openAs(browser, at.cso.coordinator);
    await page.goto(`/w/${at.workspaceId}/r/${at.review.id}/matrix`);
    const challenges = cell(page, reference, 'expectedResult');
    for (const words of ['The first', 'The second']) {
      await challenges.click();
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      await page.getByText('All changes saved').waitFor();
    }
    await challenges.click();
    await page.keyboard.press('Alt+h');
    const panel = page.getByRole('complementary', { name: `Row ${reference}` });
    await panel.getByRole('button', { name: 'Put back' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Put back' }).click();
    await challenges.getByText('The first').waitFor();
    await panel.getByText('put back what stood before').first().waitFor();
    // It is one of the person's own steps.
    await challenges.click();
    await page.keyboard.press('Control+z');
    await challenges.getByText('The second').waitFor();
    await page.getByText('All changes saved').waitFor();
    await page.keyboard.press('Control+y');
    await challenges.getByText('The first').waitFor();

    for (const tab of ['Evidence', 'History', 'Comments']) {
      await panel.getByRole('tab', { name: tab }).click();
      await settled(page);
      expect(await findingsOfAxe(page)).toEqual([]);
    }
    await turnTo(page, { scheme: 'dark', language: 'ar' });
    await settled(page);
    expect(await findingsOfAxe(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);

  it('covers a phone, and gives the card back', async () => {
    const at = await world();
    const { page, context } = await openAs(browser, at.cso.member, { width: 360, height: 740 });
    await page.goto(`/w/${at.workspaceId}/r/${at.review.id}/matrix`);
    const way = page.getByRole('button', { name: 'Comments, history, evidence' }).first();
    await way.click();
    const dialog = page.getByRole('dialog', { name: `Row ${at.entries[0].reference}` });
    await dialog.getByLabel('Write a comment').waitFor();
    await settled(page);
    expect(await findingsOfAxe(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await way.evaluate((node) => node === document.activeElement)).toBe(true);
    await context.close();
  }, 120_000);
});
