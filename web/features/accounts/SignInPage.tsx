import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, useState } from 'react';
import { useIntl } from 'react-intl';
import { LoadingState } from '../../design/LoadingState.js';
import type { SignInNeed } from '../../graphql/generated/graphql.js';
import { signInStepDocument } from './accounts.documents.js';
import { ForgottenStep } from './ForgottenStep.js';
import { PasswordStep } from './PasswordStep.js';

// Most who come to the door are done with a password: the other steps travel when they are asked for.
const CodeStep = lazy(async () => ({ default: (await import('./CodeStep.js')).CodeStep }));
const EnrolmentStep = lazy(async () => ({ default: (await import('./EnrolmentStep.js')).EnrolmentStep }));

export interface SignInPageProps {
  onSignedIn: () => void;
  /** The session ended while somebody worked: what they typed waits behind this page. */
  isAgain?: boolean;
}

/** The door: the password, then the code, or the second factor one has to set up before anything else. */
export function SignInPage({ onSignedIn, isAgain = false }: SignInPageProps) {
  const intl = useIntl();
  const { data, loading } = useQuery(signInStepDocument, { fetchPolicy: 'network-only' });
  const [changed, setChanged] = useState<SignInNeed | null | undefined>();
  const [isForgotten, setIsForgotten] = useState(false);
  const waiting = <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} />;
  if (loading && !data) return waiting;
  const needs = changed === undefined ? (data?.signInStep?.needs ?? null) : changed;
  const startAgain = () => setChanged(null);
  if (needs === 'CODE' || needs === 'ENROLMENT') {
    return (
      <Suspense fallback={waiting}>
        {needs === 'CODE' ? (
          <CodeStep onSignedIn={onSignedIn} onStartAgain={startAgain} />
        ) : (
          <EnrolmentStep onDone={onSignedIn} onStartAgain={startAgain} />
        )}
      </Suspense>
    );
  }
  if (isForgotten) return <ForgottenStep onBack={() => setIsForgotten(false)} />;
  const forget = () => setIsForgotten(true);
  return <PasswordStep isAgain={isAgain} onSignedIn={onSignedIn} onStep={setChanged} onForgotten={forget} />;
}
