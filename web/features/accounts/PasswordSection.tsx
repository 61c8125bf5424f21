import { Button, PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Dialog } from '../../design/Dialog.js';
import { Notice } from '../../design/Notice.js';
import { SectionHead } from '../../design/SectionHead.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import classes from './AccountPage.module.css';
import formClasses from './Enrolment.module.css';
import { changePasswordDocument } from './own-account.documents.js';
import { useAccountProblem, type AccountProblem } from './useAccountProblem.js';

/** Changes the password; everything else that is signed in is then signed out. */
export function PasswordSection({ onChanged }: { onChanged: () => void }) {
  const intl = useIntl();
  const announce = useAnnounce();
  const text = (name: string) => intl.formatMessage({ id: `account.${name}` });
  const [isOpen, setIsOpen] = useState(false);
  const done = () => {
    setIsOpen(false);
    announce(text('passwordChanged'));
    onChanged();
  };
  return (
    <section className={classes.section} aria-labelledby="password">
      <SectionHead id="password" title={text('password')} />
      <p>{text('passwordWhat')}</p>
      <div className={classes.actions}>
        <Button variant="default" onClick={() => setIsOpen(true)}>
          {text('passwordChange')}
        </Button>
      </div>
      <Dialog
        opened={isOpen}
        onClose={() => setIsOpen(false)}
        title={text('passwordChange')}
        closeLabel={intl.formatMessage({ id: 'shell.cancel' })}
        size="small"
      >
        <PasswordForm onDone={done} />
      </Dialog>
    </section>
  );
}

function PasswordForm({ onDone }: { onDone: () => void }) {
  const intl = useIntl();
  const [present, setPresent] = useState('');
  const [password, setPassword] = useState('');
  const { change, problem, busy } = useChange(onDone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void change({ present, password });
  };
  const show = { 'aria-label': intl.formatMessage({ id: 'accounts.showPassword' }), tabIndex: 0 };
  const problemOf = (field: string) => (problem?.field === field ? problem.message : undefined);
  return (
    <form className={formClasses.form} onSubmit={submit}>
      {problem && !problem.field && (
        <Notice tone="error" live="assertive">
          {problem.message}
        </Notice>
      )}
      <PasswordInput
        label={intl.formatMessage({ id: 'account.passwordPresent' })}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={present}
        error={problemOf('present')}
        onChange={(event) => setPresent(event.currentTarget.value)}
        visibilityToggleButtonProps={show}
      />
      <PasswordInput
        label={intl.formatMessage({ id: 'account.passwordNext' })}
        description={intl.formatMessage({ id: 'accounts.passwordHelp' })}
        autoComplete="new-password"
        required
        withAsterisk={false}
        value={password}
        error={problemOf('password')}
        onChange={(event) => setPassword(event.currentTarget.value)}
        visibilityToggleButtonProps={show}
      />
      <Button type="submit" loading={busy}>
        {intl.formatMessage({ id: 'account.passwordChange' })}
      </Button>
    </form>
  );
}

function useChange(onDone: () => void) {
  const [run, { busy }] = useMutationResult(changePasswordDocument);
  const problemOf = useAccountProblem();
  const [problem, setProblem] = useState<AccountProblem | null>(null);
  const change = async (input: { present: string; password: string }) => {
    setProblem(null);
    const outcome = await run({ input });
    if (outcome.kind === 'saved') return onDone();
    return setProblem(problemOf(outcome));
  };
  return { change, problem, busy };
}
