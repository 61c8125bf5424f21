import { Button, PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { resetPasswordDocument } from './accounts.documents.js';
import { EntryPage } from './EntryPage.js';
import classes from './EntryPage.module.css';
import { useAccountProblem, type AccountProblem } from './useAccountProblem.js';

/** A new password by the link of a letter; the token stands behind the # and never reaches a server's log. */
export function ResetPasswordPage() {
  const intl = useIntl();
  const text = (name: string) => intl.formatMessage({ id: `accounts.${name}` });
  const [password, setPassword] = useState('');
  const { reset, isDone, problem, busy } = useReset();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void reset(password);
  };
  return (
    <EntryPage title={text('resetTitle')}>
      <form className={classes.form} onSubmit={submit}>
        {isDone && (
          <Notice tone="good" live="polite">
            {text('resetDone')}
          </Notice>
        )}
        {problem && !problem.field && (
          <Notice tone="error" live="assertive">
            {problem.message}
          </Notice>
        )}
        {!isDone && (
          <>
            <PasswordInput
              label={intl.formatMessage({ id: 'account.passwordNext' })}
              description={text('passwordHelp')}
              autoComplete="new-password"
              required
              withAsterisk={false}
              value={password}
              error={problem?.field ? problem.message : undefined}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': text('showPassword'), tabIndex: 0 }}
            />
            <Button type="submit" loading={busy} fullWidth>
              {text('resetSave')}
            </Button>
          </>
        )}
        <Button component="a" href="/" variant={isDone ? 'filled' : 'subtle'} fullWidth>
          {text('backToSignIn')}
        </Button>
      </form>
    </EntryPage>
  );
}

function useReset() {
  const [run, { busy }] = useMutationResult(resetPasswordDocument);
  const problemOf = useAccountProblem();
  const [isDone, setIsDone] = useState(false);
  const [problem, setProblem] = useState<AccountProblem | null>(null);
  const reset = async (password: string) => {
    setProblem(null);
    const outcome = await run({ input: { token: location.hash.slice(1), password } });
    setIsDone(outcome.kind === 'saved');
    setProblem(problemOf(outcome as Parameters<typeof problemOf>[0]));
  };
  return { reset, isDone, problem, busy };
}
