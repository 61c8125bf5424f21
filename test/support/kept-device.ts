import type { BrowserContext, Page } from 'playwright-core';
import { until } from './until.js';

/** The matrix of a review, drawn; waits until the program's files are kept too. */
export async function openMatrixAt(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('rowheader').first().waitFor();
  await programIsKept(page);
}

/** Waits until this browser can open the program alone. */
export async function programIsKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active?.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

/** Says in the matrix that this is the person's own device, and waits until the matrix is kept. */
export async function sayItIsMine(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Work without a network…' }).click();
  await page.getByRole('button', { name: 'This is my own device' }).click();
  await page.getByRole('button', { name: /^Kept here until/ }).waitFor();
  await until(async () => ((await keptCounts(page))?.answers ? true : undefined));
}

/** How much lies on the device; null where there is no database. */
export const keptCounts = (page: Page): Promise<{ answers: number; outbox: number } | null> =>
  page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'kept-on-this-device')) return null;
    const database = await new Promise<IDBDatabase | null>((resolve) => {
      const opening = indexedDB.open('kept-on-this-device');
      opening.onupgradeneeded = () => opening.transaction?.abort(); // taken away meanwhile: none is made anew
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => resolve(null);
    });
    if (!database) return null;
    const count = (store: string) =>
      new Promise<number>((resolve) => {
        const counting = database.transaction(store).objectStore(store).count();
        counting.onsuccess = () => resolve(counting.result);
      });
    try {
      return { answers: await count('answers'), outbox: await count('outbox') };
    } finally {
      database.close();
    }
  });

/** Every byte and word in the database, as text, and whether the key can be read out. */
export const keptBytes = (page: Page): Promise<{ text: string; isExtractable: boolean }> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('kept-on-this-device');
      opening.onsuccess = () => resolve(opening.result);
    });
    const all = (store: string, what: 'getAll' | 'getAllKeys') =>
      new Promise<unknown[]>((resolve) => {
        const reading = database.transaction(store).objectStore(store)[what]();
        reading.onsuccess = () => resolve(reading.result);
      });
    const words: string[] = [];
    const read = (value: unknown): void => {
      if (value instanceof ArrayBuffer) words.push(new TextDecoder('latin1').decode(value));
      else if (ArrayBuffer.isView(value)) words.push(new TextDecoder('latin1').decode(value));
      else if (value && typeof value === 'object') Object.values(value).forEach(read);
      else words.push(String(value));
    };
    for (const store of database.objectStoreNames)
      for (const what of ['getAll', 'getAllKeys'] as const) (await all(store, what)).forEach(read);
    const [{ key }] = (await all('keeping', 'getAll')) as { key: CryptoKey }[];
    database.close();
    return { text: words.join(' '), isExtractable: key.extractable };
  });

/** Everything in the cache storage, by address. */
export const cachedAddresses = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return kept.flat().map(({ url }) => new URL(url).pathname);
  });

/** Opens a further tab of the same browser on the same page. */
export async function anotherTab(context: BrowserContext, page: Page): Promise<Page> {
  const other = await context.newPage();
  await other.goto(page.url());
  await other.getByRole('rowheader').first().waitFor();
  return other;
}
