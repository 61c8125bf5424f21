import type { NamesQuery } from '../../graphql/generated/graphql.js';
import { foldText } from '../../lib/fold-text.js';

/** A State as a row has it: its code where it is known, and the label its source printed. */
interface PrintedState {
  readonly code?: string | null;
  readonly label: string;
}

/** Says what sources print in English in the language of the reader; what no known list has stays as printed. */
export interface Names {
  /** Of a theme or a group of persons. */
  readonly ofLabel: (label: string) => string;
  readonly ofState: (state: PrintedState) => string;
}

/** In English everything stands as its source prints it. */
export const AS_PRINTED: Names = { ofLabel: (label) => label, ofState: ({ label }) => label };

/** Sources write the same label with `&` and with `and`, in capital and small letters. */
const keyOf = (label: string) => foldText(label.replaceAll('&', ' and '));

const made = new WeakMap<NamesQuery, Names>();

/** The names of one answer, put in order once. */
export function namesFrom(answer: NamesQuery): Names {
  const known = made.get(answer);
  if (known) return known;
  const states = new Map(answer.states.map(({ code, name }) => [code, name]));
  const labels = new Map(answer.labelNames.map(({ label, name }) => [keyOf(label), name]));
  const names: Names = {
    ofLabel: (label) => labels.get(keyOf(label)) ?? label,
    ofState: ({ code, label }) => (code ? states.get(code) : undefined) ?? label,
  };
  made.set(answer, names);
  return names;
}
