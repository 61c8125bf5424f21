import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { MailPreference } from '../../web/features/accounts/MailPreference.js';
import { openRoom } from './lab-room.js';

const preference = (isWanted: boolean, areMailed = true) => ({
  __typename: 'ReminderPreference',
  id: 'p1',
  isWanted,
  areMailed,
});

const open = (answers: object) =>
  openRoom({
    routes: [
      {
        path: '/account',
        element: (
          <>
            <h1>Your account</h1>
            <MailPreference />
          </>
        ),
      },
    ],
    at: '/account',
    answers: { ...answers },
  });

describe('reminders by mail', () => {
  it('are turned off with one tick, where letters leave at all', async () => {
    const lab = open({
      MyReminders: { myReminders: preference(true) },
      SetReminders: { setReminders: preference(false) },
    });
    const choice = await screen.findByRole('checkbox', { name: /Write to me when something waits/ });
    expect(choice).toBeChecked();
    await userEvent.click(choice);
    expect(lab.inputs('SetReminders')).toEqual([{ mutationId: expect.any(String), isWanted: false }]);
    expect(await screen.findByRole('checkbox', { checked: false })).toBeVisible();
  });

  it('are not spoken of where no letters leave', async () => {
    const lab = open({ MyReminders: { myReminders: preference(true, false) } });
    expect(await screen.findByRole('heading', { name: 'Your account' })).toBeVisible();
    expect(lab.asked.map(({ name }) => name)).toEqual(['MyReminders']);
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });
});
