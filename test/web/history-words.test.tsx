import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import type { HistoryEvent } from '../../web/features/recommendations/history-words.js';
import { HistoryList } from '../../web/features/recommendations/HistoryList.js';
import { openRoom } from './lab-room.js';

const event = (action: string, kind?: string): HistoryEvent =>
  ({
    id: `${action} ${kind}`,
    action,
    subjectType: 'Comment',
    audience: 'JOINT',
    at: '2026-03-01T09:00:00Z',
    person: null,
    organisation: 'Legal Network',
    side: 'CSO',
    isRevertible: false,
    revertOf: null,
    changes: kind ? [{ field: 'kind', before: null, after: kind }] : [],
  }) as unknown as HistoryEvent;

it.each([
  ['comment.writeToAll', 'QUESTION', 'asked a question'],
  ['comment.writeToAll', 'ANSWER', 'answered a question'],
  ['comment.writeToAll', 'REMARK', 'commented to everybody'],
  ['comment.write', 'REMARK', 'commented'],
  ['comment.resolve', undefined, 'resolved a thread'],
])('history tells %s of a %s as what it was', async (action, kind, words) => {
  const list = (
    <HistoryList
      history={[event(action, kind)]}
      organisations={[]}
      mayPutBack={() => false}
      onPutBack={() => undefined}
    />
  );
  openRoom({ routes: [{ path: '/', element: list }], at: '/', answers: {} });
  expect(await screen.findByText(`Legal Network ${words}`)).toBeInTheDocument();
});
