import { FileRefusal } from './file-refusal.js';

/** What a file is, what to do with it, and the endings a file of this kind usually has. */
export interface Finding {
  readonly what: string;
  readonly advice: string;
  readonly endings: string;
}

/** The refusal for a file of another kind than is sought; says so where its name promised something else. */
export function wrongType({ what, advice, endings }: Finding, fileName: string, wanted: string): FileRefusal {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(fileName)?.[0].toLowerCase();
  const promised = ending && !endings.includes(ending) ? `, although its name ends in ${ending}` : '';
  return new FileRefusal('WRONG_FILE_TYPE', `This is ${what}${promised}. ${advice} ${wanted}`);
}
