import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser, openAs } from '../support/browser.js';
import { programIsKept } from '../support/kept-device.js';
import { replaceableServer } from '../support/next-build.js';
import { serverAddress } from '../support/person.js';
import { world } from '../support/world.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 90_000);
afterAll(() => browser.close());

const get = (path: string) => fetch(new URL(path, serverAddress()));

/** Width and height as a PNG says them. */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe('the program as it is installed', () => {
  it('says what it is and how it looks, in icons of the sizes it names', async () => {
    const page = await (await get('/')).text();
    expect(page).toContain('<link rel="manifest" href="/manifest.webmanifest"');
    const answer = await get('/manifest.webmanifest');
    expect(answer.headers.get('content-type')).toContain('application/manifest+json');
    const manifest = (await answer.json()) as { icons: { src: string; sizes: string; type: string }[] };
    expect(manifest).toMatchObject({ name: 'Tandem', start_url: '/', scope: '/', display: 'standalone' });
    for (const { src, sizes, type } of manifest.icons) {
      const icon = await get(src);
      expect([src, icon.status, icon.headers.get('content-type')]).toEqual([src, 200, type]);
      if (type !== 'image/png') continue;
      const png = Buffer.from(await icon.arrayBuffer());
      expect(sizeOf(png).join('x')).toBe(sizes);
    }
    expect(sizeOf(Buffer.from(await (await get('/apple-touch-icon.png')).arrayBuffer()))).toEqual([180, 180]);
  });

  it('may run its own worker only, which is asked for anew each time', async () => {
    const worker = await get('/service-worker.js');
    expect(worker.headers.get('content-type')).toContain('javascript');
    expect(worker.headers.get('cache-control')).toBe('no-cache');
    const policy = (await get('/')).headers.get('content-security-policy');
    expect(policy).toContain("worker-src 'self'");
    expect(policy).toContain("manifest-src 'self'");
  });
});

describe('a next build of the program', () => {
  it('is offered to an open page, which keeps working, and loaded when the person says so', async () => {
    const at = await world();
    const server = await replaceableServer();
    const { page, context } = await openAs(browser, at.cso.member, { address: server.address, keepsProgram: true });
    await page.goto(`/w/${at.workspaceId}/r/${at.review.id}/matrix`);
    await page.getByRole('rowheader').first().waitFor();
    await programIsKept(page);
    server.replace();
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    const told = page.getByText('A new version of Tandem is ready.');
    await told.waitFor({ timeout: 20_000 });

    await page.getByRole('button', { name: 'Columns' }).waitFor();
    await page.evaluate(() => addEventListener('beforeunload', (event) => event.preventDefault(), { once: true }));
    await page.getByRole('button', { name: 'Reload', exact: true }).click();
    const question = page.getByRole('dialog', { name: 'Something here is not saved yet' });
    await question.getByRole('button', { name: 'Keep working' }).last().click();
    await question.waitFor({ state: 'hidden' });

    const loaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Reload', exact: true }).click();
    await loaded;
    expect(await page.locator('script[type=module]').first().getAttribute('src')).toContain('?next');
    await context.close();
    await server.close();
  }, 90_000);
});
