/**
 * An element of a document that is about to be written, as the writer's library keeps it: an object whose only key is
 * the element's name; its content is a list, or one thing, among them the attributes under `_attr` and text as strings.
 */
export type XmlElement = Readonly<Record<string, unknown>>;

/** `<name w:val="value"/>` */
export const withValue = (name: string, value: string | number | boolean): XmlElement => ({
  [name]: { _attr: { 'w:val': value } },
});

const isObject = (value: unknown): value is XmlElement => typeof value === 'object' && value !== null;
const isElement = (value: unknown): value is XmlElement => isObject(value) && value._attr === undefined;

export const elementOf = (raw: unknown): XmlElement | null => (isElement(raw) ? raw : null);

export function nameOf(element: XmlElement): string {
  for (const name in element) return name;
  return '';
}

/** The element's content in order, as elements, attributes and texts. */
export function contentOf(element: XmlElement): readonly unknown[] {
  const content = element[nameOf(element)];
  return Array.isArray(content) ? content : [content];
}

export const childrenOf = (element: XmlElement): XmlElement[] => contentOf(element).filter(isElement);

export function childOf(element: XmlElement, name: string): XmlElement | null {
  for (const child of contentOf(element)) if (isObject(child) && child[name] !== undefined) return child;
  return null;
}

/** The element found by going down these names; null where one is missing. */
export function descend(element: XmlElement | null, ...names: readonly string[]): XmlElement | null {
  let at = element;
  for (const name of names) at = at && childOf(at, name);
  return at;
}

/** An attribute as text; null without it. */
export function attributeOf(element: XmlElement | null, name: string): string | null {
  for (const one of element ? contentOf(element) : []) {
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
export function paragraphContent(
  element: XmlElement,
  found: ParagraphContent = { words: '', bookmarks: [], picture: null },
): ParagraphContent {
  for (const child of contentOf(element)) if (isElement(child)) gather(child, found);
  return found;
}

function gather(element: XmlElement, found: ParagraphContent): void {
  switch (nameOf(element)) {
    case 'w:pPr':
    case 'w:rPr':
      return;
    case 'w:t':
      for (const part of contentOf(element)) if (typeof part === 'string') found.words += part;
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
      paragraphContent(element, found);
  }
}
