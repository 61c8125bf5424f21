/** An element of a document that is about to be written. */
export interface XmlElement {
  readonly name: string;
  readonly content: readonly unknown[];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The writer's library keeps an element as an object whose only key is its name; text stands between as strings. */
export function elementOf(raw: unknown): XmlElement | null {
  if (!isObject(raw)) return null;
  const [name] = Object.keys(raw);
  if (name === undefined || name === '_attr') return null;
  const inside = raw[name];
  return { name, content: Array.isArray(inside) ? inside : [inside] };
}

export const childrenOf = ({ content }: XmlElement): XmlElement[] =>
  content.map(elementOf).filter((child): child is XmlElement => child !== null);

export const childOf = (element: XmlElement, name: string): XmlElement | null =>
  childrenOf(element).find((child) => child.name === name) ?? null;

/** The element found by going down these names; null where one is missing. */
export const descend = (element: XmlElement | null, ...names: readonly string[]): XmlElement | null =>
  names.reduce<XmlElement | null>((at, name) => at && childOf(at, name), element);

/** An attribute as text; null without it. */
export function attributeOf(element: XmlElement | null, name: string): string | null {
  for (const one of element?.content ?? []) {
    if (isObject(one) && isObject(one._attr) && one._attr[name] !== undefined) return String(one._attr[name]);
  }
  return null;
}

export const numberOf = (element: XmlElement | null, name: string): number => Number(attributeOf(element, name) ?? 0);

/** What the layout needs to know of a paragraph's content. */
export interface ParagraphContent {
  words: string;
  readonly bookmarks: string[];
  /** The first picture's size. */
  picture: XmlElement | null;
}

/** A paragraph's words with its line breaks, its bookmarks and its picture, gathered in one walk. */
export function contentOf(element: XmlElement, found: ParagraphContent = { words: '', bookmarks: [], picture: null }) {
  for (const child of childrenOf(element)) gather(child, found);
  return found;
}

function gather(element: XmlElement, found: ParagraphContent): void {
  switch (element.name) {
    case 'w:pPr':
    case 'w:rPr':
      return;
    case 'w:t':
      found.words += element.content.filter((part) => typeof part === 'string').join('');
      return;
    case 'w:br':
      found.words += '\n';
      return;
    case 'w:tab':
      found.words += '   ';
      return;
    case 'w:bookmarkStart':
      found.bookmarks.push(attributeOf(element, 'w:name') ?? '');
      return;
    case 'wp:extent':
      found.picture ??= element;
      return;
    default:
      contentOf(element, found);
  }
}
