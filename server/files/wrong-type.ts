import { FileRefusal } from './file-refusal.js';
import { say, type Sentence } from '../domain/sentence.js';

/** What a file is, what to do with it, and the endings a file of this kind usually has. */
export interface Finding {
  readonly what: Sentence;
  readonly advice: Sentence;
  readonly endings: string;
}

/** The refusal for a file of another kind than is sought; says so where its name promised something else. */
export function wrongType({ what, advice, endings }: Finding, fileName: string, wanted: Sentence): FileRefusal {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0].toLowerCase();
  const isPromised = ending !== undefined && !endings.includes(ending);
  return new FileRefusal(
    'WRONG_FILE_TYPE',
    isPromised
      ? say('files.otherThanNamed', { what, ending, advice, wanted })
      : say('files.wrongKind', { what, advice, wanted }),
  );
}
