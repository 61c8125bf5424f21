import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { FileRefusal } from '../file-refusal.js';
import type { ZipArchive } from '../zip-archive.js';
import { say } from '../../domain/sentence.js';

/** What becomes of an element: as it is, its start and end tags away, or all of it away. */
export type Fate = 'KEEP' | 'UNWRAP' | 'DROP';

/** What a rewriting decides. Names are local, with the URI of their namespace. */
export interface XmlRules {
  element(local: string, uri: string, tag: SaxesTagNS): Fate;
  /** The attribute's value to write, null to leave it out. */
  attribute(attribute: SaxesAttributeNS, tag: SaxesTagNS): string | null;
  /** Hears text that is kept, and says what is written in its place. */
  text?(text: string, inside: string): string;
}

/** Writes one part of an office file anew, piece by piece. Refuses what no ordinary document has, as the readers do. */
export async function* rewriteXml(archive: ZipArchive, part: string, rules: XmlRules): AsyncGenerator<string> {
  const writer = new Rewriting(part, archive, rules);
  const decoder = new TextDecoder('utf-8');
  for await (const piece of archive.pieces(part)) {
    const written = writer.write(decoder.decode(piece, { stream: true }));
    if (written) yield written;
  }
  yield writer.end(decoder.decode());
}

class Rewriting {
  private readonly parser = new SaxesParser({ xmlns: true, position: false });
  private readonly open: { name: string; local: string; fate: Fate }[] = [];
  private dropping = 0;
  private silence = 0;
  private out = '';

  constructor(
    private readonly part: string,
    { limits }: ZipArchive,
    private readonly rules: XmlRules,
  ) {
    const { parser } = this;
    parser.on('xmldecl', () => (this.out += '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'));
    parser.on('doctype', () => this.refuse('UNSAFE_XML'));
    parser.on('error', (cause) => this.refuse('DAMAGED_FILE', cause));
    parser.on('opentag', (tag) => {
      if (this.open.length >= limits.xmlDepth) this.refuse('UNSAFE_XML');
      this.opened(tag);
    });
    parser.on('closetag', () => this.closed());
    parser.on('text', (text) => this.texted(text));
    parser.on('cdata', (text) => this.texted(text));
    this.tokenLength = limits.xmlTokenLength;
  }

  private readonly tokenLength: number;

  write(text: string): string {
    this.silence += text.length;
    if (this.silence > this.tokenLength) this.refuse('UNSAFE_XML');
    this.parser.write(text);
    const { out } = this;
    this.out = '';
    return out;
  }

  end(rest: string): string {
    const written = this.write(rest);
    this.parser.close();
    return written + this.out;
  }

  private opened(tag: SaxesTagNS) {
    this.silence = 0;
    const fate = this.dropping > 0 ? 'DROP' : this.rules.element(tag.local, tag.uri, tag);
    this.open.push({ name: tag.name, local: tag.local, fate });
    if (fate === 'DROP') this.dropping++;
    if (fate !== 'KEEP') return;
    this.out += `<${tag.name}`;
    for (const attribute of Object.values(tag.attributes)) {
      const value =
        attribute.prefix === 'xmlns' || attribute.name === 'xmlns'
          ? attribute.value
          : this.rules.attribute(attribute, tag);
      if (value !== null) this.out += ` ${attribute.name}="${quoted(value)}"`;
    }
    this.out += '>';
  }

  private closed() {
    this.silence = 0;
    const { name, fate } = this.open.pop()!;
    if (fate === 'DROP') this.dropping--;
    if (fate === 'KEEP') this.out += `</${name}>`;
  }

  private texted(text: string) {
    this.silence = 0;
    if (this.dropping > 0) return;
    const inside = this.open.at(-1)?.local ?? '';
    this.out += escaped(this.rules.text?.(text, inside) ?? text);
  }

  private refuse(code: 'UNSAFE_XML' | 'DAMAGED_FILE', cause?: unknown): never {
    const id = code === 'UNSAFE_XML' ? 'files.unusualPart' : 'files.damagedPart';
    throw new FileRefusal(code, say(id, { part: this.part }), { cause });
  }
}

const quoted = (value: string) =>
  escaped(value)
    .replaceAll('"', '&quot;')
    .replace(/[\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
