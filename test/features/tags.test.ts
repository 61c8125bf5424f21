import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { quiet, Screen } from '../support/open-screen.js';
import type { Person } from '../support/person.js';
import { act } from '../support/sides.js';
import { world, type World } from '../support/world.js';

const TAGS = 'id recommendationId reference tagsVersion themes { id scheme label } affectedGroups sdgTargets';
interface Row {
  readonly id: string;
  readonly reference: string;
  readonly tagsVersion: number;
  readonly themes: { id: string; scheme: string; label: string }[];
  readonly affectedGroups: string[];
  readonly sdgTargets: string[];
}

const revise = (person: Person, id: string, input: object) =>
  act(person, 'reviseTags', { id, expectedVersion: 1, ...input }, ['MatrixRow', TAGS]);

const rowsOf = async (person: Person, reviewId: string): Promise<Row[]> =>
  (
    await person.get<{ matrix: { rows: Row[] } }>(`query ($id: ID!) { matrix(reviewId: $id) { rows { ${TAGS} } } }`, {
      id: reviewId,
    })
  ).matrix.rows;

interface Choices {
  readonly tagChoices: { themes: Row['themes']; affectedGroups: string[] };
}
const choices = async (person: Person, workspaceId: string) =>
  (
    await person.get<Choices>(
      'query ($id: ID!) { tagChoices(workspaceId: $id) { themes { id scheme label } affectedGroups } }',
      { id: workspaceId },
    )
  ).tagChoices;

describe('the tags of a row', () => {
  let at: World;
  beforeAll(async () => {
    at = await world();
  });

  it('are chosen from every scheme, and the workspace’s own are added by name', async () => {
    const [{ id }] = at.entries;
    const { themes, affectedGroups } = await choices(at.cso.member, at.workspaceId);
    const [one] = themes.filter(({ scheme }) => scheme === 'OHCHR_4');
    const input = {
      themeIds: [one.id],
      newThemes: [' Land  rights'],
      affectedGroups: [affectedGroups[0], 'Fisherfolk'],
      sdgTargets: ['16', '16.3'],
    };
    expect(await revise(at.cso.member, id, input)).toMatchObject({
      tagsVersion: 2,
      themes: [one, { scheme: 'WORKSPACE', label: 'Land rights' }],
      affectedGroups: [affectedGroups[0], 'Fisherfolk'],
      sdgTargets: ['16', '16.3'],
    });
    const now = await choices(at.government.ministry, at.workspaceId);
    expect(now.themes).toContainEqual(expect.objectContaining({ scheme: 'WORKSPACE', label: 'Land rights' }));
    expect(now.affectedGroups).toContain('Fisherfolk');
  });

  it('of the workspace’s own are one, however they are spelled', async () => {
    const [{ id }, { id: other }] = at.entries;
    const first = (await revise(at.government.ministry, other, {
      newThemes: ['LAND RIGHTS', 'land rights'],
      affectedGroups: ['fisherfolk'],
    })) as unknown as Row;
    expect(first.affectedGroups).toEqual(['Fisherfolk']);
    const known = (await rowsOf(at.cso.member, at.review.id)).find((row) => row.id === id)!;
    expect(first.themes).toEqual([known.themes[1]]);
  });

  it('stay as they are where a revision leaves them out, and may all be taken out', async () => {
    const [, , { id }] = at.entries;
    await revise(at.cso.member, id, { sdgTargets: ['5'], affectedGroups: ['Women'] });
    const only = await revise(at.cso.member, id, { expectedVersion: 2, sdgTargets: [] });
    expect(only).toMatchObject({ sdgTargets: [], affectedGroups: ['Women'], tagsVersion: 3 });
    expect(await revise(at.cso.member, id, { expectedVersion: 3, sdgTargets: [] })).toMatchObject({ tagsVersion: 3 });
  });

  it('revised by two at once are shown in words to the later one', async () => {
    const [, , , { id }] = at.entries;
    await revise(at.government.focalPoint, id, { newThemes: ['Prisons'], affectedGroups: ['Prisoners'] });
    expect(await revise(at.cso.member, id, { newThemes: ['Solitary confinement'] })).toMatchObject({
      __typename: 'Conflict',
      currentVersion: 2,
      base: { themes: [] },
      mine: { themes: ['Prisons', 'Solitary confinement'] },
      theirs: { themes: ['Prisons'] },
      theirsBy: 'Ministry of Foreign Affairs',
    });
    const { themes } = await choices(at.cso.member, at.workspaceId);
    expect(themes.map(({ label }) => label)).not.toContain('Solitary confinement');
  });

  it('are told in the history with what stood before', async () => {
    const [, , , { id }] = at.entries;
    await revise(at.cso.member, id, { expectedVersion: 2, themeIds: [] });
    const { recommendationPage: page } = await at.observer.get<{
      recommendationPage: { history: { action: string; changes: object[] }[] };
    }>('query ($id: ID!) { recommendationPage(entryId: $id) { history { action changes { field before after } } } }', {
      id,
    });
    expect(page.history[0]).toEqual({
      action: 'matrixEntry.reviseTags',
      changes: [{ field: 'themes', before: ['Prisons'], after: [] }],
    });
  });

  it('are refused with an SDG target that does not exist, and with too many', async () => {
    const [, , , , { id }] = at.entries;
    const strange = await revise(at.cso.member, id, { sdgTargets: ['16.99'] });
    expect(strange).toMatchObject({ __typename: 'Refusal', code: 'NO_SUCH_TARGET', field: 'sdgTargets' });
    const some = Array.from({ length: 40 }, (_, place) => `Theme ${place}`);
    await revise(at.cso.member, id, { newThemes: some });
    const more = await revise(at.cso.member, id, { expectedVersion: 2, newThemes: some.map((one) => `Other ${one}`) });
    expect(more).toMatchObject({ __typename: 'Refusal', code: 'TOO_MANY', field: 'themeIds' });
  });

  it('are not revised by others than members of the two sides', async () => {
    const [, , , , , { id }] = at.entries;
    for (const person of [at.nhri, at.observer, at.reportWriter]) {
      expect(await revise(person, id, { sdgTargets: ['5'] })).toMatchObject({ code: 'NOT_ALLOWED' });
    }
  });

  it('of another workspace are neither seen nor used', async () => {
    const other = await world({ texts: ['Something else'] });
    const mine = (await revise(other.cso.member, other.entries[0].id, { newThemes: ['Our secret'] })) as unknown as Row;
    expect((await choices(at.cso.member, at.workspaceId)).themes.map(({ label }) => label)).not.toContain('Our secret');
    const [, , , , , { id }] = at.entries;
    const taken = await revise(at.cso.member, id, { themeIds: [mine.themes[0].id] });
    expect(taken).toMatchObject({ __typename: 'Error', code: 'NOT_FOUND' });
    const { errors } = await at.cso.member.run('query ($id: ID!) { tagChoices(workspaceId: $id) { affectedGroups } }', {
      id: other.workspaceId,
    });
    expect(errors?.[0].extensions.code).toBe('NOT_FOUND');
  });

  it('change on every open screen', async () => {
    const [, , , , , { id }] = at.entries;
    const screen = await Screen.open(at.government.focalPoint, at.review.id);
    await revise(at.cso.member, id, { sdgTargets: ['4'] });
    await quiet();
    expect(screen.heard).toEqual([id]);
    await screen.close();
  });
});

const HEADER = 'SuR;Rgrp;Org;Recommendation;RS;Rgrp;Org;Response;Action;Issue;Session';
const file = (issues: string, text = 'Guarantee legal aid in every district') =>
  `\uFEFF${HEADER}\r\nTestland;Africa;AU;"${text}";Norway;WEOG;EU;Supported;5;${issues};21\r\n`;

async function importFile(person: Person, workspaceId: string, content: string) {
  const form = new FormData();
  form.append('file', new Blob([content]), 'export.csv');
  const response = await person.fetch(`/api/workspaces/${workspaceId}/imports`, { method: 'POST', body: form });
  const { id } = (await response.json()) as { id: string };
  const input = { id, reviews: [{ index: 0, corrections: [] }] };
  const applied = await act(person, 'applyImport', input, ['Import', 'id summary { added changed unchanged }']);
  return { id, summary: applied.summary };
}

describe('tags that came by an import', () => {
  const begin = async () => {
    const here = await world({ texts: [] });
    const { member } = here.cso;
    await importFile(member, here.workspaceId, file('Justice,Women'));
    const found = await member.get<{ workspace: { reviews: { id: string; sessionNumber: number }[] } }>(
      'query ($id: ID!) { workspace(id: $id) { reviews { id sessionNumber } } }',
      { id: here.workspaceId },
    );
    const review = found.workspace.reviews.find(({ sessionNumber }) => sessionNumber === 21)!;
    const row = async () => (await rowsOf(member, review.id))[0];
    return { here, member, row };
  };
  const labels = ({ themes }: Row) => themes.map(({ label }) => label).sort();

  it('stay out once a person took them out, whatever file comes later', async () => {
    const { here, member, row } = await begin();
    const before = await row();
    const [first, ...others] = before.themes;
    expect(others.length).toBeGreaterThan(0);
    await revise(member, before.id, { themeIds: others.map(({ id }) => id) });
    const same = await importFile(member, here.workspaceId, file('Justice,Women'));
    expect(same.summary).toEqual({ added: 0, changed: 0, unchanged: 1 });
    const corrected = await importFile(member, here.workspaceId, file('Justice,Women,Detention'));
    expect(corrected.summary).toEqual({ added: 0, changed: 1, unchanged: 0 });
    const now = await row();
    expect(labels(now)).not.toContain(first.label);
    expect(labels(now)).toContain('Detention');
    expect(now.tagsVersion).toBe(3);
    await revise(member, now.id, { expectedVersion: 3, themeIds: [first.id] });
    expect((await importFile(member, here.workspaceId, file('Justice,Women,Detention'))).summary).toMatchObject({
      unchanged: 1,
    });
    expect(labels(await row())).toEqual([first.label]);
  });

  it('meet whoever revises them at the same time as a conflict', async () => {
    const { here, member, row } = await begin();
    const seen = await row();
    await importFile(member, here.workspaceId, file('Justice,Women,Detention'));
    const answer = await revise(here.government.ministry, seen.id, { themeIds: [] });
    expect(answer).toMatchObject({ __typename: 'Conflict', currentVersion: seen.tagsVersion + 1 });
  });

  it('leave with the import that is undone, unless people revised the tags since', async () => {
    for (const isRevised of [false, true]) {
      const { here, member, row } = await begin();
      const before = await row();
      const { id } = await importFile(member, here.workspaceId, file('Justice,Women,Detention'));
      const now = await row();
      if (isRevised) await revise(member, now.id, { expectedVersion: now.tagsVersion, sdgTargets: ['16'] });
      const input = { mutationId: randomUUID(), id };
      await act(member, 'undoImport', input, ['Import', 'undoneAt']);
      expect(labels(await row())).toEqual(labels(isRevised ? now : before));
    }
  });
});
