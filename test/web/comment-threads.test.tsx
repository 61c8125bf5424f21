import { describe, expect, it } from '@jest/globals';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CommentThreads } from '../../web/features/comments/CommentThreads.js';
import type { Comment } from '../../web/features/comments/OneComment.js';
import { openRoom } from './lab-room.js';

const none = { answer: false, share: false, withdraw: false, reply: false, resolve: false, change: false };

const comment = (id: string, body: string, more: object = {}, can: object = {}) =>
  ({
    __typename: 'Comment',
    id,
    kind: 'REMARK',
    audience: 'ORGANISATION',
    askedSide: null,
    answersId: null,
    cell: null,
    repliesToId: null,
    version: 1,
    body,
    writtenAt: '2026-03-01T09:00:00Z',
    resolvedAt: null,
    removedAt: null,
    resolvedBy: null,
    isWaiting: false,
    mentioned: [],
    author: { __typename: 'Author', organisationId: 'o', organisation: 'Coalition', side: 'CSO', person: 'Nadia' },
    viewerCan: { __typename: 'CommentViewerCan', ...none, ...can },
    ...more,
  }) as unknown as Comment;

const saved = (name: string) => ({ [name[0].toLowerCase() + name.slice(1)]: comment('new', 'x') });

function draw(
  comments: readonly Comment[],
  { cell = null, drafts = [] }: { cell?: string | null; drafts?: readonly object[] } = {},
) {
  const names = ['WriteComment', 'ResolveThread', 'ReopenThread', 'RemoveComment', 'AnswerQuestion'];
  const conflict = {
    __typename: 'Conflict',
    id: 'c1',
    currentVersion: 2,
    base: { body: 'one' },
    mine: { body: 'mine' },
    theirs: { body: 'theirs' },
    theirsBy: 'Nadia',
  };
  const element = (
    <CommentThreads
      entryId="e1"
      comments={comments}
      mentionable={[{ personId: 'p2', name: 'Samuel' }]}
      viewerCan={{ comment: true, commentToAll: true }}
      cell={cell}
      onChanged={() => undefined}
    />
  );
  return openRoom({
    routes: [{ path: '/r/:reviewId', element }],
    at: '/r/r1',
    answers: {
      ...Object.fromEntries(names.map((name) => [name, saved(name)])),
      ChangeComment: { changeComment: conflict },
      Drafts: { drafts },
      KeepDraft: { keepDraft: { __typename: 'DraftedPlace' } },
      DiscardDraft: { discardDraft: { __typename: 'DraftedPlace' } },
    },
  });
}

const draft = (text: string, more: object = {}) => ({
  __typename: 'Draft',
  id: `draft of ${text}`,
  entryId: 'e1',
  place: 'COMMENT',
  about: '',
  text,
  seenVersion: null,
  keptAt: '2026-02-01T10:00:00.000Z',
  ...more,
});

const texts = () => screen.getAllByRole('article').map((one) => one.textContent);

describe('threads', () => {
  it('stand with their replies; what is on the cell in hand comes first', async () => {
    draw(
      [
        comment('a', 'of the row'),
        comment('b', 'on the budget', { cell: 'budget' }),
        comment('c', 'a reply', { repliesToId: 'b' }),
      ],
      { cell: 'budget' },
    );
    await screen.findByText('of the row');
    expect(texts().map((text) => /of the row|on the budget|a reply/.exec(text!)![0])).toEqual([
      'on the budget',
      'a reply',
      'of the row',
    ]);
    expect(screen.getByText('Budget')).toBeInTheDocument();
  });

  it('take a reply for no more people than read them', async () => {
    const room = draw([comment('a', 'first', {}, { reply: true })]);
    await userEvent.click(await screen.findByRole('button', { name: 'Reply' }));
    const form = screen.getByRole('textbox', { name: 'Your reply' }).closest('form')!;
    expect(screen.getByRole('textbox', { name: 'Your reply' })).toHaveFocus();
    const choices = within(form).getAllByRole('radio');
    expect(choices.map((one) => (one as HTMLInputElement).value)).toEqual(['PERSONAL', 'ORGANISATION']);
    await userEvent.type(within(form).getByRole('textbox', { name: 'Your reply' }), 'Yes');
    await userEvent.click(within(form).getByRole('button', { name: 'Send' }));
    await waitFor(() =>
      expect(room.inputs('WriteComment')[0]).toMatchObject({ repliesToId: 'a', body: 'Yes', audience: 'ORGANISATION' }),
    );
  });

  it('that are resolved are folded away, say by whom, and are reopened', async () => {
    const by = {
      resolvedAt: '2026-04-01T09:00:00Z',
      resolvedBy: { __typename: 'Author', organisation: 'Legal Network' },
    };
    const room = draw([comment('a', 'done with', by, { resolve: true })]);
    expect(await screen.findByText('Nothing is open here.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Show 1 resolved thread' }));
    expect(screen.getByText(/Resolved by Legal Network/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Reopen' }));
    await waitFor(() => expect(room.inputs('ReopenThread')[0]).toMatchObject({ id: 'a' }));
  });

  it('show that words were removed, and what replies to nothing any more', async () => {
    const removed = comment('a', '', { removedAt: '2026-04-01T09:00:00Z' });
    draw([
      removed,
      comment('b', 'Really?', { repliesToId: 'a' }),
      comment('c', 'We disagree', { repliesToId: 'gone' }),
    ]);
    expect(await screen.findByText(/Removed by its writer/)).toBeInTheDocument();
    expect(screen.getByText('In reply to something that is no longer here.')).toBeInTheDocument();
  });
});

describe('a new remark', () => {
  it('is about the cell in hand or the whole row, and tells colleagues', async () => {
    const room = draw([], { cell: 'budget' });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Write a comment' }), 'Look');
    expect(screen.getByRole('radio', { name: 'This cell: Budget' })).toBeChecked();
    await userEvent.click(screen.getByRole('combobox', { name: 'Colleagues to tell' }));
    await userEvent.click(await screen.findByRole('option', { name: 'Samuel' }));
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() =>
      expect(room.inputs('WriteComment')[0]).toMatchObject({ cell: 'budget', mentionedIds: ['p2'], body: 'Look' }),
    );
  });

  it('that is too long is kept whole and told, with how much is too much', async () => {
    draw([]);
    const field = await screen.findByRole('textbox', { name: 'Write a comment' });
    await userEvent.click(field);
    await userEvent.paste('word '.repeat(1_000));
    expect(field).toHaveValue('word '.repeat(1_000));
    expect(field).toHaveAccessibleDescription(
      '4,999 characters; 4,000 are allowed. Shorten it by 999: nothing is cut off.',
    );
    await userEvent.clear(field);
    await userEvent.paste('word');
    expect(field).not.toHaveAttribute('aria-invalid', 'true');
  });

  it('that was not sent is there again, and goes when it is not wanted', async () => {
    const room = draw([], { drafts: [draft('Half a thought')] });
    expect(await screen.findByRole('textbox', { name: 'Write a comment' })).toHaveValue('Half a thought');
    expect(screen.getByText(/You typed this before and did not send it/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(screen.getByRole('textbox', { name: 'Write a comment' })).toHaveValue('');
    expect(screen.getByRole('textbox', { name: 'Write a comment' })).toHaveFocus();
    await waitFor(
      () => expect(room.inputs('DiscardDraft')).toMatchObject([{ entryId: 'e1', place: 'COMMENT', about: '' }]),
      { timeout: 4_000 },
    );
  });

  it('is kept while it is typed, for its place, and no more once it is sent', async () => {
    const room = draw([], { cell: 'budget' });
    await userEvent.type(await screen.findByRole('textbox', { name: 'Write a comment' }), 'Look here');
    await waitFor(
      () =>
        expect(room.inputs('KeepDraft').at(-1)).toMatchObject({ place: 'COMMENT', about: 'budget', text: 'Look here' }),
      { timeout: 4_000 },
    );
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(room.inputs('DiscardDraft')).toMatchObject([{ about: 'budget' }]), { timeout: 4_000 });
    expect(screen.getByRole('textbox', { name: 'Write a comment' })).toHaveValue('');
  });

  it('begun on another cell is offered, and the box is then about that cell', async () => {
    const room = draw([], { drafts: [draft('On the money', { about: 'budget' })] });
    const left = await screen.findByRole('list', { name: 'You typed this, and it was not saved' });
    expect(left).toHaveTextContent(/comment on Budget.*On the money/);
    await userEvent.click(within(left).getByRole('button', { name: 'Go on' }));
    expect(screen.getByRole('textbox', { name: 'Write a comment' })).toHaveValue('On the money');
    expect(screen.getByRole('radio', { name: 'This cell: Budget' })).toBeChecked();
    expect(screen.queryByRole('list', { name: 'You typed this, and it was not saved' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    await waitFor(() => expect(room.inputs('WriteComment')[0]).toMatchObject({ cell: 'budget', body: 'On the money' }));
  });

  it('begun as a reply stands under its thread, resolved or not, and goes to the row where the thread is gone', async () => {
    const gone = '0192f0c8-0000-7000-8000-000000000001';
    const there = '0192f0c8-0000-7000-8000-000000000002';
    draw([comment(there, 'first', { resolvedAt: '2026-04-01T09:00:00Z' }, { reply: true })], {
      drafts: [draft('To the first', { about: there }), draft('To what is gone', { about: gone })],
    });
    expect(await screen.findByRole('textbox', { name: 'Your reply' })).toHaveValue('To the first');
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    expect(screen.getByRole('textbox', { name: 'Write a comment' })).toHaveValue('To what is gone');
  });

  it('that arrived before the page was lost is not offered again', async () => {
    const room = draw([comment('a', 'It was sent', { writtenAt: '2026-02-01T10:00:01.000Z' })], {
      drafts: [draft('It was sent ')],
    });
    await waitFor(() => expect(room.inputs('DiscardDraft')).toHaveLength(1), { timeout: 4_000 });
    expect(screen.getByRole('textbox', { name: 'Write a comment' })).toHaveValue('');
  });
});

describe('one’s own words', () => {
  it('are shown beside those somebody else wrote in the meantime, and nothing is lost', async () => {
    const room = draw([comment('c1', 'one', {}, { change: true })]);
    await userEvent.click(await screen.findByRole('button', { name: /More for: one/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Change my words' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByRole('textbox'), ' more');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() =>
      expect(room.inputs('ChangeComment')[0]).toMatchObject({ expectedVersion: 1, body: 'one more' }),
    );
    expect(await screen.findByText('theirs')).toBeInTheDocument();
  });

  it('changed and not saved are offered where they stand, on the version they were changed from', async () => {
    const mine = draft('one, and two', { place: 'CHANGED_COMMENT', about: 'c1', seenVersion: 1 });
    const room = draw([comment('c1', 'one', { version: 3 }, { change: true })], { drafts: [mine] });
    expect(await screen.findByText(/You began to change this comment/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    const dialog = await screen.findByRole('dialog');
    const words = within(dialog).getByRole('textbox');
    expect(words).toHaveValue('one, and two');
    await userEvent.clear(words);
    expect(words).toHaveValue('');
    await userEvent.type(words, 'two');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(room.inputs('ChangeComment')[0]).toMatchObject({ expectedVersion: 1, body: 'two' }));
  });
});

describe('an answer', () => {
  const id = '0192f0c8-0000-7000-8000-000000000003';
  const question = (can: object) =>
    comment(id, 'Since when?', { kind: 'QUESTION', askedSide: 'CSO', isWaiting: true }, can);
  const begun = draft('Since May', { place: 'ANSWER', about: id });

  it('that was not given is offered at its question, and goes when it is given', async () => {
    const room = draw([question({ answer: true })], { drafts: [begun] });
    expect(await screen.findByText(/You began an answer/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Go on' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByRole('textbox')).toHaveValue('Since May');
    await userEvent.click(within(dialog).getByRole('button', { name: 'Answer for everybody to read' }));
    await waitFor(() => expect(room.inputs('AnswerQuestion')[0]).toMatchObject({ questionId: id, body: 'Since May' }));
    await waitFor(() => expect(room.inputs('DiscardDraft')).toMatchObject([{ place: 'ANSWER', about: id }]), {
      timeout: 4_000,
    });
  });

  it('is kept while it is typed, and stays when its dialog is closed', async () => {
    const room = draw([question({ answer: true })]);
    await userEvent.click(await screen.findByRole('button', { name: 'Answer' }));
    await userEvent.type(within(await screen.findByRole('dialog')).getByRole('textbox'), 'Since');
    await userEvent.click(screen.getAllByRole('button', { name: 'Cancel' }).at(-1)!);
    expect(await screen.findByText(/You began an answer/)).toBeInTheDocument();
    await waitFor(
      () => expect(room.inputs('KeepDraft').at(-1)).toMatchObject({ place: 'ANSWER', about: id, text: 'Since' }),
      { timeout: 4_000 },
    );
    await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
    expect(screen.queryByText(/You began an answer/)).toBeNull();
  });

  it('to what somebody else has answered meanwhile goes to the row', async () => {
    draw([question({ answer: false })], { drafts: [begun] });
    const left = await screen.findByRole('list', { name: 'You typed this, and it was not saved' });
    expect(left).toHaveTextContent(/answer.*Since May/);
    await userEvent.click(within(left).getByRole('button', { name: 'Go on' }));
    expect(screen.getByRole('textbox', { name: 'Write a comment' })).toHaveValue('Since May');
  });
});
