import { beforeAll, describe, expect, it } from '@jest/globals';
import { inDatabase } from '../support/in-database.js';
import { put } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const OVERVIEW = `query ($id: ID!) { overview(reviewId: $id) {
  totals { all supported noted pledges csoAtLeastPartially } themes { count } } }`;

interface Figures {
  overview: {
    totals: { all: number; supported: number; noted: number; pledges: number; csoAtLeastPartially: number };
    themes: { count: number }[];
  };
}

describe('the figures of the overview', () => {
  let at: World;
  beforeAll(async () => {
    at = await world();
    const full = { status: 'FULLY_IMPLEMENTED', noEvidenceReason: 'The law is in force' };
    for (const { id } of at.entries.slice(0, 2)) await put(at.cso.coordinator, id, full);
    await inDatabase(
      `update recommendation set kind = 'PLEDGE'
       where id = (select recommendation_id from matrix_entry where id = $1)`,
      [at.entries[0].id],
    );
  });

  it('count a pledge as one and not among the recommendations supported, as reports do', async () => {
    const { overview } = await at.cso.member.get<Figures>(OVERVIEW, { id: at.review.id });
    const { all, supported, noted, pledges, csoAtLeastPartially } = overview.totals;
    expect(pledges).toBe(1);
    expect(supported + noted + pledges).toBe(all);
    expect(csoAtLeastPartially).toBe(1);
    expect(overview.themes.reduce((sum, { count }) => sum + count, 0)).toBe(supported);
  });
});
