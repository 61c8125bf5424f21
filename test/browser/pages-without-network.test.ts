import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsOfAxe, launchBrowser, openAs } from '../support/browser.js';
import { openMatrixAt, sayItIsMine } from '../support/kept-device.js';
import { layNetwork } from '../support/network.js';
import { world } from '../support/world.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 90_000);
afterAll(() => browser.close());

async function openMatrix(address?: string) {
  const at = await world();
  const opened = await openAs(browser, at.cso.member, { keepsProgram: true, ...(address && { address }) });
  await openMatrixAt(opened.page, `/w/${at.workspaceId}/r/${at.review.id}/matrix`);
  return { ...opened, at };
}

async function goToAccount(page: Page) {
  await page.getByRole('button', { name: /coordinator|member/i }).click();
  await page.getByRole('menuitem', { name: 'Your account' }).click();
  await page.getByText('Your account could not be read').waitFor();
}

const paused = { timeout: 30_000 };

describe('a page that is opened without a network', () => {
  it('says what is the matter and what the device keeps, and is read by itself when the network is back', async () => {
    const { page, context, at } = await openMatrix();
    await sayItIsMine(page);
    await context.setOffline(true);
    await goToAccount(page);
    const told = page.getByRole('alert').first();
    await told.getByText('This device has no network.').waitFor();
    await told.getByText(/^The matrix you had open is kept on this device until \d/).waitFor();
    expect(await findingsOfAxe(page)).toEqual([]);
    await context.setOffline(false);
    await page.getByText(at.cso.member.email).first().waitFor(paused);
    expect(await page.getByText('This device has no network.').count()).toBe(0);
    await context.close();
  }, 90_000);

  it('says that nothing is kept where the device is nobody’s own, and when it is the server that is away', async () => {
    const network = await layNetwork();
    const { page, context, at } = await openMatrix(network.address);
    network.become('cut');
    await goToAccount(page);
    const told = page.getByRole('alert').first();
    await told.getByText('The server cannot be reached.').waitFor();
    await told.getByText(/^Nothing of your work is kept on this device/).waitFor();
    network.become('open');
    await page.getByText(at.cso.member.email).first().waitFor(paused);
    await context.close();
    await network.close();
  }, 90_000);

  it('is any other page too', async () => {
    const { page, context } = await openMatrix();
    await sayItIsMine(page);
    await context.setOffline(true);
    await page.getByRole('link', { name: 'People' }).click();
    await page.getByText('The organisations could not be read').waitFor();
    await page.getByText('This device has no network.').waitFor();
    await context.setOffline(false);
    await page.getByRole('heading', { name: 'People', exact: true }).first().waitFor(paused);
    await context.close();
  }, 90_000);
});
