import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findingsOfAxe, launchBrowser, openAs } from '../support/browser.js';
import { begun } from '../support/reports.js';
import { world } from '../support/world.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 90_000);
afterAll(() => browser.close());

describe('releasing a report', () => {
  it('shows what the others will read, then stands before them, is taken away in Word, and can be taken back', async () => {
    const at = await world();
    const report = await begun(at.cso.coordinator, at, { title: 'Half-way for Testland' });
    const reports = `/w/${at.workspaceId}/r/${at.review.id}/reports`;
    const writer = await openAs(browser, at.cso.coordinator);
    await writer.page.goto(`${reports}/${report.id}`);
    await writer.page.getByRole('button', { name: 'Release', exact: true }).click();
    const dialog = writer.page.getByRole('dialog', { name: 'Release this report' });
    await dialog.getByRole('heading', { name: 'Executive summary' }).waitFor();
    expect(await dialog.getByRole('radio', { name: 'Your own side' }).isChecked()).toBe(true);
    await dialog.getByRole('radio', { name: /^Everybody/ }).check();
    await dialog.getByRole('heading', { name: 'Executive summary' }).waitFor();
    expect(await findingsOfAxe(writer.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Release to everybody' }).click();
    await writer.page.waitForURL(/\/reports\/releases\//);
    await writer.page.getByRole('heading', { level: 1, name: 'Half-way for Testland' }).waitFor();

    const reader = await openAs(browser, at.government.focalPoint, { width: 360, height: 740 });
    await reader.page.goto(reports);
    await reader.page.getByText(/^Release 1 by Coalition/).waitFor();
    await reader.page.getByRole('link', { name: 'Half-way for Testland' }).click();
    await reader.page.getByRole('heading', { level: 2, name: 'Executive summary' }).waitFor();
    expect(await findingsOfAxe(reader.page)).toEqual([]);
    expect(await reader.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    const [file] = await Promise.all([
      reader.page.waitForEvent('download'),
      reader.page.getByRole('button', { name: 'Report in Word' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/release 1 of \d{4}-\d\d-\d\d\.docx$/);
    expect(await reader.page.getByRole('button', { name: 'Stop sharing' }).count()).toBe(0);

    await writer.page.getByRole('button', { name: 'Stop sharing' }).click();
    await writer.page.getByRole('dialog').getByRole('button', { name: 'Stop sharing' }).click();
    await writer.page.getByText('This release was withdrawn.').waitFor();
    await reader.page.goto(reports);
    await reader.page.getByText(/A released report, withdrawn by Coalition/).waitFor();
    expect(await reader.page.getByRole('link', { name: 'Half-way for Testland' }).count()).toBe(0);
    expect([...writer.complaints, ...reader.complaints]).toEqual([]);
    await writer.context.close();
    await reader.context.close();
  }, 120_000);

  it('is asked of another coordinator, who reads the whole of it in the queue and agrees', async () => {
    const at = await world({ coordinators: ['legalNetwork'] });
    const report = await begun(at.cso.coordinator, at, { title: 'By four eyes' });
    const reports = `/w/${at.workspaceId}/r/${at.review.id}/reports`;
    const writer = await openAs(browser, at.cso.coordinator);
    await writer.page.goto(`${reports}/${report.id}`);
    await writer.page.getByRole('button', { name: 'Release', exact: true }).click();
    const dialog = writer.page.getByRole('dialog', { name: 'Release this report' });
    await dialog.getByRole('radio', { name: /^Everybody/ }).check();
    await dialog.getByRole('button', { name: 'Ask another coordinator' }).click();
    await writer.page.getByText('Another coordinator of your side has been asked').first().waitFor();
    const other = await openAs(browser, at.otherCoordinators[0]);
    await other.page.goto(`/w/${at.workspaceId}/r/${at.review.id}/waiting`);
    await other.page.getByRole('button', { name: 'Read the whole report' }).click();
    await other.page.getByRole('dialog').getByRole('heading', { name: 'Executive summary' }).waitFor();
    expect(await findingsOfAxe(other.page)).toEqual([]);
    await other.page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();
    await other.page.getByRole('button', { name: 'Agree and share it with everybody' }).click();
    await other.page.goto(reports);
    await other.page.getByText(/^Release 1 by Coalition/).waitFor();
    await writer.context.close();
    await other.context.close();
  }, 120_000);
});
