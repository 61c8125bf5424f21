import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import type { CreateFirstAdministratorInput } from '../../graphql/generated/graphql.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { createFirstAdministratorDocument } from './accounts.documents.js';
import { EntryPage } from './EntryPage.js';
import classes from './EntryPage.module.css';

const EMPTY: CreateFirstAdministratorInput = { code: '', name: '', email: '', password: '' };

/** Makes the first account of an empty installation, against the code that the server printed when it started. */
export function FirstAdministratorPage({ onSignedIn }: { onSignedIn: () => void }) {
  const intl = useIntl();
  const [input, setInput] = useState(EMPTY);
  const { create, problem, busy } = useFirstAdministrator(onSignedIn);
  const field = (name: keyof CreateFirstAdministratorInput) => ({
    name,
    required: true,
    withAsterisk: false,
    value: input[name],
    error: problem?.field === name ? problem.message : undefined,
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setInput((before) => ({ ...before, [name]: value }));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void create(input);
  };
  const text = (id: 'code' | 'name' | 'email' | 'password') => intl.formatMessage({ id: `accounts.${id}` });
  return (
    <EntryPage title={intl.formatMessage({ id: 'accounts.firstAdministrator' })}>
      <form className={classes.form} onSubmit={submit}>
        <p>
          <FormattedMessage id="accounts.firstAdministratorHelp" />
        </p>
        {problem && !problem.field && (
          <Notice tone="error" live="assertive">
            {problem.message}
          </Notice>
        )}
        <TextInput {...field('code')} label={text('code')} autoComplete="one-time-code" spellCheck={false} dir="ltr" />
        <TextInput {...field('name')} label={text('name')} autoComplete="name" />
        <TextInput {...field('email')} label={text('email')} type="email" autoComplete="username" dir="ltr" />
        <PasswordInput
          {...field('password')}
          label={text('password')}
          description={intl.formatMessage({ id: 'accounts.passwordHelp' })}
          autoComplete="new-password"
          visibilityToggleButtonProps={{
            'aria-label': intl.formatMessage({ id: 'accounts.showPassword' }),
            tabIndex: 0,
          }}
        />
        <Button type="submit" loading={busy} fullWidth>
          <FormattedMessage id="accounts.createAccount" />
        </Button>
      </form>
    </EntryPage>
  );
}

interface Problem {
  field: string | null;
  message: string;
}

function useFirstAdministrator(onSignedIn: () => void) {
  const intl = useIntl();
  const [run, { busy }] = useMutationResult(createFirstAdministratorDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const create = async (input: CreateFirstAdministratorInput) => {
    setProblem(null);
    const outcome = await run({ input });
    if (outcome.kind === 'saved') return onSignedIn();
    if (outcome.kind === 'refusal') {
      return setProblem({ field: outcome.refusal.field ?? null, message: outcome.refusal.message });
    }
    return setProblem({ field: null, message: intl.formatMessage({ id: 'accounts.noConnection' }) });
  };
  return { create, problem, busy };
}
