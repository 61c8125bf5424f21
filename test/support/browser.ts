import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page, type Request } from 'playwright-core';
import type { Person } from './person.js';
import { serverAddress } from './person.js';

const ARGUMENTS = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'];
const INSTALLED = [
  process.env.CHROME_PATH,
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** CHROME_PATH, an installed Chrome or Chromium, else the one an npm package carries (Linux x64 only). */
export function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((program) => program && existsSync(program));
  if (installed) return chromium.launch({ executablePath: installed, args: ARGUMENTS });
  const carried = execFileSync(process.execPath, ['test/support/carried-chromium.mjs'], { encoding: 'utf8' });
  const { program, env } = JSON.parse(carried) as { program: string; env: Record<string, string> };
  const environment = { ...(process.env as Record<string, string>), ...env };
  return chromium.launch({ executablePath: program, args: ARGUMENTS, env: environment });
}

/** How somebody's browser is set up. */
export interface Setting {
  readonly scheme?: 'light' | 'dark';
  readonly language?: 'en' | 'fr' | 'es' | 'ar' | 'sw';
  readonly width?: number;
  readonly height?: number;
  /** Where the server is found; by default where it listens. */
  readonly address?: string;
  /** True where the program's files are to be kept in the browser; fetching all of them takes a machine as long as a page. */
  readonly keepsProgram?: boolean;
}

/** A browser of their own for a person who is signed in; everything the page complains of is kept in `complaints`. */
export async function openAs(browser: Browser, person: Person | null, setting: Setting = {}) {
  const { scheme = 'light', language = 'en', width = 1440, height = 900, address = serverAddress() } = setting;
  const { keepsProgram = false } = setting;
  const context = await browser.newContext({
    baseURL: address,
    colorScheme: scheme,
    reducedMotion: 'reduce',
    locale: language === 'ar' ? 'ar' : 'en-GB',
    viewport: { width, height },
    serviceWorkers: keepsProgram ? 'allow' : 'block',
  });
  if (person) await context.addCookies(await cookiesOf(person));
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return { context, page, complaints };
}

async function cookiesOf(person: Person): Promise<Parameters<BrowserContext['addCookies']>[0]> {
  const cookies = [await person.signedIn(), ...(person.deviceCookie ? [person.deviceCookie] : [])];
  return cookies.map((cookie) => {
    const [name, ...value] = cookie.split('=');
    return { name, value: value.join('='), url: serverAddress(), httpOnly: true, sameSite: 'Lax' };
  });
}

/** How long a page that has all it asked for must ask for nothing more, in milliseconds. */
const REST = 500;

/** Goes to an address, until the page has what it asked for; longer than five seconds nobody waits for it. */
export async function arriveAt(page: Page, address: string): Promise<void> {
  const asked = new Set<Request>();
  let since = Date.now();
  const begun = (request: Request) => void asked.add(request);
  const ended = (request: Request) => {
    asked.delete(request);
    since = Date.now();
  };
  page.on('request', begun).on('requestfinished', ended).on('requestfailed', ended);
  await page.goto(address);
  const latest = Date.now() + 5000;
  while (Date.now() < latest && (asked.size > 0 || Date.now() - since < REST)) await page.waitForTimeout(30);
  page.off('request', begun).off('requestfinished', ended).off('requestfailed', ended);
}

/** Waits until nothing on the page moves any more. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    await drawn();
    for (let waits = 0; waits < 200 && document.querySelector('[data-on-its-way]'); waits += 1) await drawn();
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}

/**
 * Turns a page as it stands, with all that is open on it, to other colours, another language or another width, as a
 * person's own device would.
 */
export async function turnTo(page: Page, { scheme = 'light', language = 'en', width = 1440, height = 900 }: Setting) {
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  const size = page.viewportSize();
  if (size?.width !== width || size.height !== height) await page.setViewportSize({ width, height });
  await page.evaluate((chosen) => {
    if (localStorage.getItem('language') === chosen) return;
    localStorage.setItem('language', chosen);
    window.dispatchEvent(new StorageEvent('storage', { key: 'language' }));
  }, language);
  await page.waitForFunction(
    (chosen) => {
      const { lang, dataset } = document.documentElement;
      return lang === chosen.language && dataset.mantineColorScheme === chosen.scheme;
    },
    { language, scheme },
  );
  await settled(page);
  await settled(page);
}

/**
 * What axe finds on the page as it stands, or only in what lies over it, by the WCAG 2.2 AA rules and its good practices;
 * no rule is off.
 */
export async function findingsOfAxe(page: Page, of: 'page' | 'what lies over it' = 'page'): Promise<string[]> {
  await settled(page);
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (isOverOnly) => {
    const part = isOverOnly ? window.tandemOpen().at(-1) : undefined;
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const run = (window as unknown as { axe: typeof import('axe-core') }).axe.run;
    const { violations } = await run(part ?? document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join(' | ')}`,
    );
  }, of !== 'page');
  return found;
}
