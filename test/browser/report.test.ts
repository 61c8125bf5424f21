import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsOfAxe, launchBrowser, openAs, type Setting } from '../support/browser.js';
import type { Person } from '../support/person.js';
import { all, cellsOf, first, ownText, partsOf, wordsOf, xmlOf } from '../support/read-office.js';
import { put } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const withReason = { noEvidenceReason: 'The gazette is public' };
let browser: Browser;
let at: World;

beforeAll(async () => {
  browser = await launchBrowser();
  at = await world();
  await put(at.government.focalPoint, at.entries[0].id, {
    status: 'FULLY_IMPLEMENTED',
    rationale: 'In force',
    ...withReason,
  });
  await put(at.cso.coordinator, at.entries[0].id, {
    status: 'PARTIALLY_IMPLEMENTED',
    rationale: 'In force, not applied, says Legal Network',
    ...withReason,
  });
}, 90_000);
afterAll(() => browser.close());

const reports = () => `/w/${at.workspaceId}/r/${at.review.id}/reports`;

/** Begins a report through the dialog; the page then shows it. */
async function beginIn(page: Page, title: string): Promise<void> {
  await page.goto(reports());
  await page.getByRole('button', { name: 'New report' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByRole('button', { name: 'Write the draft' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function openSection(page: Page, heading: string): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Outline of the report' })
    .getByRole('button', { name: new RegExp(`^${heading}`) })
    .click();
  await page.getByRole('textbox', { name: new RegExp(`^${heading}`) }).waitFor();
}

const editorOf = (page: Page, heading: string) => page.getByRole('textbox', { name: new RegExp(`^${heading}`) });

/** Types a paragraph at the end of the section that is open. */
async function type(page: Page, heading: string, words: string): Promise<void> {
  await editorOf(page, heading).locator('p').last().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.type(words);
}

const isKept = (page: Page) => page.getByText(/^Saved\. Last change/).waitFor({ timeout: 15_000 });

/** What the browser keeps when a button is pressed: its name and its parts. */
async function downloaded(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), press()]);
  return { name: download.suggestedFilename(), parts: await partsOf(await readFile(await download.path())) };
}

const bodyOf = (parts: ReadonlyMap<string, Buffer>) => first(xmlOf(parts.get('word/document.xml')), 'w:body')!;
const reportInWord = (page: Page) =>
  downloaded(page, () => page.getByRole('button', { name: 'Report in Word' }).click());

describe('a mid-term report', () => {
  const kinds: readonly (readonly [string, () => Person, string])[] = [
    ['Joint civil society report', () => at.reportWriter, 'Annex C. Participating organisations'],
    ['State report', () => at.government.focalPoint, 'Annex C. Participating institutions'],
    ['Report of the national human rights institution', () => at.nhri, 'Annex C.'],
  ];

  it.each(kinds)(
    'is begun and taken away in Word: %s',
    async (kind, person, annex) => {
      const { context, page, complaints } = await openAs(browser, person());
      await beginIn(page, `Half-way: ${kind}`);
      await page.getByText(new RegExp(`^${kind}\\. Data up to`)).waitFor();
      const { name, parts } = await reportInWord(page);
      expect(name).toMatch(/^Testland, mid-term report, draft [\d-]+\.docx$/);
      const words = wordsOf(bodyOf(parts));
      for (const said of [`Half-way: ${kind}`, 'DRAFT. Not yet released.', 'What each status means', annex])
        expect(words).toContain(said);
      for (const { reference } of at.entries) expect(words).toContain(reference);
      expect(complaints).toEqual([]);
      await context.close();
    },
    90_000,
  );

  it('keeps what a person wrote when the figures move, says so, and leaves a withheld name out', async () => {
    const heading = 'Conclusion';
    const writer = await openAs(browser, at.reportWriter);
    const { page } = writer;
    await beginIn(page, 'Kept');
    await openSection(page, heading);
    await type(page, heading, 'We ask, with Legal Network, for a law before June.');
    await isKept(page);

    await put(at.government.focalPoint, at.entries[1].id, {
      status: 'FULLY_IMPLEMENTED',
      rationale: 'Offices in all districts',
      ...withReason,
    });
    await page.getByText(/sections figures have changed since their text was written/).waitFor({ timeout: 15_000 });
    await page.getByRole('button', { name: 'Bring up to date' }).click();
    await page.getByText(/In one section figures have changed/).waitFor({ timeout: 15_000 });
    const outline = page.getByRole('navigation', { name: 'Outline of the report' });
    await outline.getByRole('button', { name: /^Conclusion.*figures changed/ }).waitFor();
    await expect(editorOf(page, heading).innerText()).resolves.toContain('for a law before June.');

    await page.getByRole('switch', { name: /Legal Network/ }).click();
    await page.getByText(/tells a name that is withheld/).waitFor();
    const { parts } = await reportInWord(page);
    const words = wordsOf(bodyOf(parts));
    expect(words).toContain('We ask, with [name withheld], for a law before June.');
    expect([...parts.values()].map(String).join('\n')).not.toContain('Legal Network');
    const [, government] = cellsOf(all(bodyOf(parts), 'w:tbl')[0]);
    expect(government.slice(1, 4)).toEqual(['Government', String(at.entries.length), '2']);
    expect(writer.complaints).toEqual([]);
    await writer.context.close();
  }, 120_000);

  it('shows two editors of one section both texts, and keeps both if they say so', async () => {
    const heading = 'Introduction';
    const one = await openAs(browser, at.reportWriter);
    await beginIn(one.page, 'Two editors');
    await openSection(one.page, heading);
    const other = await openAs(browser, at.cso.coordinator);
    await other.page.goto(one.page.url());
    await openSection(other.page, heading);
    await other.context.setOffline(true);
    await type(other.page, heading, 'Written by the coordinator.');
    await type(one.page, heading, 'Written by the report writer.');
    await isKept(one.page);
    await other.context.setOffline(false);
    await other.page.getByText(/changed this section while you were writing/).waitFor({ timeout: 20_000 });
    await other.page.getByRole('button', { name: 'Put both in' }).click();
    await isKept(other.page);
    const text = await editorOf(other.page, heading).innerText();
    expect(text).toContain('Written by the coordinator.');
    expect(text).toContain('Written by the report writer.');
    await one.context.close();
    await other.context.close();
  }, 120_000);
});

describe('the matrix as Excel', () => {
  const taken = (page: Page, audience: string) =>
    downloaded(page, async () => {
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: audience }).check();
      await dialog.getByRole('button', { name: 'Export to Excel' }).click();
    });
  const stringsOf = (parts: ReadonlyMap<string, Buffer>) =>
    all(xmlOf(parts.get('xl/sharedStrings.xml')), 'si').map((si) => all(si, 't').map(ownText).join(''));

  it('is taken from the matrix by any reader, and says who may read it', async () => {
    const { context, page, complaints } = await openAs(browser, at.observer);
    await page.goto(reports().replace('/reports', '/matrix'));
    for (const [audience, stamp] of [
      ['What all members see', 'May be read by: Both sides and all members of the workspace'],
      ['All that I can see', 'May be read by: Only the own organisation'],
    ] as const) {
      const { name, parts } = await taken(page, audience);
      expect(name).toMatch(/^Testland, matrix, [\d-]+\.xlsx$/);
      const strings = stringsOf(parts);
      expect(strings.join('\n')).toContain(stamp);
      expect(strings).toEqual(expect.arrayContaining(at.entries.map(({ reference }) => reference)));
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expect(complaints).toEqual([]);
    await context.close();
  }, 90_000);
});

const settings: readonly Setting[] = [
  { scheme: 'light', language: 'en' },
  { scheme: 'dark', language: 'en' },
  { scheme: 'light', language: 'ar' },
  { scheme: 'dark', language: 'ar', width: 360, height: 740 },
];

describe.each(settings)('axe finds nothing in the reports: $scheme, $language', (setting) => {
  it('in the list, the dialogs, the editor and its exports', async () => {
    const { context, page, complaints } = await openAs(browser, at.reportWriter, setting);
    const findings: string[] = [];
    const look = async (where: string) =>
      findings.push(...(await findingsOfAxe(page)).map((finding) => `${where}: ${finding}`));
    const isArabic = setting.language === 'ar';
    const named = (en: string, ar: string) => ({ name: isArabic ? ar : en, exact: true });
    await page.goto(reports(), { waitUntil: 'networkidle' });
    await look('list');
    await page.getByRole('button', named('New report', 'تقرير جديد')).click();
    await page.getByRole('dialog').getByRole('textbox').first().fill('Half-way');
    await look('new report');
    await page.getByRole('button', named('Write the draft', 'كتابة المسودة')).click();
    await page.getByRole('textbox').first().waitFor();
    await look('editor');
    await page.getByRole('button', named('Matrix in Excel', 'المصفوفة في Excel')).click();
    await page.getByRole('dialog').getByRole('radio').first().waitFor();
    await look('export');
    expect({ findings, complaints }).toEqual({ findings: [], complaints: [] });
    await context.close();
  }, 120_000);
});
