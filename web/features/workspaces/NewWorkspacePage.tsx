import { useApolloClient } from '@apollo/client/react';
import { Autocomplete, Button, NativeSelect, TextInput } from '@mantine/core';
import { zodResolver } from '@hookform/resolvers/zod';
import { Controller, useForm } from 'react-hook-form';
import { useIntl } from 'react-intl';
import { Link, useNavigate } from 'react-router';
import { z } from 'zod';
import { Notice } from '../../design/Notice.js';
import { newMutationId } from '../../graphql/mutation-id.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { EntryPage } from '../accounts/EntryPage.js';
import classes from '../accounts/EntryPage.module.css';
import { useStateNames } from '../names/useStateNames.js';
import { workspacesUrl, workspaceUrl } from './urls.js';
import { createWorkspaceDocument } from './workspaces.documents.js';

const SIDES = ['CSO', 'GOVERNMENT', 'NHRI', 'OBSERVER'] as const;
const schema = z.object({
  name: z.string().trim().min(1).max(120),
  organisationName: z.string().trim().min(1).max(200),
  side: z.enum(SIDES),
});

/** Founds a workspace: for which State, and whom the founder works for. */
export function NewWorkspacePage() {
  const intl = useIntl();
  const text = (name: string) => intl.formatMessage({ id: `workspaces.${name}` });
  const navigate = useNavigate();
  const client = useApolloClient();
  const states = useStateNames();
  const [create, { busy }] = useMutationResult(createWorkspaceDocument);
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { name: '', organisationName: '', side: 'CSO' as const },
  });
  const { errors } = form.formState;
  const needed = intl.formatMessage({ id: 'accounts.needed' });

  const submit = form.handleSubmit(async (input) => {
    const stateCode = states.codeOf(input.name);
    const outcome = await create({ input: { ...input, stateCode, mutationId: newMutationId() } });
    if (outcome.kind === 'saved') {
      // Whoever founds a workspace runs it, and may be led to set up a second factor first: then nothing answers yet.
      await client.resetStore().catch(() => undefined);
      return navigate(workspaceUrl(outcome.value.id));
    }
    const message =
      outcome.kind === 'refusal' ? outcome.refusal.message : intl.formatMessage({ id: 'accounts.noConnection' });
    form.setError('root', { message });
  });

  return (
    <EntryPage title={text('new')}>
      <form className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
        {errors.root?.message && (
          <Notice tone="error" live="assertive">
            {errors.root.message}
          </Notice>
        )}
        <Controller
          name="name"
          control={form.control}
          render={({ field }) => (
            <Autocomplete
              {...field}
              label={text('state')}
              data={states.names}
              limit={8}
              error={errors.name && needed}
            />
          )}
        />
        <TextInput
          {...form.register('organisationName')}
          label={text('organisation')}
          error={errors.organisationName && needed}
        />
        <NativeSelect
          {...form.register('side')}
          label={text('side')}
          data={SIDES.map((side) => ({ value: side, label: intl.formatMessage({ id: `words.${side}` }) }))}
        />
        <Button type="submit" loading={busy}>
          {text('create')}
        </Button>
        <Link to={workspacesUrl()}>{intl.formatMessage({ id: 'shell.cancel' })}</Link>
      </form>
    </EntryPage>
  );
}
