import { Refusal } from '../../../domain/refusal.js';
import { say } from '../../../domain/sentence.js';
import type { RichText } from './rich-text.js';

/** Longest text of one section in characters, most nodes, deepest nesting: far beyond any chapter, short of harm. */
const LIMITS = { characters: 200_000, nodes: 20_000, depth: 12 };

type Node = Record<string, unknown>;

/** What may stand inside what; anything else is no text of ours. */
const inside: Readonly<Record<string, readonly string[]>> = {
  doc: ['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote', 'reportTable'],
  paragraph: ['text', 'hardBreak'],
  heading: ['text', 'hardBreak'],
  bulletList: ['listItem'],
  orderedList: ['listItem'],
  listItem: ['paragraph', 'bulletList', 'orderedList'],
  blockquote: ['paragraph', 'bulletList', 'orderedList'],
  reportTable: [],
  text: [],
  hardBreak: [],
};

/** Thrown inside the reader only. */
class Unreadable extends Error {}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Rebuilds an editor's text from what a client sent: known nodes, marks and attributes only, links only to web and mail
 * addresses. Refuses (`TEXT_NOT_READABLE`) what is not such a text, and (`TOO_LONG`) what is beyond the limits.
 */
export function readRichText(sent: unknown): RichText | Refusal {
  const spent = { characters: 0, nodes: 0 };

  function node(value: unknown, allowed: readonly string[], depth: number): Node {
    if (!isNode(value) || typeof value.type !== 'string' || !allowed.includes(value.type)) throw new Unreadable();
    spent.nodes += 1;
    if (depth > LIMITS.depth || spent.nodes > LIMITS.nodes) throw new RangeError();
    const { type } = value;
    if (type === 'text') return run(value);
    const attrs = attributes(type, value.attrs);
    const content = value.content === undefined || value.content === null ? [] : value.content;
    if (!Array.isArray(content)) throw new Unreadable();
    const read = content.map((child) => node(child, inside[type], depth + 1));
    return { type, ...(attrs && { attrs }), ...(read.length && { content: read }) };
  }

  function run(value: Node): Node {
    if (typeof value.text !== 'string' || value.text === '') throw new Unreadable();
    spent.characters += value.text.length;
    if (spent.characters > LIMITS.characters) throw new RangeError();
    const marks = Array.isArray(value.marks) ? value.marks.map(mark) : [];
    return { type: 'text', text: value.text, ...(marks.length && { marks }) };
  }

  try {
    return node(sent, ['doc'], 0) as unknown as RichText;
  } catch (error) {
    if (error instanceof RangeError) {
      return new Refusal('TOO_LONG', say('reports.tooLong', { most: LIMITS.characters }), 'body');
    }
    if (!(error instanceof Unreadable)) throw error;
    return new Refusal('TEXT_NOT_READABLE', say('reports.textNotReadable'), 'body');
  }
}

function attributes(type: string, given: unknown): Node | null {
  const attrs = isNode(given) ? given : {};
  if (type === 'heading') return { level: attrs.level === 3 ? 3 : 2 };
  if (type !== 'reportTable') return null;
  if (typeof attrs.table !== 'string' || !/^[A-Za-z]{1,40}$/.test(attrs.table)) throw new Unreadable();
  return { table: attrs.table };
}

function mark(value: unknown): Node {
  if (!isNode(value)) throw new Unreadable();
  if (value.type === 'bold' || value.type === 'italic') return { type: value.type };
  const href = isNode(value.attrs) ? value.attrs.href : null;
  if (value.type !== 'link' || typeof href !== 'string' || !isLink(href)) throw new Unreadable();
  return { type: 'link', attrs: { href } };
}

const isLink = (href: string) =>
  href.length <= 2_000 && URL.canParse(href) && ['http:', 'https:', 'mailto:'].includes(new URL(href).protocol);
