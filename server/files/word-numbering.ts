import type { XmlAttributes, XmlListener } from './xml-events.js';

/** One level of a list as Word defines it. */
interface Level {
  start: number;
  format: string;
  /** Text with `%1` … `%9` where the counters of the levels go. */
  pattern: string;
  isLegal: boolean;
}

interface ListDefinition {
  readonly levels: Map<number, Level>;
  /** Name of the style that carries the real definition, if this one only points there. */
  styleLink: string | null;
}

interface ListUse {
  definition: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** The lists a Word document defines: what `word/numbering.xml` says. */
export class NumberingDefinitions {
  readonly definitions = new Map<string, ListDefinition>();
  readonly uses = new Map<string, ListUse>();
}

/** Hears `word/numbering.xml` and fills the definitions. */
export class NumberingListener implements XmlListener {
  private definition: ListDefinition | null = null;
  private use: ListUse | null = null;
  private level: Level | null = null;
  private override = 0;

  constructor(private readonly into: NumberingDefinitions) {}

  open(name: string, attributes: XmlAttributes) {
    const value = attributes.val ?? '';
    if (name === 'w:abstractNum') this.beginDefinition(attributes.abstractNumId ?? '');
    else if (name === 'w:num') this.beginUse(attributes.numId ?? '');
    else if (name === 'w:lvl') this.beginLevel(Number(attributes.ilvl));
    else if (name === 'w:lvlOverride') this.override = Number(attributes.ilvl);
    else if (name === 'w:startOverride') this.use?.starts.set(this.override, Number(value) || 0);
    else if (name === 'w:abstractNumId' && this.use) this.use.definition = value;
    else if (name === 'w:numStyleLink' && this.definition) this.definition.styleLink = value;
    else if (this.level) this.describeLevel(this.level, name, value);
  }

  close(name: string) {
    if (name === 'w:lvl') this.level = null;
    if (name === 'w:abstractNum') this.definition = null;
    if (name === 'w:num') this.use = null;
  }

  private beginDefinition(id: string) {
    this.definition = { levels: new Map(), styleLink: null };
    this.into.definitions.set(id, this.definition);
  }

  private beginUse(id: string) {
    this.use = { definition: '', starts: new Map(), levels: new Map() };
    this.into.uses.set(id, this.use);
  }

  private beginLevel(order: number) {
    this.level = { start: 0, format: 'decimal', pattern: '', isLegal: false };
    (this.use ?? this.definition)?.levels.set(order, this.level);
  }

  private describeLevel(level: Level, name: string, value: string) {
    if (name === 'w:start') level.start = Number(value) || 0;
    else if (name === 'w:numFmt') level.format = value;
    else if (name === 'w:lvlText') level.pattern = value.slice(0, 60);
    else if (name === 'w:isLgl') level.isLegal = value !== '0' && value !== 'false';
  }
}

/** Counts through a document and gives each automatic number as Word prints it, e.g. `115.4`. */
export class AutomaticNumbers {
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly restarted = new Set<string>();

  constructor(
    private readonly lists: NumberingDefinitions,
    /** The list a style belongs to, for definitions that only name a style. */
    private readonly listOfStyle: (style: string) => string | null,
  ) {}

  /** The next number of a list at a level; empty for bullets and for lists the document does not define. */
  next(list: string, order: number): string {
    const use = this.lists.uses.get(list);
    const level = use && this.level(use, order);
    if (!use || !level) return '';
    const counter = this.counters.get(use.definition) ?? [];
    this.counters.set(use.definition, counter);
    counter[order] = this.following(list, use, order, counter[order]);
    counter.length = order + 1;
    if (level.format === 'bullet' || level.format === 'none') return '';
    return level.pattern.replace(/%([1-9])/g, (_, digit: string) => this.print(use, level, Number(digit) - 1, counter));
  }

  private following(list: string, use: ListUse, order: number, before: number | undefined): number {
    const start = use.starts.get(order);
    const key = `${list}:${order}`;
    if (start !== undefined && !this.restarted.has(key)) {
      this.restarted.add(key);
      return start;
    }
    return before === undefined ? (this.level(use, order)?.start ?? 0) : before + 1;
  }

  private print(use: ListUse, asked: Level, order: number, counter: readonly (number | undefined)[]): string {
    const level = this.level(use, order);
    const number = counter[order] ?? level?.start ?? 1;
    return asked.isLegal ? String(number) : printNumber(number, level?.format ?? 'decimal');
  }

  private level(use: ListUse, order: number): Level | undefined {
    const definition = this.lists.definitions.get(use.definition);
    const linked = definition?.styleLink
      ? this.lists.uses.get(this.listOfStyle(definition.styleLink) ?? '')
      : undefined;
    const source = linked ? this.lists.definitions.get(linked.definition) : definition;
    return use.levels.get(order) ?? source?.levels.get(order);
  }
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number in one of Word's formats. Letters and Roman numerals above 3999 are printed as digits. */
function printNumber(number: number, format: string): string {
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  if (number < 1 || number > 3999) return String(number);
  if (format === 'lowerRoman') return roman(number);
  if (format === 'upperRoman') return roman(number).toUpperCase();
  if (format === 'lowerLetter') return letters(number);
  if (format === 'upperLetter') return letters(number).toUpperCase();
  return String(number);
}

const letters = (number: number) => String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

function roman(number: number): string {
  let rest = number;
  let printed = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      printed += sign;
      rest -= value;
    }
  }
  return printed;
}
