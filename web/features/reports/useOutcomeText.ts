import { useIntl } from 'react-intl';
import type { MutationOutcome } from '../../graphql/useMutationResult.js';

/** Any mutation's outcome, whatever it saved. */
type AnyOutcome = { readonly kind: 'saved' } | Exclude<MutationOutcome<{ answer: string }>, { kind: 'saved' }>;

/** What to tell a person of an outcome that saved nothing; null when it did. */
export function useOutcomeText(): (outcome: AnyOutcome) => string | null {
  const intl = useIntl();
  return (outcome) => {
    switch (outcome.kind) {
      case 'saved':
        return null;
      case 'refusal':
        return outcome.refusal.message;
      case 'conflict':
        return intl.formatMessage({ id: 'reports.changedMeanwhile' });
      case 'failed':
        return intl.formatMessage({ id: 'reports.noConnection' });
    }
  };
}
