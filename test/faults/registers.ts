import type { Fields, Register } from './told.js';

/** A row as the client’s operations give it, as far as it is written here. */
export type Row = { readonly id: string } & Readonly<Record<string, unknown>>;

/** Parts of a row with the fields that share their version, and under which name the row has it. */
export const parts = {
  PLAN: { version: 'planVersion', fields: ['expectedResult', 'challenges', 'nextSteps'] },
  MONEY: { version: 'moneyVersion', fields: ['budget'] },
} as const;

export type Part = keyof typeof parts;

export const registerOf = (rowId: string, part: Part): Register => `${rowId} ${part}`;

/** What a row shows of one part. */
export function pictureOf(row: Row, part: Part): { readonly version: number; readonly fields: Fields } {
  const { version, fields } = parts[part];
  return {
    version: Number(row[version]),
    fields: Object.fromEntries(fields.map((field) => [field, String(row[field] ?? '')])),
  };
}
