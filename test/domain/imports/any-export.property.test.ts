import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readPosition } from '../../../server/domain/source-position.js';
import { States } from '../../../server/features/cycles/reference/states.js';
import { parseFile } from '../../../server/features/imports/readers/parse-file.js';
import { anyExport } from '../../support/any-export.js';
import { rowsOf } from '../../support/parsed-rows.js';

const codeOf = (label: string) => States.find(label)?.iso3 ?? label;

describe('any UPR Info export', () => {
  it('comes out with every row, text, State, position and session it has, whatever form it is in', async () => {
    await fc.assert(
      fc.asyncProperty(anyExport, async ({ bytes, meant, lines }) => {
        const file = await parseFile(bytes, 'export.csv');
        expect(file.reviews.reduce((sum, { fileRows }) => sum + fileRows, 0)).toBe(lines);
        expect(rowsOf(file).flatMap(({ fromRows }) => fromRows)).toHaveLength(lines);
        const found = file.reviews.flatMap(({ session, stateLabel, rows }) =>
          rows.map((row) => ({
            stateLabel,
            session,
            text: row.text,
            states: row.recommendingStates.map(codeOf),
            position: readPosition(row.positionVerbatim).position,
            themes: row.themes.map(({ label }) => label),
          })),
        );
        const wanted = meant.map(({ text, states, position, session }) => ({
          stateLabel: 'Ruritania',
          session,
          text,
          states: states.map(({ code }) => code),
          position,
          themes: ['Justice', 'Women’s rights'],
        }));
        const byText = (one: { text: string }, other: { text: string }) => (one.text < other.text ? -1 : 1);
        expect(found.sort(byText)).toEqual(wanted.sort(byText));
      }),
      { numRuns: 400 },
    );
  }, 120_000);
});
