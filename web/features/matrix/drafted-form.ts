import type { Status } from '../../graphql/generated/graphql.js';
import type { Typed } from './row-drafts.js';
import { statusOrder } from '../recommendations/status-tones.js';

/** An assessment as it is being written. */
export interface DraftedForm {
  readonly status: Status | null;
  readonly rationale: string;
  readonly asOf: string | null;
  readonly evidenceIds: readonly string[];
  readonly noEvidenceReason: string;
  /** A source half written down. */
  readonly source: { readonly citation: string; readonly url: string; readonly datedOn: string | null };
}

/** The form as its draft keeps it. */
export const writeForm = ({ source, ...form }: DraftedForm): string => {
  const { status, rationale, asOf, evidenceIds, noEvidenceReason } = form;
  const { citation, url, datedOn } = source;
  return JSON.stringify({ status, rationale, asOf, evidenceIds, noEvidenceReason, source: { citation, url, datedOn } });
};

/** The form a draft has kept; null where it is none. */
export function readForm(text: string): DraftedForm | null {
  const form = thing(parsed(text));
  if (!form) return null;
  const source = thing(form.source) ?? {};
  const { evidenceIds } = form;
  return {
    status: statusOrder.find((status) => status === form.status) ?? null,
    rationale: words(form.rationale),
    asOf: words(form.asOf) || null,
    evidenceIds: Array.isArray(evidenceIds) ? evidenceIds.map(words).filter(Boolean) : [],
    noEvidenceReason: words(form.noEvidenceReason),
    source: { citation: words(source.citation), url: words(source.url), datedOn: words(source.datedOn) || null },
  };
}

/** What somebody recognises a draft by: its words. */
export function wordsOf({ at, text }: Pick<Typed, 'at' | 'text'>): string {
  if (at.place !== 'ASSESSMENT') return text;
  const form = readForm(text);
  return form?.rationale || form?.noEvidenceReason || form?.source.citation || '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const thing = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;

const words = (value: unknown): string => (typeof value === 'string' ? value : '');
