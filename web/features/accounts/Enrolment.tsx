import { Button, TextInput } from '@mantine/core';
import { useEffect, useEffectEvent, useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import { LoadingState } from '../../design/LoadingState.js';
import { Notice } from '../../design/Notice.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { enableSecondFactorDocument, offerSecondFactorDocument } from './accounts.documents.js';
import classes from './Enrolment.module.css';
import { RecoveryCodes } from './RecoveryCodes.js';
import { useAccountProblem } from './useAccountProblem.js';

export interface EnrolmentProps {
  /** The second factor is in force; the recovery codes are on the screen. */
  onEnabled?: () => void;
  /** The person said that they kept the codes. */
  onDone: () => void;
}

interface Offer {
  readonly secret: string;
  readonly qr: string;
}

/** Scan, type the code back, keep the recovery codes. */
export function Enrolment({ onEnabled, onDone }: EnrolmentProps) {
  const intl = useIntl();
  const text = (name: string) => intl.formatMessage({ id: `accounts.${name}` });
  const [code, setCode] = useState('');
  const { offer, codes, error, busy, enable, again } = useEnrolment(onEnabled);
  if (codes) return <RecoveryCodes codes={codes} onDone={onDone} />;
  const notice = error && (
    <Notice tone="error" live="assertive">
      {error}
    </Notice>
  );
  if (!offer) {
    return error ? (
      <div className={classes.form}>
        {notice}
        <Button onClick={() => void again()}>{text('tryAgain')}</Button>
      </div>
    ) : (
      <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} />
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void enable(code);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <p>{text('enrolScan')}</p>
      <img
        className={classes.qr}
        src={`data:image/svg+xml,${encodeURIComponent(offer.qr)}`}
        alt={text('enrolQr')}
        width={208}
        height={208}
      />
      <details className={classes.byHand}>
        <summary>{text('enrolByHand')}</summary>
        <code className={classes.secret} dir="ltr">
          {offer.secret.match(/.{1,4}/g)?.join(' ')}
        </code>
      </details>
      {notice}
      <TextInput
        label={text('enrolCode')}
        autoComplete="one-time-code"
        inputMode="numeric"
        spellCheck={false}
        dir="ltr"
        required
        withAsterisk={false}
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
      <Button type="submit" loading={busy} fullWidth>
        {text('enrolEnable')}
      </Button>
    </form>
  );
}

function useEnrolment(onEnabled?: () => void) {
  const problemOf = useAccountProblem();
  const [ask] = useMutationResult(offerSecondFactorDocument);
  const [run, { busy }] = useMutationResult(enableSecondFactorDocument);
  const [offer, setOffer] = useState<Offer | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const again = async () => {
    setError(null);
    const outcome = await ask({});
    if (outcome.kind === 'saved') setOffer(outcome.value);
    else setError(problemOf(outcome)?.message ?? null);
  };
  const begin = useEffectEvent(again);
  useEffect(() => {
    // Once the page stands: of two begun at once, as in development, the second offer would void the first.
    const timer = setTimeout(() => void begin());
    return () => clearTimeout(timer);
  }, []);
  const enable = async (code: string) => {
    setError(null);
    const outcome = await run({ input: { code } });
    if (outcome.kind !== 'saved') return setError(problemOf(outcome)?.message ?? null);
    setCodes(outcome.value.codes);
    return onEnabled?.();
  };
  return { offer, codes, error, busy, enable, again };
}
