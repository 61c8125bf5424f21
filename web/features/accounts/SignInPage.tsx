import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { signInDocument } from './accounts.documents.js';
import { EntryPage } from './EntryPage.js';
import classes from './EntryPage.module.css';

export interface SignInPageProps {
  onSignedIn: () => void;
  /** The session ended while somebody worked: what they typed waits behind this page. */
  isAgain?: boolean;
}

/** Signs in by e-mail and password. What was typed stays when it was wrong. */
export function SignInPage({ onSignedIn, isAgain = false }: SignInPageProps) {
  const intl = useIntl();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { signIn, error, busy } = useSignIn(onSignedIn);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signIn(email.trim(), password);
  };
  return (
    <EntryPage title={intl.formatMessage({ id: 'accounts.signIn' })}>
      <form className={classes.form} onSubmit={submit}>
        {isAgain && !error && (
          <Notice tone="info" live="polite">
            {intl.formatMessage({ id: 'accounts.sessionEnded' })}
          </Notice>
        )}
        {error && (
          <Notice tone="error" live="assertive">
            {error}
          </Notice>
        )}
        <TextInput
          label={intl.formatMessage({ id: 'accounts.email' })}
          type="email"
          name="email"
          autoComplete="username"
          dir="ltr"
          required
          withAsterisk={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={intl.formatMessage({ id: 'accounts.password' })}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{
            'aria-label': intl.formatMessage({ id: 'accounts.showPassword' }),
            tabIndex: 0,
          }}
        />
        <Button type="submit" loading={busy} fullWidth>
          <FormattedMessage id="accounts.signIn" />
        </Button>
      </form>
      <p className={classes.aside}>
        <a href="/operator">
          <FormattedMessage id="operator.title" />
        </a>
      </p>
    </EntryPage>
  );
}

function useSignIn(onSignedIn: () => void) {
  const intl = useIntl();
  const [run, { busy }] = useMutationResult(signInDocument);
  const [error, setError] = useState<string | null>(null);
  const signIn = async (email: string, password: string) => {
    setError(null);
    const outcome = await run({ input: { email, password } });
    if (outcome.kind === 'saved') return onSignedIn();
    const id = outcome.kind === 'refusal' ? 'accounts.signInFailed' : 'accounts.noConnection';
    return setError(intl.formatMessage({ id }));
  };
  return { signIn, error, busy };
}
