import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One place where a sentence is said: its id where the source names it, and the names of what fills it. */
export interface Said {
  readonly place: string;
  readonly id: string;
  readonly filled: readonly string[] | null;
}

export interface SentencesOfSources {
  readonly said: readonly Said[];
  /** Every text in the sources: an id may be chosen first and said later. */
  readonly texts: ReadonlySet<string>;
  /** Refusals whose words stand in the source instead of the catalogue. */
  readonly bare: readonly string[];
}

/** What a person is told with: each takes a sentence, never words. */
const TOLD = /^(Refusal|FileRefusal|DocumentFailure|BadInput|SaidWithStatus)$/;

/** Reads the server with the compiler: which sentences it says, and with what. */
export function sentencesOfServer(): SentencesOfSources {
  const said: Said[] = [];
  const texts = new Set<string>();
  const bare: string[] = [];
  for (const file of filesIn('server')) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    const look = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) texts.add(node.text);
      if (isSaying(node)) said.push(...saidBy(node, source));
      if (ts.isNewExpression(node) && TOLD.test(node.expression.getText()) && node.arguments?.some(isWords)) {
        bare.push(placeOf(node, source));
      }
      ts.forEachChild(node, look);
    };
    look(source);
  }
  return { said, texts, bare };
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => path.join(folder, file));

const isSaying = (node: ts.Node): node is ts.CallExpression =>
  ts.isCallExpression(node) && node.expression.getText() === 'say';

function saidBy(call: ts.CallExpression, source: ts.SourceFile): Said[] {
  const [id, values] = call.arguments;
  const filled = values === undefined ? [] : namesIn(values);
  return idsOf(id).map((one) => ({ place: placeOf(call, source), id: one, filled }));
}

const idsOf = (expression: ts.Expression): readonly string[] =>
  ts.isStringLiteralLike(expression)
    ? [expression.text]
    : ts.isConditionalExpression(expression)
      ? [...idsOf(expression.whenTrue), ...idsOf(expression.whenFalse)]
      : [];

/** The names an object literal gives; null for values that come from elsewhere. */
function namesIn(values: ts.Expression): readonly string[] | null {
  if (!ts.isObjectLiteralExpression(values)) return null;
  return values.properties.map(({ name }) => name?.getText() ?? '').sort();
}

/** Words with a space between them: a sentence, and no code, field or id. */
const isWords = (argument: ts.Expression): boolean =>
  ts.isTemplateExpression(argument) || (ts.isStringLiteralLike(argument) && /\s/.test(argument.text));

function placeOf(node: ts.Node, source: ts.SourceFile): string {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart());
  return `${source.fileName}:${line + 1}`;
}
