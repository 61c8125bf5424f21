import { SaxesParser, type SaxesTagNS } from 'saxes';
import { FileRefusal } from './file-refusal.js';
import type { ZipArchive } from './zip-archive.js';
import { say } from '../domain/sentence.js';

/**
 * Attributes by local name: those without a namespace, or in the namespace of their element; what names a relationship
 * as `r:id`.
 */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What a reader wants to hear. Names are `w:p` for words, `s:c` for sheets, `mc:Fallback` for compatibility, else `p`. */
export interface XmlListener {
  open(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** The usual prefix of a namespace, whatever prefix the file itself has; strict and transitional forms alike. */
const PREFIXES = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 's:'],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', 's:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
]);
const NEUTRAL = new Set([
  'http://schemas.openxmlformats.org/package/2006/content-types',
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);
const RELATIONSHIPS = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

/**
 * Reads one part of an office file as a stream of events and says whether the part is there. Refuses any DOCTYPE (so
 * no entity is ever expanded or fetched), XML that is not well formed, too deep, or with an endless token.
 */
export async function readXml(archive: ZipArchive, part: string, listener: XmlListener): Promise<boolean> {
  if (!archive.has(part)) return false;
  const session = new XmlSession(archive, part, listener);
  const decoder = new TextDecoder('utf-8');
  for await (const piece of archive.pieces(part)) session.write(decoder.decode(piece, { stream: true }));
  session.end(decoder.decode());
  return true;
}

class XmlSession {
  private readonly parser = new SaxesParser({ xmlns: true, position: false });
  private depth = 0;
  private silence = 0;

  constructor(
    private readonly archive: ZipArchive,
    private readonly part: string,
    private readonly listener: XmlListener,
  ) {
    this.parser.on('doctype', () => {
      throw this.unsafe();
    });
    this.parser.on('error', (cause) => {
      throw this.malformed(cause);
    });
    this.parser.on('opentag', (tag) => this.open(tag));
    this.parser.on('closetag', (tag) => this.close(tag));
    this.parser.on('text', (text) => this.text(text));
    this.parser.on('cdata', (text) => this.text(text));
  }

  write(text: string) {
    this.silence += text.length;
    if (this.silence > this.archive.limits.xmlTokenLength) throw this.unsafe();
    this.parser.write(text);
  }

  end(rest: string) {
    this.write(rest);
    this.parser.close();
  }

  private open(tag: SaxesTagNS) {
    this.silence = 0;
    if (++this.depth > this.archive.limits.xmlDepth) throw this.unsafe();
    const attributes: Record<string, string> = Object.create(null);
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      if (uri === '' || uri === tag.uri) attributes[local] = value;
      else if (RELATIONSHIPS.has(uri)) attributes[`r:${local}`] = value;
    }
    this.listener.open(nameOf(tag), attributes);
  }

  private close(tag: SaxesTagNS) {
    this.silence = 0;
    this.depth--;
    this.listener.close?.(nameOf(tag));
  }

  private text(text: string) {
    this.silence = 0;
    this.listener.text?.(text);
  }

  private unsafe() {
    return new FileRefusal('UNSAFE_XML', say('files.unsafeStructure', { part: this.part }));
  }

  private malformed(cause: Error) {
    return new FileRefusal('DAMAGED_FILE', say('files.partDamaged', { part: this.part }), { cause });
  }
}

const nameOf = (tag: SaxesTagNS) =>
  NEUTRAL.has(tag.uri) ? tag.local : `${PREFIXES.get(tag.uri) ?? 'other:'}${tag.local}`;
