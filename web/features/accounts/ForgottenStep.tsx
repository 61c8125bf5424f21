import { Button, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { requestPasswordResetDocument } from './accounts.documents.js';
import { EntryPage } from './EntryPage.js';
import classes from './EntryPage.module.css';
import { useAccountProblem } from './useAccountProblem.js';
import { useMe } from './useMe.js';

/** Somebody has forgotten their password: a letter with a link, or whom to ask where no letters are sent. */
export function ForgottenStep({ onBack }: { onBack: () => void }) {
  const intl = useIntl();
  const text = (name: string) => intl.formatMessage({ id: `accounts.${name}` });
  const { sendsMail } = useMe();
  const [email, setEmail] = useState('');
  const { request, isSent, error, busy } = useRequest();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void request(email.trim());
  };
  const isAsking = sendsMail && !isSent;
  return (
    <EntryPage title={text('forgottenTitle')}>
      <form className={classes.form} onSubmit={submit}>
        {!sendsMail && <p>{text('forgottenAsk')}</p>}
        {isSent && (
          <Notice tone="info" live="polite">
            {text('forgottenSent')}
          </Notice>
        )}
        {error && (
          <Notice tone="error" live="assertive">
            {error}
          </Notice>
        )}
        {isAsking && (
          <>
            <p>{text('forgottenHelp')}</p>
            <TextInput
              label={text('email')}
              type="email"
              name="email"
              autoComplete="username"
              dir="ltr"
              required
              withAsterisk={false}
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <Button type="submit" loading={busy} fullWidth>
              {text('forgottenSend')}
            </Button>
          </>
        )}
        <Button variant={isAsking ? 'subtle' : 'filled'} onClick={onBack} fullWidth>
          {text('backToSignIn')}
        </Button>
      </form>
    </EntryPage>
  );
}

function useRequest() {
  const [run, { busy }] = useMutationResult(requestPasswordResetDocument);
  const problemOf = useAccountProblem();
  const [isSent, setIsSent] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const request = async (email: string) => {
    setError(null);
    const outcome = await run({ input: { email } });
    setIsSent(outcome.kind === 'saved');
    setError(problemOf(outcome as Parameters<typeof problemOf>[0])?.message ?? null);
  };
  return { request, isSent, error, busy };
}
