/** A node of the section's text as the server keeps it. */
export interface TextNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[];
  readonly content?: readonly TextNode[];
}

/** A whole text; an empty one for what is no text. */
export function asText(value: unknown): TextNode {
  const isText = typeof value === 'object' && value !== null && (value as TextNode).type === 'doc';
  return isText ? (value as TextNode) : { type: 'doc', content: [{ type: 'paragraph' }] };
}

/** The words of a node. */
export const wordsOf = (node: TextNode): string =>
  node.type === 'hardBreak' ? '\n' : (node.text ?? (node.content ?? []).map(wordsOf).join(''));

/** A line of the text as it is read: a paragraph, a heading, an item, or the place of a table. */
export interface TextLine {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'table';
  readonly words: string;
}

/** The text line by line, for showing versions beside each other. */
export function linesOf(node: TextNode): TextLine[] {
  switch (node.type) {
    case 'paragraph':
      return [{ kind: 'paragraph', words: wordsOf(node) }];
    case 'heading':
      return [{ kind: 'heading', words: wordsOf(node) }];
    case 'listItem':
      return [{ kind: 'item', words: wordsOf(node) }];
    case 'reportTable':
      return [{ kind: 'table', words: String(node.attrs?.table ?? '') }];
    default:
      return (node.content ?? []).flatMap(linesOf);
  }
}

const keyOf = ({ kind, words }: TextLine) => `${kind}:${words}`;

/** The lines of a version, those marked that the text it started from does not have. */
export function changedLines(base: TextNode | null, version: TextNode): (TextLine & { readonly isChanged: boolean })[] {
  const known = new Set(base ? linesOf(base).map(keyOf) : []);
  return linesOf(version).map((line) => ({ ...line, isChanged: base !== null && !known.has(keyOf(line)) }));
}

/** Their text with the blocks of mine that differ from the start below it, under a heading: for tidying up by hand. */
export function bothTexts(base: TextNode | null, mine: TextNode, theirs: TextNode, heading: string): TextNode {
  const known = new Set([...(base?.content ?? []), ...(theirs.content ?? [])].map((node) => JSON.stringify(node)));
  const added = (mine.content ?? []).filter((node) => !known.has(JSON.stringify(node)));
  if (!added.length) return theirs;
  const title: TextNode = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: heading }] };
  return { type: 'doc', content: [...(theirs.content ?? []), title, ...added] };
}
