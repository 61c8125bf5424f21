import { describe, expect, it } from '@jest/globals';
import { trigramLikeness } from '../../../server/domain/text-likeness.js';
import { AffectedGroups } from '../../../server/features/cycles/reference/affected-groups.js';
import { Sdg } from '../../../server/features/cycles/reference/sdg.js';
import { States } from '../../../server/features/cycles/reference/states.js';
import { Themes } from '../../../server/features/cycles/reference/themes.js';
import { demonstration } from '../../../server/features/demonstration/content/demonstration.js';
import type { PlacedRecommendation } from '../../../server/features/demonstration/content/types.js';

const states = new Set(States.all.map(({ iso3 }) => iso3));
const themes = new Set(Themes.of('OHCHR_4').map(({ label }) => label));
const groups = new Set(AffectedGroups.of('OHCHR_4').map(({ label }) => label));
const { goals, targets } = Sdg;
const sdgs = new Set([...goals.map((goal) => String(goal.number)), ...targets.map((target) => target.code)]);

const all = demonstration.recommendations;
const recommendations = all.filter(({ kind }) => kind === 'RECOMMENDATION');
const pledges = all.filter(({ kind }) => kind === 'PLEDGE');
const unknown = (known: ReadonlySet<string>, pick: (one: PlacedRecommendation) => readonly string[]) =>
  all.flatMap((one) => pick(one).filter((word) => !known.has(word)));
const standing = (one: PlacedRecommendation) => one.positions.at(-1)?.value;
const countOf = (position: string) => recommendations.filter((one) => standing(one) === position).length;

describe("the demonstration's recommendations", () => {
  it('number at least 140, without a gap, beside six pledges', () => {
    const numbers = recommendations.map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, place) => `142.${place + 1}`));
    expect(numbers.length).toBeGreaterThanOrEqual(140);
    expect(pledges.map(({ number }) => number)).toEqual(['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6']);
  });

  it('are never alike: every pair stays below 0.5 in trigram likeness', () => {
    const alike: string[] = [];
    all.forEach((one, place) => {
      for (const other of all.slice(place + 1)) {
        if (trigramLikeness(one.text, other.text) >= 0.5) alike.push(`${one.number} ${other.number}`);
      }
    });
    expect(alike).toEqual([]);
  });

  it('are between 60 and 350 characters long', () => {
    expect(all.filter(({ text }) => text.length < 60 || text.length > 350).map(({ number }) => number)).toEqual([]);
  });

  it('come from one to three real States each, the pledges from none', () => {
    expect(unknown(states, (one) => one.states)).toEqual([]);
    expect(recommendations.filter((one) => one.states.length < 1 || one.states.length > 3)).toEqual([]);
    expect(recommendations.filter((one) => new Set(one.states).size !== one.states.length)).toEqual([]);
    expect(pledges.flatMap((one) => one.states)).toEqual([]);
  });

  it('use OHCHR’s fourth-cycle labels and SDG codes, one to four themes each', () => {
    expect(unknown(themes, (one) => one.themes)).toEqual([]);
    expect(unknown(groups, (one) => one.groups)).toEqual([]);
    expect(unknown(sdgs, (one) => one.sdgs)).toEqual([]);
    for (const tags of all.flatMap((one) => [one.themes, one.groups, one.sdgs])) {
      expect(tags.length).toBeGreaterThanOrEqual(1);
      expect(tags.length).toBeLessThanOrEqual(4);
      expect(new Set(tags).size).toBe(tags.length);
    }
  });

  it('show every kind of position, most of them supported', () => {
    expect(countOf('SUPPORTED')).toBeGreaterThanOrEqual(105);
    expect(countOf('NOTED')).toBeGreaterThanOrEqual(20);
    expect(countOf('SUPPORTED_IN_PART')).toBeGreaterThanOrEqual(3);
    expect(countOf('PENDING')).toBe(1);
    expect(countOf('UNCLEAR')).toBe(1);
  });

  it('were pending at the review and answered in the addendum, in this order', () => {
    const { review } = demonstration;
    for (const { positions } of recommendations) {
      expect(positions[0]).toMatchObject({ value: 'PENDING', sourceSymbol: review.reportSymbol });
      expect(positions[1]).toMatchObject({ sourceSymbol: review.addendumSymbol, asOf: review.adoptedOn });
      const days = positions.map(({ asOf }) => asOf);
      expect(days).toEqual([...days].sort());
    }
  });

  it('each belong to one of eight clusters, none of them empty', () => {
    const clusters = Object.keys(demonstration.clusters);
    expect(clusters.length).toBe(8);
    for (const cluster of clusters) {
      expect(all.filter((one) => one.cluster === cluster).length).toBeGreaterThanOrEqual(10);
    }
  });
});
