import ts from 'typescript';
import { AUDIENCES } from './oracle.js';

export type Rules = Record<string, (...all: unknown[]) => unknown>;

/** A module's text as it runs, its imports given. */
export function load(text: string, given: Rules = {}): Rules {
  const compiled = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exports: Rules = {};
  const run = new Function('exports', 'require', compiled.outputText) as (...all: unknown[]) => void;
  run(exports, (name: string) => (name.includes('vocabulary') ? VOCABULARY : given));
  return exports;
}

const word = (...words: string[]) => Object.fromEntries(words.map((one) => [one, one]));
const VOCABULARY = {
  Side: word('CSO', 'GOVERNMENT', 'NHRI', 'OBSERVER'),
  Role: word('MEMBER', 'COORDINATOR', 'REPORT_WRITER', 'OBSERVER', 'ADMINISTRATOR'),
  Audience: word(...AUDIENCES),
};
