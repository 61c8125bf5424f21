import {
  GraphQLError,
  Kind,
  Lexer,
  parse,
  Source,
  TokenKind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** How large a document may be that no build of the client registered; the registered ones are as large as they are. */
export const LIMITS = { tokens: 1000, depth: 8, aliases: 15, fields: 500 } as const;

/** Longer than this no document of so many tokens is. */
const CHARACTERS = 64 * 1024;

/** What a selection comes to when its fragments are written out: they hide nothing, and neither do @skip and @include. */
interface Size {
  readonly depth: number;
  readonly aliases: number;
  readonly fields: number;
}

const NOTHING: Size = { depth: 0, aliases: 0, fields: 0 };

/**
 * Why a document is too large to be run, in words; null when it is not. Looks at the text before anything else does, and
 * stops at the first token too many. A text that is no GraphQL at all is left to whoever reads it next.
 */
export function tooLarge(text: string): GraphQLError | null {
  if (text.length > CHARACTERS || hasMoreTokens(text)) return refusal(`more than ${LIMITS.tokens} tokens`);
  const document = parsed(text);
  if (!document) return null;
  const { depth, aliases, fields } = sizeOf(document);
  if (depth > LIMITS.depth) return refusal(`fields nested deeper than ${LIMITS.depth}`);
  if (aliases > LIMITS.aliases) return refusal(`more than ${LIMITS.aliases} aliases`);
  return fields > LIMITS.fields ? refusal(`more than ${LIMITS.fields} fields`) : null;
}

const refusal = (why: string) =>
  new GraphQLError(`This document has ${why}; ask for it in parts.`, { extensions: { code: 'DOCUMENT_TOO_LARGE' } });

function hasMoreTokens(text: string): boolean {
  const lexer = new Lexer(new Source(text));
  try {
    for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count += 1) if (count >= LIMITS.tokens) return true;
  } catch {
    return false; // no GraphQL: whoever parses it says where
  }
  return false;
}

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { noLocation: true });
  } catch {
    return null;
  }
}

function sizeOf(document: DocumentNode): Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const known = new Map<string, Size>();
  const ofFragment = (name: string): Size => {
    const fragment = fragments.get(name);
    const size = known.get(name);
    if (size || !fragment) return size ?? NOTHING;
    // One that leads back to itself has no end; what checks the document refuses it for that.
    known.set(name, NOTHING);
    known.set(name, measure(fragment.selectionSet, ofFragment));
    return known.get(name)!;
  };
  const sizes = document.definitions.map((one) =>
    one.kind === Kind.OPERATION_DEFINITION ? measure(one.selectionSet, ofFragment) : NOTHING,
  );
  return sizes.reduce(beside, NOTHING);
}

const beside = (one: Size, other: Size): Size => ({
  depth: Math.max(one.depth, other.depth),
  aliases: one.aliases + other.aliases,
  fields: one.fields + other.fields,
});

function measure(set: SelectionSetNode, ofFragment: (name: string) => Size): Size {
  let size = NOTHING;
  for (const one of set.selections) {
    if (one.kind === Kind.FRAGMENT_SPREAD) size = beside(size, ofFragment(one.name.value));
    else if (one.kind === Kind.INLINE_FRAGMENT) size = beside(size, measure(one.selectionSet, ofFragment));
    // What the schema is, where it may be asked, is nested by its own rules.
    else if (!one.name.value.startsWith('__')) {
      const inner = one.selectionSet ? measure(one.selectionSet, ofFragment) : NOTHING;
      const own = { depth: inner.depth + 1, aliases: inner.aliases + (one.alias ? 1 : 0), fields: inner.fields + 1 };
      size = beside(size, own);
    }
  }
  return size;
}
