import type { ZipArchive } from '../zip-archive.js';
import { readXml } from '../xml-events.js';

/** Number formats of ECMA-376 part 1, 18.8.30 that show a day, those of East Asian editions among them. */
const dayFormats = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** A format shows a day when it has a year or a day outside of quotes, brackets and escapes. */
function showsDay(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '');
  return /[yd]/i.test(bare) && !/general/i.test(bare);
}

/** The numbers of the cell formats that show a number as a day. */
export async function dayStyles(archive: ZipArchive, part: string): Promise<ReadonlySet<number>> {
  const own = new Map<number, boolean>();
  const styles = new Set<number>();
  let isInCells = false;
  let count = 0;
  await readXml(archive, part, {
    open(name, { numFmtId = '', formatCode = '' }) {
      if (name === 's:cellXfs') isInCells = true;
      if (name === 's:numFmt') own.set(Number(numFmtId), showsDay(formatCode));
      if (name !== 's:xf' || !isInCells) return;
      const format = Number(numFmtId);
      if (own.get(format) ?? dayFormats.has(format)) styles.add(count);
      count++;
    },
    close(name) {
      if (name === 's:cellXfs') isInCells = false;
    },
  });
  return styles;
}

const DAY = 86_400_000;
const LAST_DAY = 2_958_465;

/**
 * The day a number stands for, or null for none. Counted from 1900, whose 29 February spreadsheets believe in, or, in
 * workbooks of old Macs, from 1904.
 */
export function dayOfSerial(serial: number, isFrom1904: boolean): string | null {
  const days = Math.floor(serial);
  if (!(days >= 1 && days <= LAST_DAY) || (!isFrom1904 && days === 60)) return null;
  const start = isFrom1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(start + days * DAY).toISOString().slice(0, 10);
}

/** A number as a spreadsheet shows it: at most fifteen digits, so that 142.22999999999999 is 142.23 again. */
export const shownNumber = (value: string): string => {
  const number = Number(value);
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value;
};
