import { useQuery } from '@apollo/client/react';
import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { Dialog } from '../../design/Dialog.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { accountKeysDocument, confirmIdentityDocument } from './accounts.documents.js';
import classes from './Enrolment.module.css';
import { useAccountProblem } from './useAccountProblem.js';

/** Asks for the password, or a code, before something is shared, published or given away. */
export function ConfirmIdentityDialog({ onAnswer }: { onAnswer: (isConfirmed: boolean) => void }) {
  const intl = useIntl();
  const text = (name: string) => intl.formatMessage({ id: `accounts.${name}` });
  const { data } = useQuery(accountKeysDocument);
  const [byCode, setByCode] = useState(false);
  const [proof, setProof] = useState('');
  const { confirm, error, busy } = useConfirming(() => onAnswer(true));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    void confirm(byCode ? { code: proof } : { password: proof });
  };
  // A key pressed here is kept from the dialog below, which waits with all that was typed in it.
  const here = {
    'data-mantine-stop-propagation': 'true',
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') onAnswer(false);
    },
  };
  const field = {
    ...here,
    required: true,
    withAsterisk: false,
    value: proof,
    error: error ?? undefined,
    onChange: (event: { currentTarget: { value: string } }) => setProof(event.currentTarget.value),
  };
  const turn = () => {
    setProof('');
    setByCode(!byCode);
  };
  return (
    <Dialog
      opened
      onClose={() => onAnswer(false)}
      title={text('confirmTitle')}
      closeLabel={intl.formatMessage({ id: 'shell.cancel' })}
      size="small"
    >
      <form className={classes.form} onSubmit={submit}>
        <p>{text('confirmWhy')}</p>
        {byCode ? (
          <TextInput key="code" {...field} label={text('appCode')} autoComplete="one-time-code" dir="ltr" />
        ) : (
          <PasswordInput
            key="password"
            {...field}
            label={text('password')}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': text('showPassword'), tabIndex: 0, ...here }}
          />
        )}
        <div className={classes.actions}>
          <Button type="submit" loading={busy} {...here}>
            {text('confirm')}
          </Button>
          {data?.account.secondFactorSince && (
            <Button variant="subtle" onClick={turn} {...here}>
              {text(byCode ? 'confirmByPassword' : 'confirmByCode')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}

function useConfirming(onConfirmed: () => void) {
  const [run, { busy }] = useMutationResult(confirmIdentityDocument);
  const problemOf = useAccountProblem();
  const [error, setError] = useState<string | null>(null);
  const confirm = async (input: { password?: string; code?: string }) => {
    setError(null);
    const outcome = await run({ input });
    if (outcome.kind === 'saved') return onConfirmed();
    return setError(problemOf(outcome)?.message ?? null);
  };
  return { confirm, error, busy };
}
