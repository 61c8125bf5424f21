import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { useCarriedCount } from '../../graphql/device/carried-entries.js';
import type { SignInNeed } from '../../graphql/generated/graphql.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { signInDocument } from './accounts.documents.js';
import { EntryPage } from './EntryPage.js';
import classes from './EntryPage.module.css';
import { useAccountProblem, type AccountProblem } from './useAccountProblem.js';

export interface PasswordStepProps {
  onSignedIn: () => void;
  /** The password was right, and something more is asked. */
  onStep: (needs: SignInNeed) => void;
  onForgotten: () => void;
  isAgain: boolean;
}

/** Signs in by e-mail and password. What was typed stays when it was wrong. */
export function PasswordStep({ onSignedIn, onStep, onForgotten, isAgain }: PasswordStepProps) {
  const intl = useIntl();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const carried = useCarriedCount();
  const { signIn, problem, busy } = useSignIn(onSignedIn, onStep);
  const ofField = (field: string) => (problem?.field === field ? problem.message : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void signIn(email.trim(), password);
  };
  return (
    <EntryPage title={intl.formatMessage({ id: 'accounts.signIn' })}>
      <form className={classes.form} onSubmit={submit}>
        {isAgain && !problem && (
          <Notice tone="info" live="polite">
            {intl.formatMessage({ id: 'accounts.sessionEnded' })}
          </Notice>
        )}
        {carried > 0 && !isAgain && (
          <Notice tone="warning" live="polite">
            {intl.formatMessage({ id: 'accounts.carried' }, { count: carried })}
          </Notice>
        )}
        {problem && !problem.field && (
          <Notice tone="error" live="assertive">
            {problem.message}
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
          error={ofField('email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          label={intl.formatMessage({ id: 'accounts.password' })}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          error={ofField('password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
          visibilityToggleButtonProps={{
            'aria-label': intl.formatMessage({ id: 'accounts.showPassword' }),
            tabIndex: 0,
          }}
        />
        <Button type="submit" loading={busy} fullWidth>
          <FormattedMessage id="accounts.signIn" />
        </Button>
        <Button variant="subtle" onClick={onForgotten} fullWidth>
          <FormattedMessage id="accounts.forgotten" />
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

function useSignIn(onSignedIn: () => void, onStep: (needs: SignInNeed) => void) {
  const [run, { busy }] = useMutationResult(signInDocument);
  const problemOf = useAccountProblem();
  const [problem, setProblem] = useState<AccountProblem | null>(null);
  const signIn = async (email: string, password: string) => {
    setProblem(null);
    const outcome = await run({ input: { email, password } });
    if (outcome.kind !== 'saved') {
      const refused = problemOf(outcome)!;
      // Of an address and a password that do not belong together neither is told to be the wrong one.
      return setProblem(outcome.kind === 'failed' ? refused : { ...refused, field: null });
    }
    return outcome.value.__typename === 'SignInStep' ? onStep(outcome.value.needs) : onSignedIn();
  };
  return { signIn, problem, busy };
}
