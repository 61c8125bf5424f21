import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import type { ConflictAnswer } from '../../graphql/useMutationResult.js';
import classes from './indicators.module.css';

export interface TheirsNoticeProps {
  conflict: ConflictAnswer;
  /** The name of a field as the form writes it. */
  labelOf: (field: string) => string;
  /** A value as a person reads it. */
  wordsOf: (field: string, value: unknown) => string;
}

/** Somebody else changed the same first: what stands now, field by field, above a form that still holds one's own. */
export function TheirsNotice({ conflict, labelOf, wordsOf }: TheirsNoticeProps) {
  const intl = useIntl();
  const theirs = (conflict.theirs ?? {}) as Record<string, unknown>;
  const who = conflict.theirsBy ?? intl.formatMessage({ id: 'row.somebody' });
  return (
    <Notice tone="warning" live="assertive" title={intl.formatMessage({ id: 'row.changedByOther' }, { who })}>
      <dl className={classes.versions}>
        {Object.keys((conflict.mine ?? {}) as object).map((field) => (
          <div key={field} style={{ display: 'contents' }}>
            <dt>{intl.formatMessage({ id: 'indicators.standsNow' }, { field: labelOf(field) })}</dt>
            <dd dir="auto">{wordsOf(field, theirs[field])}</dd>
          </div>
        ))}
      </dl>
    </Notice>
  );
}
