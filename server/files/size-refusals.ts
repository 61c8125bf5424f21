import { FileRefusal } from './file-refusal.js';
import { say } from '../domain/sentence.js';

/** The refusal for a file with more rows than one import may bring. */
export function tooManyRows(limit: number): FileRefusal {
  return new FileRefusal('TOO_MANY_ROWS', say('files.tooManyRows', { limit }));
}

/** The refusal for a cell or paragraph longer than any recommendation; shows where it begins. */
export function textTooLong(limit: number, text: string, row?: number): FileRefusal {
  const opening = text.slice(0, 400).replace(/\s+/g, ' ').trim().slice(0, 60);
  const message =
    row === undefined
      ? say('files.textTooLong', { limit, opening })
      : say('files.cellTooLong', { row, limit, opening });
  return new FileRefusal('TEXT_TOO_LONG', message);
}
