import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { completeSignInDocument, signOutDocument } from './accounts.documents.js';
import { EntryPage } from './EntryPage.js';
import classes from './EntryPage.module.css';
import { useAccountProblem } from './useAccountProblem.js';

export interface CodeStepProps {
  onSignedIn: () => void;
  onStartAgain: () => void;
}

/** The code from the telephone, or a recovery code when it is lost. */
export function CodeStep({ onSignedIn, onStartAgain }: CodeStepProps) {
  const intl = useIntl();
  const text = (name: string) => intl.formatMessage({ id: `accounts.${name}` });
  const [code, setCode] = useState('');
  const [rememberDevice, setRemember] = useState(false);
  const { complete, error, isOver, busy } = useCompletion(onSignedIn);
  const [signOut] = useMutation(signOutDocument);
  const leave = async () => {
    await signOut();
    onStartAgain();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void complete(code, rememberDevice);
  };
  return (
    <EntryPage title={text('codeTitle')}>
      <form className={classes.form} onSubmit={submit}>
        {error && (
          <Notice tone="error" live="assertive">
            {error}
          </Notice>
        )}
        {!isOver && (
          <>
            <TextInput
              label={text('appCode')}
              description={text('appCodeHelp')}
              autoComplete="one-time-code"
              spellCheck={false}
              dir="ltr"
              required
              withAsterisk={false}
              data-autofocus
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            <Checkbox
              label={text('rememberDevice')}
              description={text('rememberDeviceHelp')}
              checked={rememberDevice}
              onChange={(event) => setRemember(event.currentTarget.checked)}
            />
            <Button type="submit" loading={busy} fullWidth>
              {text('signIn')}
            </Button>
          </>
        )}
        <Button variant={isOver ? 'filled' : 'subtle'} onClick={() => void leave()} fullWidth>
          {text('startAgain')}
        </Button>
      </form>
    </EntryPage>
  );
}

function useCompletion(onSignedIn: () => void) {
  const [run, { busy }] = useMutationResult(completeSignInDocument);
  const problemOf = useAccountProblem();
  const [error, setError] = useState<string | null>(null);
  const [isOver, setIsOver] = useState(false);
  const complete = async (code: string, rememberDevice: boolean) => {
    setError(null);
    const outcome = await run({ input: { code, rememberDevice } });
    if (outcome.kind === 'saved') return onSignedIn();
    setIsOver(outcome.kind === 'refusal' && outcome.refusal.code === 'START_AGAIN');
    return setError(problemOf(outcome)?.message ?? null);
  };
  return { complete, error, isOver, busy };
}
