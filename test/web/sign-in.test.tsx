import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SignInPage } from '../../web/features/accounts/SignInPage.js';
import { openRoom } from './lab-room.js';

async function signIn(answer: object | Error) {
  openRoom({
    routes: [{ path: '/', element: <SignInPage onSignedIn={() => undefined} /> }],
    at: '/',
    answers: { SignInStep: { signInStep: null }, SignIn: answer },
  });
  await userEvent.type(await screen.findByLabelText('E-mail address'), 'nadia@coalition.example');
  await userEvent.type(screen.getByLabelText('Password'), 'a long word');
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
}

describe('signing in', () => {
  it('says what is too long at the field it is about, and keeps what was typed', async () => {
    const message = 'A text here has 5,000 characters; 1,024 are allowed. Please shorten it.';
    const extensions = { code: 'BAD_USER_INPUT', isSaid: true, field: 'password' };
    await signIn(new CombinedGraphQLErrors({ errors: [{ message, extensions }] }));
    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription(message);
    expect(screen.getByLabelText('Password')).toHaveValue('a long word');
    expect(screen.getByLabelText('E-mail address')).not.toHaveAccessibleDescription();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('tells of neither field that it was the wrong one where the two do not belong together', async () => {
    const refusal = { __typename: 'Refusal', code: 'SIGN_IN_FAILED', field: 'password', message: 'No.' };
    await signIn({ signIn: { ...refusal, waitSeconds: null, subjectId: null } });
    expect(await screen.findByRole('alert')).toBeInTheDocument();
    expect(screen.getByLabelText('Password')).not.toHaveAccessibleDescription();
    expect(screen.getByLabelText('E-mail address')).not.toHaveAccessibleDescription();
  });
});
