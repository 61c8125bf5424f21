import { describe, expect, it } from '@jest/globals';
import type { SheetField } from '../../../server/domain/sheet-fields.js';
import { guessColumns } from '../../../server/domain/sheet-headings.js';
import { readCell } from '../../../server/domain/sheet-values.js';
import { Status } from '../../../server/domain/vocabulary.js';
import { sheetLabelsOf } from '../../../server/features/exports/labels/sheet-labels-of.js';
import { LANGUAGES } from '../../../server/language/languages.js';
import { sampleSheet } from '../../support/sheet-model.js';
import { matrixColumns } from '../../../server/features/exports/sheet/matrix-columns.js';

/** Which field of the matrix each column brings back. */
const fieldOfColumn: Readonly<Record<string, SheetField>> = {
  entryId: 'ENTRY_ID',
  versions: 'VERSIONS',
  number: 'NUMBER',
  recommendation: 'TEXT',
  expectedResult: 'EXPECTED_RESULT',
  challenges: 'CHALLENGES',
  nextSteps: 'NEXT_STEPS',
  lead: 'LEAD',
  supporting: 'SUPPORTING',
  partners: 'PARTNERS',
  startsOn: 'STARTS_ON',
  deadline: 'DEADLINE',
  budget: 'BUDGET',
  ownStatus: 'OWN_STATUS',
  ownRationale: 'OWN_RATIONALE',
  ownNoEvidence: 'OWN_NO_EVIDENCE',
  ownAsOf: 'OWN_AS_OF',
};

const placesIn = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

/** Every text of the labels with the path to it. */
const textsOf = (labels: object, path = ''): [string, string][] =>
  Object.entries(labels).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : textsOf(value as object, `${path}${key}.`),
  );

describe.each(LANGUAGES)('a workbook in %s', (language) => {
  const labels = sheetLabelsOf[language];

  it('comes back by its headings: each column that may be changed is known again, and no other is taken for one', () => {
    const columns = matrixColumns(sampleSheet({ labels, assessorId: 'x' }));
    const found = new Map(
      [...guessColumns(columns.map(({ label }) => label))].map(([field, at]) => [columns[at].key, field]),
    );
    expect(Object.fromEntries(found)).toEqual(fieldOfColumn);
  });

  it('comes back by its statuses', () => {
    for (const status of Object.values(Status)) {
      const cell = { kind: 'TEXT', text: labels.statuses[status] } as const;
      expect(readCell('OWN_STATUS', cell, [])).toMatchObject({ value: status, problem: null });
    }
  });

  it('fills in the same things as the English one, and says nothing in English', () => {
    const english = new Map(textsOf(sheetLabelsOf.en));
    for (const [path, text] of textsOf(labels)) {
      if (/^pieces\.|^columns\.(entryId|versions)$/.test(path)) continue;
      expect([path, placesIn(text)]).toEqual([path, placesIn(english.get(path)!)]);
      if (language !== 'en' && !SAME.test(path)) expect([path, text]).not.toEqual([path, english.get(path)]);
    }
    expect(labels.about).toHaveLength(sheetLabelsOf.en.about.length);
  });
});

/** Words that two languages share, and a text of nothing but what is filled in. */
const SAME = /^(audiences\.PUBLIC|columns\.(position|budget|status)|words\.values)$/;
