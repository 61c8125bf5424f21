import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findingsOfAxe, launchBrowser, openAs, settled } from '../support/browser.js';
import { layNetwork, type Network } from '../support/network.js';
import { world } from '../support/world.js';

let browser: Browser;
let network: Network;
beforeAll(async () => {
  browser = await launchBrowser();
  network = await layNetwork();
}, 90_000);
afterAll(async () => {
  await browser.close();
  await network.close();
});

describe('a network that swallows the answers', () => {
  it('is told of on the page, which goes on by itself once answers come', async () => {
    const at = await world();
    const { page, context } = await openAs(browser, at.cso.member, { address: network.address, keepsProgram: true });
    await page.clock.install();
    // The page and its files arrive; the first question of it is never answered.
    await page.route('**/graphql', async (route) => {
      network.become('deaf');
      await route.continue();
    });
    await page.goto(`/w/${at.workspaceId}/r/${at.review.id}/matrix`);
    await page.getByText('Loading').first().waitFor({ state: 'attached' });
    await page.clock.fastForward(31_000);
    await page.getByRole('heading', { name: 'The server does not answer' }).waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await settled(page);
    expect(await findingsOfAxe(page)).toEqual([]);

    await page.unroute('**/graphql');
    network.become('cut'); // what was swallowed is lost for good
    network.become('open');
    await page.getByRole('rowheader', { name: '142.1', exact: true }).waitFor();
    await context.close();
  }, 120_000);
});
