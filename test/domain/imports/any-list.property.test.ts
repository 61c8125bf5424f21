import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPosition } from '../../../server/domain/source-position.js';
import { States } from '../../../server/features/cycles/reference/states.js';
import { parseFile } from '../../../server/features/imports/readers/parse-file.js';
import { anyList } from '../../support/any-list.js';
import { rowsOf } from '../../support/parsed-rows.js';

describe('any thematic list of OHCHR', () => {
  it('comes out with every number, text, State, position, source and tag it has, whatever form it is in', async () => {
    await fc.assert(
      fc.asyncProperty(anyList, async ({ bytes, meant, cycle, hasSource }) => {
        const file = await parseFile(bytes, 'list.docx');
        const [review] = file.reviews;
        expect([review.stateLabel, review.cycle, review.fileRows]).toEqual(['Ruritania', cycle, meant.length]);
        const found = rowsOf(file).map((row) => ({
          number: row.number,
          text: row.text,
          states: row.recommendingStates.map((label) => States.find(label)?.iso3 ?? label),
          position: readPosition(row.positionVerbatim).position,
          source: [row.sourceSymbol, row.sourceParagraph],
          themes: row.themes.map(({ label }) => label),
          groups: row.groups,
          goals: row.sdgs.map(({ goal }) => goal),
        }));
        expect(found).toEqual(
          meant.map((one) => ({
            number: one.number,
            text: one.text,
            states: one.states.map(({ code }) => code),
            position: one.position,
            source: hasSource ? ['A/HRC/28/15/Add.1', one.paragraph] : [null, null],
            themes: one.themes,
            groups: one.groups,
            goals: cycle === 2 ? [] : [one.goal],
          })),
        );
      }),
      { numRuns: 300 },
    );
  }, 120_000);
});
