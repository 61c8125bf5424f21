import { useState } from 'react';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { removeSecondFactorDocument, renewRecoveryCodesDocument } from './own-account.documents.js';
import { useAccountProblem } from './useAccountProblem.js';

/** New recovery codes, or no second factor any more; the codes stay here until their owner kept them. */
export function useFactorChanges() {
  const problemOf = useAccountProblem();
  const [runRenew, { busy: renewing }] = useMutationResult(renewRecoveryCodesDocument);
  const [runRemove, { busy: removing }] = useMutationResult(removeSecondFactorDocument);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const [error, setError] = useState<string | null>(null);
  const renew = async () => {
    setError(null);
    const outcome = await runRenew({});
    if (outcome.kind === 'saved') setCodes(outcome.value.codes);
    else setError(problemOf(outcome)?.message ?? null);
  };
  const remove = async () => {
    setError(null);
    const outcome = await runRemove({});
    setError(problemOf(outcome as Parameters<typeof problemOf>[0])?.message ?? null);
  };
  return { codes, error, busy: renewing || removing, renew, remove, forgetCodes: () => setCodes(null) };
}
