import { posix } from 'node:path';
import type { OfficePackage } from '../office-package.js';

import { readXml } from '../xml-events.js';
import type { Findings } from './cleaned.js';
import { pictureName } from './word-rules.js';
import type { XmlRules } from './xml-rewrite.js';

/** What has to be known of a workbook before its parts are written anew. */
export interface Workbook {
  /** Parts of hidden sheets, in lower case. */
  readonly hidden: ReadonlySet<string>;
  /** Names of hidden sheets. */
  readonly hiddenNames: readonly string[];
  /** Formulas become their values: they speak of sheets or files that the copy does not have. */
  readonly isFrozen: boolean;
  /** Texts that a sheet which stays shows, by their number. */
  readonly shown: ReadonlySet<number>;
}

const isHidden = (state = '') => state === 'hidden' || state === 'veryHidden';
const isRow = (name: string) => name.endsWith(':row') || name.endsWith(':col');

/** Looks through a workbook: which sheets are hidden, and which texts the others show. */
export async function lookThrough({ archive, mainPart }: OfficePackage, found: Findings): Promise<Workbook> {
  const sheets: { name: string; state?: string }[] = [];
  const ids: string[] = [];
  // Relationship ids stand in a namespace of their own: sheets and relationships meet by the order of `sheet`.
  await readXml(archive, mainPart, {
    open: (element, { name = '', state, sheetId = '' }) => {
      if (!element.endsWith(':sheet')) return;
      sheets.push({ name, state });
      ids.push(sheetId);
    },
  });
  const parts = await sheetParts(archive, mainPart);
  const hidden = new Set(sheets.flatMap(({ state }, at) => (isHidden(state) ? [parts[at] ?? ''] : [])));
  const shown = new Set<number>();
  for (const part of parts) if (!hidden.has(part)) await readShown(archive, part, shown, found);
  const isLinked = archive.names.some((name) => name.startsWith('xl/externallinks/'));
  if (hidden.size) found.removed.add('HIDDEN_SHEETS');
  if (archive.names.some((name) => name.startsWith('xl/pivotcache/'))) found.remaining.add('PIVOT_DATA');
  const hiddenNames = sheets.filter(({ state }) => isHidden(state)).map(({ name }) => name);
  return { hidden, hiddenNames, shown, isFrozen: hidden.size > 0 || isLinked };
}

/** The parts of a workbook's sheets in the order the workbook names them. */
async function sheetParts(archive: OfficePackage['archive'], mainPart: string): Promise<string[]> {
  const order: string[] = [];
  let text = '';
  for await (const piece of archive.pieces(mainPart)) text += piece.toString('utf8');
  for (const [sheet] of text.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)) order.push(/:id="([^"]*)"/.exec(sheet)?.[1] ?? '');
  const targets = new Map<string, string>();
  const folder = posix.dirname(mainPart);
  await readXml(archive, posix.join(folder, '_rels', `${posix.basename(mainPart)}.rels`), {
    open(name, { Id: id = '', Target: target = '' }) {
      if (name !== 'Relationship') return;
      targets.set(id, (target.startsWith('/') ? target.slice(1) : posix.join(folder, target)).toLowerCase());
    },
  });
  return order.map((id) => targets.get(id) ?? '');
}

async function readShown(archive: OfficePackage['archive'], part: string, shown: Set<number>, found: Findings) {
  let isShared = false;
  let isValue = false;
  let value = '';
  await readXml(archive, part, {
    open(name, { t = '', hidden = '' }) {
      if (name.endsWith(':c')) isShared = t === 's';
      if (isRow(name) && /^(1|true)$/.test(hidden)) found.remaining.add('HIDDEN_ROWS');
      isValue = name.endsWith(':v');
      value = '';
    },
    text(text) {
      if (isValue) value += text;
    },
    close(name) {
      if (name.endsWith(':v') && isShared) shown.add(Number(value));
      isValue = false;
    },
  });
}

const LEFT_OUT = new Set([
  'fileSharing',
  'revisionPtr',
  'absPath',
  'externalReferences',
  'customWorkbookViews',
  'customSheetViews',
]);
/** What an emptied sheet still has. */
const FRAME = new Set(['worksheet', 'sheetViews', 'sheetView', 'sheetFormatPr', 'sheetData', 'pageMargins']);
const isChart = (uri: string) => uri.includes('/drawingml/');

/** How a part of a workbook is written anew; `part` in lower case. */
export function sheetRules(part: string, book: Workbook, found: Findings): XmlRules {
  const isEmptied = book.hidden.has(part);
  const isTexts = part.endsWith('/sharedstrings.xml');
  let place = -1;
  return {
    element(local, uri) {
      if (isEmptied) return FRAME.has(local) ? 'KEEP' : 'DROP';
      if (isTexts && local === 'si') place++;
      else if (isTexts && local !== 'sst' && !book.shown.has(place)) return 'DROP';
      if (LEFT_OUT.has(local) || (local === 'definedNames' && book.isFrozen)) return 'DROP';
      if (local !== 'f' || !book.isFrozen || isChart(uri)) return 'KEEP';
      found.removed.add('FORMULAS');
      return 'DROP';
    },
    attribute(attribute, tag) {
      const { local, uri, value } = attribute;
      if (tag.local === 'hyperlink' && local !== 'ref' && /\\|file:/i.test(value)) return null;
      if (local === 'uid' || /\/revision\d*$/.test(uri)) return null;
      if (local === 'name' && book.hiddenNames.includes(value)) return `Hidden ${book.hiddenNames.indexOf(value) + 1}`;
      return pictureName(attribute, tag);
    },
    text: (text, inside) => (inside === 'f' && book.hiddenNames.some((name) => text.includes(name)) ? '' : text),
  };
}
