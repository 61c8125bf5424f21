import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** One part of a message, as react-intl's own parser gives it. */
interface Part {
  readonly type: number;
  readonly value: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Part[] }>>;
  readonly children?: readonly Part[];
  readonly pluralType?: 'cardinal' | 'ordinal';
}

interface Parser {
  parse: (message: string) => readonly Part[];
  TYPE: Readonly<Record<'literal' | 'select' | 'plural' | 'pound' | 'tag', number>>;
}

// The parser is react-intl's, so that a message is read here exactly as the program reads it.
const reactIntl = createRequire(createRequire(import.meta.url).resolve('react-intl'));
const { parse, TYPE } = (await import(
  pathToFileURL(reactIntl.resolve('@formatjs/icu-messageformat-parser')).href
)) as Parser;

function allParts(parts: readonly Part[]): readonly Part[] {
  return parts.flatMap((part) => [
    part,
    ...allParts(part.children ?? []),
    ...Object.values(part.options ?? {}).flatMap(({ value }) => allParts(value)),
  ]);
}

/** What is filled into a message, by name and in order of name: `count`, `<b>`, and a choice with its cases. */
export function argumentsOf(message: string): readonly string[] {
  const names = allParts(parse(message))
    .filter(({ type }) => type !== TYPE.literal && type !== TYPE.pound)
    .map(({ type, value, options }) => {
      if (type === TYPE.tag) return `<${value}>`;
      return type === TYPE.select
        ? `${value}: ${Object.keys(options ?? {})
            .sort()
            .join(' ')}`
        : value;
    });
  return [...new Set(names)].sort();
}

/** Where a number decides the form: which number, and the forms there are. */
export function pluralsOf(
  message: string,
): readonly { readonly argument: string; readonly forms: readonly string[] }[] {
  return allParts(parse(message))
    .filter(({ type, pluralType }) => type === TYPE.plural && pluralType !== 'ordinal')
    .map(({ value, options }) => ({ argument: value, forms: Object.keys(options ?? {}) }));
}
