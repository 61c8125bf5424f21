import type { Sentence } from '../domain/sentence.js';
import { inEnglish } from '../language/spoken.js';

/** Why a file as a whole cannot be read. Stable, upper-case words the client may translate. */
export type FileRefusalCode =
  | 'EMPTY_FILE'
  | 'FILE_TOO_LARGE'
  | 'DAMAGED_FILE'
  | 'ENCRYPTED_FILE'
  | 'EXPANDS_TOO_FAR'
  | 'UNSAFE_XML'
  | 'MACROS'
  | 'WRONG_FILE_TYPE'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
  | 'TEXT_TOO_LONG'
  | 'COLUMNS_MISSING'
  | 'NO_RECOMMENDATIONS'
  | 'TOO_SLOW'
  | 'TOO_MUCH_MEMORY'
  | 'READER_BUSY'
  | 'UNREADABLE'
  | 'TWO_FILES_IN_ONE'
  | 'TOO_MANY_PIXELS'
  | 'TOO_MANY_PAGES'
  | 'NAME_AND_CONTENT_DIFFER'
  | 'TWO_ENDINGS'
  | 'NO_ROOM'
  | 'QUOTA';

/** A file that cannot be used at all. The sentence is for the person: the reason, then what to do. */
export class FileRefusal extends Error {
  override readonly name = 'FileRefusal';

  constructor(
    readonly code: FileRefusalCode,
    readonly sentence: Sentence,
    options?: ErrorOptions,
  ) {
    super(inEnglish(sentence), options);
  }
}
