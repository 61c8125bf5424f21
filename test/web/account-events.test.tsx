import { describe, expect, it } from '@jest/globals';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AccountEventsSection } from '../../web/features/accounts/AccountEventsSection.js';
import { openRoom } from './lab-room.js';

const event = (id: number, kind: string, more: object = {}) => ({
  __typename: 'AccountEvent',
  id: `e${id}`,
  kind,
  at: '2026-11-20T09:00:00Z',
  device: 'Firefox, Linux',
  isByOther: false,
  by: null,
  ...more,
});
const events = (list: object[], after: string | null = null) => ({
  accountEvents: { __typename: 'AccountEvents', events: list, after },
});
const open = (answer: object) =>
  openRoom({
    routes: [{ path: '/account', element: <AccountEventsSection /> }],
    at: '/account',
    answers: { AccountEvents: answer },
  });
const lines = async () => within(await screen.findByRole('list')).findAllByRole('listitem');

describe('what happened with my account', () => {
  it('is told line by line, with who else had a hand in it', async () => {
    open(
      events([
        event(1, 'SIGNED_IN'),
        event(2, 'FACTOR_RESET', { isByOther: true, by: 'Nadia K.', device: null }),
        event(3, 'RESET_LINK_MADE', { isByOther: true, device: null }),
      ]),
    );
    const [first, second, third] = await lines();
    expect(first).toHaveTextContent(/Signed in.*Firefox, Linux/);
    expect(second).toHaveTextContent(/Two others took the second factor away.*by Nadia K\./);
    expect(third).toHaveTextContent(/by somebody else/);
  });

  it('is short at first, and whole on demand', async () => {
    open(events(Array.from({ length: 9 }, (_, at) => event(at, 'SIGNED_IN'))));
    expect(await lines()).toHaveLength(5);
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(await lines()).toHaveLength(9);
    expect(screen.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  });
});
