import { FileRefusal } from './file-refusal.js';

/** The refusal for a file with more rows than one import may bring. */
export function tooManyRows(limit: number): FileRefusal {
  return new FileRefusal(
    'TOO_MANY_ROWS',
    `The file has more than ${limit.toLocaleString('en')} rows, the most one import may bring. Split it, for instance by session, and import the parts.`,
  );
}

/** The refusal for a cell or paragraph longer than any recommendation; shows where it begins. */
export function textTooLong(limit: number, text: string, row?: number): FileRefusal {
  const opening = text.slice(0, 400).replace(/\s+/g, ' ').trim().slice(0, 60);
  const place = row === undefined ? 'One text' : `A cell in row ${row}`;
  return new FileRefusal(
    'TEXT_TOO_LONG',
    `${place} is longer than ${limit.toLocaleString('en')} characters; it begins “${opening}”. Check whether a quotation mark or a row end is missing there, then choose the file again.`,
  );
}
