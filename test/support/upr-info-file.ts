/** One row of an invented export, in the words of UPR Info. */
export interface ExportRow {
  readonly sur?: string;
  readonly text: string;
  readonly rs?: string;
  readonly response?: string;
  readonly action?: string;
  readonly issue?: string;
  readonly session?: string;
}

export interface ExportForm {
  readonly delimiter?: string;
  readonly lineEnd?: string;
  readonly encoding?: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'macintosh' | 'windows-1252';
  readonly header?: readonly string[];
}

export const EXPORT_HEADER = [
  'SuR',
  'Rgrp',
  'Org',
  'Recommendation',
  'RS',
  'Rgrp',
  'Org',
  'Response',
  'Action',
  'Issue',
  'Session',
];

/** The header of a copy that a person saved again from a spreadsheet on a Mac. */
export const RESAVED_HEADER = [
  'To',
  'To-Rgrp',
  'To-Org',
  'Text',
  'From',
  'From-Rgrp',
  'From-Org',
  'Response',
  'Action',
  'Issue',
  'Session',
];

const cellsOf = (row: ExportRow): string[] => [
  row.sur ?? 'Ruritania',
  'EEG',
  'OIF',
  row.text,
  row.rs ?? 'France',
  'WEOG',
  'EU, OIF',
  row.response ?? 'Supported',
  row.action ?? '5',
  row.issue ?? 'Justice',
  row.session ?? '21',
];

/** An export of UPR Info's database in memory, in whichever form people come to hold it. */
export function exportFile(rows: readonly ExportRow[], form: ExportForm = {}): Buffer {
  return textFile([form.header ?? EXPORT_HEADER, ...rows.map(cellsOf)], form);
}

/** Any table as delimited text. */
export function textFile(rows: readonly (readonly string[])[], form: ExportForm = {}): Buffer {
  const { delimiter = ';', lineEnd = '\r\n', encoding = 'utf-8-bom' } = form;
  const quote = (value: string) =>
    value.includes(delimiter) || /["\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
  const text = rows.map((cells) => cells.map(quote).join(delimiter)).join(lineEnd) + lineEnd;
  return encode(text, encoding);
}

/** Bytes of a text. Letters that an eight-bit encoding lacks are refused. */
export function encode(text: string, encoding: NonNullable<ExportForm['encoding']>): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  if (encoding === 'utf-8-bom') return Buffer.from(`\uFEFF${text}`);
  if (encoding === 'utf-16le') return Buffer.from(`\uFEFF${text}`, 'utf16le');
  if (encoding === 'utf-16be') return Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  const byteOf = new Map([...highHalf(encoding)].map((letter, order) => [letter, 0x80 + order] as const));
  const bytes = [...text].map((letter) => {
    const byte = letter < '\u0080' ? letter.charCodeAt(0) : byteOf.get(letter);
    if (byte === undefined) throw new RangeError(`${encoding} has no ${letter}`);
    return byte;
  });
  return Buffer.from(bytes);
}

/** The letters of bytes 80 to FF. */
function highHalf(encoding: 'macintosh' | 'windows-1252'): string {
  if (encoding === 'macintosh') {
    return new TextDecoder('macintosh').decode(Uint8Array.from({ length: 128 }, (_, order) => 0x80 + order));
  }
  const latin1 = String.fromCharCode(...Array.from({ length: 96 }, (_, order) => 0xa0 + order));
  return `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ${latin1}`;
}
