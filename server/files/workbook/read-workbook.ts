import { relationshipsOf, type OfficePackage, type Relationship } from '../office-package.js';
import { readXml } from '../xml-events.js';
import type { ZipArchive } from '../zip-archive.js';
import { dayStyles } from './cell-formats.js';
import type { Sheet, Workbook } from './workbook.js';
import { WorkbookBudget } from './workbook-budget.js';
import { decodedText, WorksheetListener, type SharedParts } from './worksheet.js';

interface NamedSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relationship: string;
}

/**
 * Reads the cells of an Excel workbook (.xlsx), hidden sheets among them. Nothing in it is run, reckoned or fetched.
 * Refuses what is larger than the limits of the archive allow.
 */
export async function readWorkbook({ archive, mainPart }: OfficePackage): Promise<Workbook> {
  const budget = new WorkbookBudget(archive.limits);
  const { named, isFrom1904 } = await readMainPart(archive, mainPart);
  budget.countSheets(named.length);
  const parts = await relationshipsOf(archive, mainPart);
  const partOf = (type: string) => parts.find((one) => one.type === type)?.part ?? '';
  const shared: SharedParts = {
    texts: await readSharedTexts(archive, partOf('sharedStrings'), budget),
    dayStyles: await dayStyles(archive, partOf('styles')),
    isFrom1904,
  };
  const sheets: Sheet[] = [];
  for (const sheet of named) sheets.push(await readSheet(archive, parts, sheet, { shared, budget }));
  return { sheets };
}

async function readMainPart(archive: ZipArchive, part: string) {
  const named: NamedSheet[] = [];
  let isFrom1904 = false;
  await readXml(archive, part, {
    open(element, { name = '', state = '', 'r:id': relationship = '', date1904 = '' }) {
      if (element === 's:workbookPr') isFrom1904 = date1904 === '1' || date1904 === 'true';
      if (element === 's:sheet') named.push({ name, isHidden: /hidden$/i.test(state), relationship });
    },
  });
  return { named, isFrom1904 };
}

/** The texts that cells name by their number, without the readings of East Asian words. */
async function readSharedTexts(archive: ZipArchive, part: string, budget: WorkbookBudget): Promise<string[]> {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let isReading = false;
  await readXml(archive, part, {
    open(name) {
      if (name === 's:si') text = '';
      if (name === 's:rPh') isReading = true;
      if (name === 's:t') isText = !isReading;
    },
    text(piece) {
      if (isText) text += piece;
    },
    close(name) {
      if (name === 's:t') isText = false;
      if (name === 's:rPh') isReading = false;
      if (name !== 's:si') return;
      texts.push(decodedText(text));
      budget.countTexts(texts.length);
    },
  });
  return texts;
}

async function readSheet(
  archive: ZipArchive,
  parts: readonly Relationship[],
  { name, isHidden, relationship }: NamedSheet,
  { shared, budget }: { shared: SharedParts; budget: WorkbookBudget },
): Promise<Sheet> {
  const part = parts.find(({ id, type }) => id === relationship && type === 'worksheet')?.part ?? '';
  const listener = new WorksheetListener(shared, budget);
  await readXml(archive, part, listener);
  return { name, isHidden, rows: listener.finished() };
}
