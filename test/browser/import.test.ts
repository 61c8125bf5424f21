import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findingsOfAxe, launchBrowser, openAs } from '../support/browser.js';
import { docxFile, LIST_HEADER, listTable, paragraph, recommendation, type ListRow } from '../support/docx-file.js';
import { exportFile } from '../support/upr-info-file.js';
import { world } from '../support/world.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
}, 90_000);
afterAll(() => browser.close());

const RATIFY = 'Ratify the Optional Protocol to the Convention against Torture';
const LEGAL_AID = 'Guarantee legal aid in every district, with priority for women and rural communities';
const uprInfo = (legalAid = LEGAL_AID) =>
  exportFile([
    { text: RATIFY, rs: 'Norway' },
    { text: RATIFY, rs: 'Türkiye' },
    { text: legalAid, rs: 'Chile', response: 'Noted' },
  ]);

const LIST: readonly ListRow[] = [
  { theme: 'Rights of the child' },
  recommendation('115.1'),
  recommendation('115.2', { position: 'Noted' }),
];
const ohchr = () => docxFile({ header: LIST_HEADER, body: `${paragraph('Ruritania')}${listTable(3, LIST)}` });

const file = (name: string, buffer: Buffer) => ({ name, buffer, mimeType: 'application/octet-stream' });

/** Chooses a file in the import room and waits until it is compared. */
async function choose(page: Page, workspaceId: string, { name, buffer }: { name: string; buffer: Buffer }) {
  await page.goto(`/w/${workspaceId}/import`);
  await page.locator('input[type=file]').setInputFiles(file(name, buffer));
  await page.getByRole('checkbox', { name: 'Ruritania' }).check();
  await page.getByRole('list', { name: 'Rows of the review' }).waitFor();
}

const ready = async () => {
  const at = await world({ texts: [RATIFY] });
  return { at, ...(await openAs(browser, at.cso.coordinator, { height: 1200 })) };
};

/** What has the focus, once something has: a dialog gives it back when it has gone. */
async function focused(page: Page): Promise<string> {
  await page.waitForFunction('document.activeElement !== document.body', undefined, { timeout: 3000 });
  return page.evaluate<string>(
    'document.activeElement.getAttribute("aria-label") || document.activeElement.textContent',
  );
}

describe.each([
  ['a UPR Info export', { name: 'export.csv', buffer: uprInfo() }, 2],
  ['an OHCHR thematic list', { name: 'list.docx', buffer: ohchr() }, 2],
])('the import room with %s', (_what, chosen, count) => {
  it('goes from the file to the matrix, changes nothing the second time, and undoes the whole', async () => {
    const { at, page, context, complaints } = await ready();
    await choose(page, at.workspaceId, chosen);
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.getByRole('button', { name: `Add ${count}`, exact: true }).dblclick();
    await page.getByText(`${count} rows added, 0 changed, 0 unchanged.`).waitFor();
    await page.getByRole('link', { name: /^Open the matrix/ }).click();
    await page
      .getByText(new RegExp(`${count} recommendations`))
      .first()
      .waitFor();

    await choose(page, at.workspaceId, chosen);
    await page.getByText('Everything in the file is in the matrix already.').waitFor();
    expect(await page.getByRole('button', { name: 'Nothing to import' }).isDisabled()).toBe(true);

    await page.goto(`/w/${at.workspaceId}/import`);
    const undo = page.getByRole('button', { name: `Undo import of ${chosen.name}` });
    await undo.click();
    const dialog = page.getByRole('dialog', { name: 'Undo this import?' });
    await dialog.getByText(`the ${count} rows it added leave the matrix`).waitFor();
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await focused(page)).toBe(`Undo import of ${chosen.name}`);
    await undo.click();
    await dialog.getByRole('button', { name: 'Undo import' }).click();
    await page.getByRole('cell', { name: /^Undone/ }).waitFor();

    await choose(page, at.workspaceId, chosen);
    await page.getByText(/left when an import was undone/).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);
});

describe('a corrected file', () => {
  it('puts a likely correction to the person and applies it only when they say so', async () => {
    const { at, page, context } = await ready();
    await choose(page, at.workspaceId, { name: 'export.csv', buffer: uprInfo() });
    await page.getByRole('button', { name: 'Add 2' }).click();
    await page.getByText('2 rows added, 0 changed, 0 unchanged.').waitFor();
    await choose(page, at.workspaceId, { name: 'new.csv', buffer: uprInfo(LEGAL_AID.replace('rural', 'remote')) });
    await page.getByText('One likely correction waits for your answer.').waitFor();
    await page.getByRole('radio', { name: 'Another recommendation' }).check();
    await page.getByRole('button', { name: 'Add 1' }).waitFor();
    await page.getByRole('radio', { name: 'Same recommendation, corrected' }).check();
    await page.getByRole('button', { name: 'Change 1' }).click();
    await page.getByText('No row added, 1 changed, 1 unchanged.').waitFor();
    await context.close();
  }, 120_000);
});

describe('a file that cannot be imported', () => {
  it('is refused in words, and one that did not arrive can be sent again', async () => {
    const { at, page, context } = await ready();
    await page.goto(`/w/${at.workspaceId}/import`);
    const input = page.locator('input[type=file]');
    await input.setInputFiles(file('list.pdf', Buffer.from('%PDF-1.7')));
    await page.getByRole('alert').filter({ hasText: 'This is a PDF' }).waitFor();
    expect(await findingsOfAxe(page)).toEqual([]);
    await page.route('**/api/workspaces/**', (route) => route.abort());
    await input.setInputFiles(file('export.csv', uprInfo()));
    await page.getByRole('alert').filter({ hasText: 'Nothing was imported' }).waitFor();
    await page.unroute('**/api/workspaces/**');
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.getByRole('checkbox', { name: 'Ruritania' }).waitFor();
    await context.close();
  }, 90_000);

  it('can be dropped as well as chosen', async () => {
    const { at, page, context } = await ready();
    await page.goto(`/w/${at.workspaceId}/import`);
    await page.getByText('Drop a file here').waitFor();
    const carried = await page.evaluateHandle((text) => {
      const carrier = new DataTransfer();
      carrier.items.add(new File([text], 'dropped.csv'));
      return carrier;
    }, uprInfo().toString('utf8'));
    await page.getByText('Drop a file here').dispatchEvent('drop', { dataTransfer: carried });
    await page.getByRole('heading', { name: 'dropped.csv' }).waitFor();
    await context.close();
  }, 90_000);
});

describe('a row by hand', () => {
  it('is added, corrected with a reason and archived with a reason; axe finds nothing in the forms', async () => {
    const { at, page, context, complaints } = await ready();
    await page.goto(`/w/${at.workspaceId}/import`);
    await page.getByRole('button', { name: 'Add a recommendation' }).click();
    const add = page.getByRole('dialog', { name: /^Add a recommendation/ });
    await add.getByRole('textbox', { name: 'Paragraph number' }).fill('142.9');
    await add.getByRole('textbox', { name: /^Text/ }).fill('Protect defenders of human rights');
    expect(await findingsOfAxe(page)).toEqual([]);
    await add.getByRole('button', { name: 'Add', exact: true }).click();
    await add.waitFor({ state: 'hidden' });
    await expect(focused(page)).resolves.toBe('Add a recommendation');

    await page.goto(`/w/${at.workspaceId}/r/${at.review.id}/recommendations/${at.entries[0].id}`);
    await openMenu(page, 'Correct it');
    const correct = page.getByRole('dialog', { name: 'Correct 142.1' });
    await correct.getByRole('textbox', { name: /^Text/ }).fill(`${RATIFY} soon`);
    await correct.getByRole('button', { name: 'Save correction' }).click();
    await correct.getByText('Please give a reason; it stays in the record.').waitFor();
    expect(await findingsOfAxe(page)).toEqual([]);
    await correct.getByRole('textbox', { name: /^Reason/ }).fill('The report says so');
    await correct.getByRole('button', { name: 'Save correction' }).click();
    await page.getByText(`${RATIFY} soon`).first().waitFor();

    await openMenu(page, 'Archive it');
    const archive = page.getByRole('dialog', { name: 'Archive 142.1?' });
    await archive.getByRole('textbox').fill('Printed twice');
    expect(await findingsOfAxe(page)).toEqual([]);
    await archive.getByRole('button', { name: 'Archive', exact: true }).click();
    await archive.waitFor({ state: 'hidden' });
    await page.goto(`/w/${at.workspaceId}/r/${at.review.id}/matrix`);
    await page.getByText('Protect defenders of human rights').first().waitFor();
    expect(await page.getByText(RATIFY).count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);
});

async function openMenu(page: Page, item: string) {
  await page
    .getByRole('button', { name: /menu|more/i })
    .first()
    .click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('dialog').waitFor();
}
