import { useIntl } from 'react-intl';
import type { Submission } from './useSubmission.js';

/**
 * What to say above the buttons of a form: a failed request, somebody else’s earlier change, or a refusal that no field
 * of the form shows (`shown` names those that do). Nothing when nothing stands against it.
 */
export function useProblem({ refusal, conflict, hasFailed }: Submission, shown: readonly string[] = []): string | null {
  const intl = useIntl();
  if (hasFailed) return intl.formatMessage({ id: 'row.failed' });
  if (conflict) {
    return intl.formatMessage(
      { id: 'row.changedByOther' },
      { who: conflict.theirsBy ?? intl.formatMessage({ id: 'row.somebody' }) },
    );
  }
  if (!refusal || (refusal.field && shown.includes(refusal.field))) return null;
  return refusal.message;
}
