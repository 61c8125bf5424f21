import { Button, NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { LANGUAGES, type Language } from '../../locales/languages.js';
import { useLanguage } from '../../locales/useLanguage.js';
import entry from '../accounts/EntryPage.module.css';
import { workspaceUrl } from '../workspaces/urls.js';
import { acceptInvitationAsNewDocument } from './invitations.documents.js';

interface Problem {
  readonly field: string | null;
  readonly message: string;
}

/** Makes an account for the address of an invitation: a name, a language, a password. */
export function AcceptAsNewForm({ token, email }: { token: string; email: string }) {
  const intl = useIntl();
  const [language, chooseLanguage] = useLanguage();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const { accept, problem, busy } = useAcceptance(token);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void accept({ name, language, password });
  };
  const say = (id: string) => intl.formatMessage({ id: `accounts.${id}` });
  const errorAt = (field: string) => (problem?.field === field ? problem.message : undefined);
  return (
    <form className={entry.form} onSubmit={submit} noValidate>
      {problem && !errorAt('name') && !errorAt('password') && (
        <Notice tone="error" live="assertive">
          <p dir="auto">{problem.message}</p>
        </Notice>
      )}
      <TextInput label={say('email')} value={email} readOnly dir="ltr" autoComplete="username" name="email" />
      <TextInput
        label={say('name')}
        description={intl.formatMessage({ id: 'invitation.nameHelp' })}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={errorAt('name')}
        autoComplete="name"
        dir="auto"
      />
      <NativeSelect
        label={intl.formatMessage({ id: 'shell.language' })}
        data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
        value={language}
        onChange={(event) => chooseLanguage(event.currentTarget.value as Language)}
      />
      <PasswordInput
        label={say('password')}
        description={say('passwordHelp')}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={errorAt('password')}
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': say('showPassword'), tabIndex: 0 }}
      />
      <Button type="submit" loading={busy} fullWidth>
        {intl.formatMessage({ id: 'invitation.accept' })}
      </Button>
    </form>
  );
}

/** Accepts; whoever has come in goes on in the workspace, and the link leaves the browser's history. */
function useAcceptance(token: string) {
  const intl = useIntl();
  const [run, { busy }] = useMutationResult(acceptInvitationAsNewDocument);
  const [problem, setProblem] = useState<Problem | null>(null);
  const accept = async (person: { name: string; language: Language; password: string }) => {
    setProblem(null);
    const outcome = await run({ input: { token, ...person } });
    if (outcome.kind === 'saved') return location.replace(workspaceUrl(outcome.value.workspaceId));
    if (outcome.kind === 'refusal') {
      const { field, message } = outcome.refusal;
      return setProblem({ field: field ?? null, message });
    }
    return setProblem({ field: null, message: intl.formatMessage({ id: 'accounts.noConnection' }) });
  };
  return { accept, problem, busy };
}
