import { useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Dialog } from '../../design/Dialog.js';
import { Notice } from '../../design/Notice.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { ColleaguesInNeedQuery } from '../../graphql/generated/graphql.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import classes from './AccountPage.module.css';
import {
  colleaguesInNeedDocument,
  makePasswordResetLinkDocument,
  resetSecondFactorDocument,
} from './own-account.documents.js';
import { useAccountProblem } from './useAccountProblem.js';

type Colleague = ColleaguesInNeedQuery['colleaguesInNeed'][number];

/** Whom one can help back in who has lost a password or a telephone; draws nothing where there is nobody. */
export function ColleaguesSection() {
  const intl = useIntl();
  const text = (name: string, values?: Record<string, string | number>) =>
    intl.formatMessage({ id: `account.${name}` }, values);
  const { data, refetch } = useQuery(colleaguesInNeedDocument, { fetchPolicy: 'cache-and-network' });
  const { link, error, makeLink, vote, forget } = useHelp(() => void refetch());
  if (!data?.colleaguesInNeed.length) return null;
  return (
    <section className={classes.section} aria-labelledby="colleagues">
      <SectionHead id="colleagues" title={text('colleagues')} />
      <p>{text('colleaguesWhat')}</p>
      {error && (
        <Notice tone="error" live="assertive">
          {error}
        </Notice>
      )}
      <ul className={classes.sessions}>
        {data.colleaguesInNeed.map((colleague) => (
          <li key={`${colleague.workspaceId} ${colleague.personId}`} className={classes.session}>
            <div>
              <bdi className={classes.device}>{colleague.name}</bdi>
              {colleague.hasMyVote && (
                <div className={classes.detail}>{text('votesMissing', { count: colleague.votesMissing })}</div>
              )}
            </div>
            <div className={classes.buttons}>
              {colleague.mayMakeLink && (
                <Button variant="default" size="compact-md" onClick={() => void makeLink(colleague)}>
                  {text('linkMake')}
                </Button>
              )}
              {colleague.mayResetFactor && !colleague.hasMyVote && (
                <Button variant="default" size="compact-md" onClick={() => void vote(colleague)}>
                  {text('factorReset')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      <Dialog
        opened={link !== null}
        onClose={forget}
        title={text('linkTitle')}
        closeLabel={intl.formatMessage({ id: 'shell.cancel' })}
      >
        <p>{text('linkWhat', { name: link?.name ?? '' })}</p>
        <TextInput label={text('link')} readOnly dir="ltr" value={link?.address ?? ''} onFocus={selectAll} />
      </Dialog>
    </section>
  );
}

const selectAll = (event: { currentTarget: HTMLInputElement }) => event.currentTarget.select();

function useHelp(onChanged: () => void) {
  const problemOf = useAccountProblem();
  const [runLink] = useMutationResult(makePasswordResetLinkDocument);
  const [runVote] = useMutationResult(resetSecondFactorDocument);
  const [link, setLink] = useState<{ name: string; address: string } | null>(null);
  const [error, setError] = useState<string | null>(null);
  const makeLink = async ({ workspaceId, personId, name }: Colleague) => {
    setError(null);
    const outcome = await runLink({ input: { workspaceId, personId } });
    if (outcome.kind === 'saved') setLink({ name, address: new URL(outcome.value.path, location.origin).href });
    else setError(problemOf(outcome)?.message ?? null);
  };
  const vote = async ({ workspaceId, personId }: Colleague) => {
    setError(null);
    const outcome = await runVote({ input: { workspaceId, personId } });
    setError(problemOf(outcome as Parameters<typeof problemOf>[0])?.message ?? null);
    onChanged();
  };
  return { link, error, makeLink, vote, forget: () => setLink(null) };
}
