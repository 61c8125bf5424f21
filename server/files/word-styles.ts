import type { XmlAttributes, XmlListener } from './xml-events.js';

/** Which list, and which level of it, a paragraph or a style belongs to. List `0` means expressly none. */
export interface ListPlace {
  list: string | null;
  level: number | null;
}

/** The styles of a Word document, as far as automatic numbers need them. Hears `word/styles.xml`. */
export class WordStyles implements XmlListener {
  private readonly styles = new Map<string, ListPlace & { basedOn: string | null }>();
  private current: (ListPlace & { basedOn: string | null }) | null = null;

  open(name: string, attributes: XmlAttributes) {
    const value = attributes.val ?? '';
    if (name === 'w:style') {
      this.current = { list: null, level: null, basedOn: null };
      this.styles.set(attributes.styleId ?? '', this.current);
    } else if (!this.current) return;
    else if (name === 'w:basedOn') this.current.basedOn = value;
    else if (name === 'w:numId') this.current.list = value;
    else if (name === 'w:ilvl') this.current.level = Number(value);
  }

  close(name: string) {
    if (name === 'w:style') this.current = null;
  }

  /** The list a style puts its paragraphs in, by itself or through the styles it is based on. */
  listPlaceOf(styleId: string): ListPlace {
    let style = this.styles.get(styleId);
    for (let steps = 0; style && steps < 10; steps++) {
      if (style.list) return style;
      style = style.basedOn === null ? undefined : this.styles.get(style.basedOn);
    }
    return { list: null, level: null };
  }
}
