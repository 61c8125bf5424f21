/** What XML cannot carry, and halves of characters. */
const unwritable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Spreadsheets read `_x0041_` as the letter A, so the underscore before such a group is written as a group itself. */
const encodedGroup = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** A spreadsheet's cell holds no more. */
const LONGEST = 32_000;

/** The text as a cell can hold it: every character shows as itself, and one that begins like a formula stays text. */
export function cellText(text: string): string {
  const clean = text.replace(/\r\n?/g, '\n').replace(unwritable, '').replace(encodedGroup, '_x005F_');
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST)}…` : clean;
}

/** Column letters from 0: A, B … Z, AA. */
export const columnName = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);
