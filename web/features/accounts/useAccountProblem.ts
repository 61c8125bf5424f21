import { useIntl } from 'react-intl';
import type { MutationOutcome } from '../../graphql/useMutationResult.js';

/** Why something about an account was not done, in the reader's language. */
export interface AccountProblem {
  readonly field: string | null;
  readonly message: string;
}

/** The refusals of this room that have words of their own in every language. */
const KNOWN = [
  'SIGN_IN_FAILED',
  'TOO_MANY_TRIES',
  'BUSY',
  'START_AGAIN',
  'WRONG_CODE',
  'WRONG_PASSWORD',
  'PASSWORD_TOO_WEAK',
  'LINK_OVER',
];

const MINUTE_S = 60;

/** Reads an outcome that saved nothing; null for one that did. */
export function useAccountProblem(): (outcome: MutationOutcome<never>) => AccountProblem | null {
  const intl = useIntl();
  return (outcome) => {
    if (outcome.kind === 'saved') return null;
    if (outcome.kind === 'failed') return { field: outcome.field ?? null, message: outcome.message };
    if (outcome.kind === 'conflict')
      return { field: null, message: intl.formatMessage({ id: 'accounts.noConnection' }) };
    const { code, message, field = null, waitSeconds } = outcome.refusal;
    if (!KNOWN.includes(code)) return { field, message };
    const minutes = Math.ceil((waitSeconds ?? MINUTE_S) / MINUTE_S);
    return { field, message: intl.formatMessage({ id: `accounts.problem.${code}` }, { minutes }) };
  };
}
