import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { LoadingState } from '../../design/LoadingState.js';
import type { SignInNeed } from '../../graphql/generated/graphql.js';
import { signInStepDocument } from './accounts.documents.js';
import { CodeStep } from './CodeStep.js';
import { EnrolmentStep } from './EnrolmentStep.js';
import { ForgottenStep } from './ForgottenStep.js';
import { PasswordStep } from './PasswordStep.js';

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
  if (loading && !data) return <LoadingState label={intl.formatMessage({ id: 'shell.loading' })} />;
  const needs = changed === undefined ? (data?.signInStep?.needs ?? null) : changed;
  const startAgain = () => setChanged(null);
  if (needs === 'CODE') return <CodeStep onSignedIn={onSignedIn} onStartAgain={startAgain} />;
  if (needs === 'ENROLMENT') return <EnrolmentStep onDone={onSignedIn} onStartAgain={startAgain} />;
  if (isForgotten) return <ForgottenStep onBack={() => setIsForgotten(false)} />;
  const forget = () => setIsForgotten(true);
  return <PasswordStep isAgain={isAgain} onSignedIn={onSignedIn} onStep={setChanged} onForgotten={forget} />;
}
