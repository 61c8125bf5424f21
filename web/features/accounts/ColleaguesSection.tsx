import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Dialog } from '../../design/Dialog.js';
import { Notice } from '../../design/Notice.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { ColleaguesInNeedQuery } from '../../graphql/generated/graphql.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { useReading } from '../../graphql/useReading.js';
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
  const { data, readAgain } = useReading(colleaguesInNeedDocument, { variables: {} });
  const { link, error, makeLink, vote, forget } = useHelp(readAgain);
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
        {onceEach(data.colleaguesInNeed).map((known) => (
          <ColleagueLine key={known[0].personId} known={known} onLink={makeLink} onVote={vote} />
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

/** Each person once, with what can be done for them in each workspace that is shared. */
function onceEach(colleagues: readonly Colleague[]): readonly (readonly [Colleague, ...Colleague[]])[] {
  const people = new Map<string, [Colleague, ...Colleague[]]>();
  for (const one of colleagues) {
    const known = people.get(one.personId);
    if (known) known.push(one);
    else people.set(one.personId, [one]);
  }
  return [...people.values()];
}

interface ColleagueLineProps {
  known: readonly [Colleague, ...Colleague[]];
  onLink: (colleague: Colleague) => Promise<void>;
  onVote: (colleague: Colleague) => Promise<void>;
}

/** One person, with each way to help them; a button's name says whom, for who hears it without the line. */
function ColleagueLine({ known, onLink, onVote }: ColleagueLineProps) {
  const intl = useIntl();
  const text = (id: string, values?: Record<string, string | number>) =>
    intl.formatMessage({ id: `account.${id}` }, values);
  const [{ name }] = known;
  const toLink = known.find(({ mayMakeLink }) => mayMakeLink);
  const toVote = known.find(({ mayResetFactor, hasMyVote }) => mayResetFactor && !hasMyVote);
  const voted = known.find(({ hasMyVote }) => hasMyVote);
  return (
    <li className={classes.session}>
      <div>
        <bdi className={classes.device}>{name}</bdi>
        {voted && <div className={classes.detail}>{text('votesMissing', { count: voted.votesMissing })}</div>}
      </div>
      <div className={classes.buttons}>
        {toLink && (
          <Button
            variant="default"
            size="compact-md"
            aria-label={text('helpWhom', { what: text('linkMake'), name })}
            onClick={() => void onLink(toLink)}
          >
            {text('linkMake')}
          </Button>
        )}
        {toVote && (
          <Button
            variant="default"
            size="compact-md"
            aria-label={text('helpWhom', { what: text('factorReset'), name })}
            onClick={() => void onVote(toVote)}
          >
            {text('factorReset')}
          </Button>
        )}
      </div>
    </li>
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
