import { beforeAll, describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { changesOf, groupNames, themeOptions } from '../../web/features/matrix/tag-draft.js';
import { RecommendationPage } from '../../web/features/sharing/RecommendationPage.js';
import { openAs, page } from './both-sides.js';
import { giveSizes } from './design/sized-page.js';
import { aRow, cellOf, drawMatrix, theme } from './matrix/lab-matrix.js';

beforeAll(giveSizes);

const themes = [
  { ...theme('t1', 'Detention') },
  { ...theme('t2', 'Justice') },
  { ...theme('t3', 'Conditions of detention'), scheme: 'OHCHR_4' as const },
  { ...theme('t4', 'Land rights'), scheme: 'WORKSPACE' as const },
];
const target = (code: string, title: string) => ({ __typename: 'SdgTarget', code, title });
const choices = {
  tagChoices: { __typename: 'TagChoices', themes, affectedGroups: ['Prisoners', 'Women'] },
  sdgTargets: [target('16', 'Peace and justice'), target('16.3', 'Promote the rule of law')],
};

const row = { ...aRow('142.74'), id: 'e1', tagsVersion: 4, themes: [themes[0]], affectedGroups: ['Women'] };
const open = (answers: object = {}, rights: object = {}) =>
  openAs(
    'CSO',
    '/w/:workspaceId/r/:reviewId/recommendations/:entryId',
    <RecommendationPage />,
    { RecommendationPage: { recommendationPage: page({ row }, rights) }, TagChoices: choices, ...answers } as never,
    '/w/w1/r/r1/recommendations/e1',
  );
const edit = async () => {
  await userEvent.click(await screen.findByRole('button', { name: 'Edit tags' }));
  return screen.findByRole('dialog', { name: 'What 142.74 is about' });
};

describe('the tags of a row', () => {
  it('are chosen by typing, the workspace’s own are added, and only what changed is sent', async () => {
    const room = open({ ReviseTags: { reviseTags: row } });
    const dialog = await edit();
    const field = within(dialog).getByRole('combobox', { name: 'Themes' });
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.type(field, 'justi');
    await userEvent.click(await screen.findByRole('option', { name: 'Justice' }));
    await userEvent.type(field, 'River rights');
    await userEvent.click(
      await screen.findByRole('option', { name: 'Add “River rights” as a theme of this workspace' }),
    );
    await userEvent.type(within(dialog).getByRole('combobox', { name: 'SDG goals and targets' }), 'rule of');
    await userEvent.click(await screen.findByRole('option', { name: /16\.3/ }));
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    const [input] = room.inputs('ReviseTags');
    expect(input).toMatchObject({
      id: 'e1',
      expectedVersion: 4,
      themeIds: ['t1', 't2'],
      newThemes: ['River rights'],
      sdgTargets: ['16.3'],
    });
    expect(input).not.toHaveProperty('affectedGroups');
  });

  it('changed by somebody else first are shown beside the own choice', async () => {
    const conflict = {
      __typename: 'Conflict',
      currentVersion: 7,
      mine: { affectedGroups: ['Women', 'Fisherfolk'] },
      theirs: { affectedGroups: ['Women', 'Prisoners'] },
      theirsBy: 'Ministry of Justice',
    };
    const answers: object[] = [conflict, row];
    const room = open({ ReviseTags: () => ({ reviseTags: answers.shift() }) });
    const dialog = await edit();
    await userEvent.type(within(dialog).getByRole('combobox', { name: 'Groups of persons' }), 'Fisherfolk{Enter}');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    const race = await screen.findByRole('dialog', { name: 'Somebody changed this first' });
    expect(race).toHaveTextContent('Women; Prisoners');
    expect(race).toHaveTextContent('Women; Fisherfolk');
    await userEvent.click(within(race).getByRole('button', { name: 'Save mine' }));
    await waitFor(() => expect(room.inputs('ReviseTags')).toHaveLength(2));
    expect(room.inputs('ReviseTags')[1]).toMatchObject({ expectedVersion: 7, affectedGroups: ['Women', 'Fisherfolk'] });
  });

  it('are not offered to who may not revise them', async () => {
    open({}, { reviseTags: false });
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('button', { name: 'Edit tags' })).not.toBeInTheDocument();
  });

  it('open in the matrix with F2, and close onto their cell', async () => {
    const user = userEvent.setup();
    drawMatrix({ rows: [aRow('142.1', { themes: [themes[0]] })], others: { TagChoices: () => choices } });
    await user.click(await cellOf('142.1', 'themes'));
    await user.keyboard('{F2}');
    const dialog = await screen.findByRole('dialog', { name: 'What 142.1 is about' });
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(await cellOf('142.1', 'themes')).toHaveFocus();
  });
});

describe('the choice of themes', () => {
  const words = {
    ofScheme: (scheme: string) => scheme,
    ofLabel: (label: string) => (label === 'Detention' ? 'Détention' : label),
    add: (name: string) => `add ${name}`,
  };
  const offered = (chosen: string[], typed: string) =>
    themeOptions(themes, { themes: [themes[2]] }, { themes: chosen, typed }, words);

  it('begins with the scheme the row uses, then the workspace’s own', () => {
    expect(offered([], '').map((one) => 'group' in one && one.group)).toEqual(['OHCHR_4', 'WORKSPACE', 'UPR_INFO']);
  });

  it('offers to add what is no theme yet, in whatever capitals', () => {
    const toAdd = (typed: string) => offered(['new:Rivers'], typed).flatMap((one) => ('label' in one ? one.label : []));
    expect(toAdd('Seas')).toEqual(['add Seas']);
    expect(toAdd('land RIGHTS')).toEqual([]);
    expect(toAdd('rivers')).toEqual([]);
  });

  it('names what is known in the reader’s language, and takes the printed label for it too', () => {
    const named = offered([], '').flatMap((one) => ('items' in one ? one.items : []));
    expect(named).toContainEqual({ value: 't1', label: 'Détention' });
    for (const typed of ['detention', 'détention']) expect(offered([], typed).at(-1)).toHaveProperty('items');
  });

  it('leads from the name of a group of persons back to the label that is kept', () => {
    const ofLabel = (label: string) => ({ Women: 'Femmes', women: 'Femmes' })[label] ?? label;
    const { names, labelOf } = groupNames(['Women', 'women', 'Fishers'], ofLabel);
    expect(names).toEqual(['Femmes', 'Fishers']);
    expect(['Femmes', 'Fishers', 'Divers'].map(labelOf)).toEqual(['Women', 'Fishers', 'Divers']);
  });

  it('sends nothing where nothing was changed', () => {
    const draft = { themes: ['t1'], affectedGroups: [], sdgTargets: ['16'] };
    expect(changesOf(draft, { ...draft })).toEqual({});
  });
});
