import type { PlanField, PlanFields } from './matrix-groups.js';
import { organisationNamed, organisationsNamed, type NamedOrganisation } from './organisation-likeness.js';
import type { KnownOrganisation } from './organisation-rules.js';
import { readWrittenDay } from './written-day.js';

/** What is known where a cell is read. */
export interface KnownWords {
  readonly organisations: readonly KnownOrganisation[];
  readonly clusters: readonly { readonly id: string; readonly name: string }[];
  /** The writer's language: decides the likelier order of day and month. */
  readonly locale: string;
}

/** What a cell holds. */
export type CellValue = PlanFields[PlanField];

/** A cell read from written words. */
export interface WrittenCell {
  /** What to write; for an `UNKNOWN` one what could be made of it. */
  readonly value: CellValue;
  readonly certainty: 'SAME' | 'LIKELY' | 'UNKNOWN';
  /** The words that mean nothing known, or several things. */
  readonly strange: readonly string[];
}

const sure = (value: CellValue): WrittenCell => ({ value, certainty: 'SAME', strange: [] });

function ofNames(named: readonly NamedOrganisation[], value: (ids: string[]) => CellValue): WrittenCell {
  const ids = [...new Set(named.flatMap(({ organisation }) => (organisation ? [organisation.id] : [])))];
  const strange = named.filter(({ organisation }) => organisation === null).map(({ written }) => written);
  if (strange.length > 0) return { value: value(ids), certainty: 'UNKNOWN', strange };
  const isSure = named.every(({ certainty }) => certainty === 'SAME');
  return { value: value(ids), certainty: isSure ? 'SAME' : 'LIKELY', strange };
}

function dayCell(text: string, locale: string): WrittenCell {
  const { day, certainty } = readWrittenDay(text, locale);
  return certainty === 'NONE'
    ? { value: null, certainty: 'UNKNOWN', strange: [text] }
    : { value: day, certainty, strange: [] };
}

/**
 * What a cell's text means in its field: organisations by likeness, groups by name, days in any usual writing, other
 * text as it stands. An empty text clears the field. One rule for paste, fill and files.
 */
export function readWrittenCell(field: PlanField, text: string, known: KnownWords): WrittenCell {
  const written = text.trim();
  switch (field) {
    case 'supportingInstitutionIds':
    case 'partnerIds':
      return ofNames(organisationsNamed(written, known.organisations), (ids) => ids);
    case 'leadInstitutionId':
      if (written === '') return sure(null);
      return ofNames([organisationNamed(written, known.organisations)], ([id]) => id ?? null);
    case 'clusterId': {
      if (written === '') return sure(null);
      const clusters = known.clusters.map(({ id, name }) => ({ id, name, acronym: null }));
      return ofNames([organisationNamed(written, clusters)], ([id]) => id ?? null);
    }
    case 'startsOn':
    case 'deadline':
      return written === '' ? sure(null) : dayCell(written, known.locale);
    default:
      return sure(written);
  }
}
