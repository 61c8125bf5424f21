import { describe, expect, it } from '@jest/globals';
import { settled } from '../support/browser.js';
import { inEvery, lookUnderAxe, pageOf, settings, theScreens, visit } from '../support/under-axe.js';

lookUnderAxe({
  isAtWork: true,
  opens: [
    'Language and colours',
    'Edit dates',
    'Columns',
    'Position',
    'New view',
    'What to do',
    'Assess',
    'Ask the Government',
    'Edit the plan › Edit institutions and partners',
    'Change or withdraw › Withdraw',
    'Change or withdraw › Add a file',
    'Change or withdraw › Who gave it',
    'More for this › Archive it',
  ],
});

describe('axe finds nothing', () => {
  it('in the editors of the matrix', async () => {
    const { page, complaints } = await pageOf('daniel');
    await visit(page, theScreens().get('the matrix')!.path);
    const findings: string[] = [];
    for (const column of ['Expected result', 'Lead institution', 'Deadline']) {
      const header = page.getByRole('columnheader', { name: column }).first();
      const place = await header.getAttribute('aria-colindex');
      await page.locator(`[role=gridcell][aria-colindex="${place}"]`).first().click();
      await page.keyboard.press('F2');
      await settled(page);
      findings.push(...(await inEvery(page, `the editor of ${column}`, [settings[0], settings[1], settings[2]])));
      await page.keyboard.press('Escape');
    }
    expect([...findings, ...complaints.splice(0)]).toEqual([]);
  }, 60_000);
});
