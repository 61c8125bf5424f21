import { useIntl } from 'react-intl';
import type { ShareKind, ShownThingFieldsFragment } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { StatusChip } from './StatusChip.js';
import classes from './share-thing.module.css';

export interface ShownThingProps {
  kind: ShareKind;
  shown: ShownThingFieldsFragment;
}

/** A thing as others read it: whose, its words, what else is said of it, and its sources. */
export function ShownThing({ kind, shown }: ShownThingProps) {
  const intl = useIntl();
  const wordOf = useFactWords(kind);
  const { organisation, side, status, text, facts, evidence } = shown;
  return (
    <div className={classes.shown}>
      <p className={classes.whose}>
        {status && <StatusChip status={status} />}
        <strong dir="auto">{organisation}</strong>
        <span>{intl.formatMessage({ id: `words.side.${side}` })}</span>
      </p>
      {text && (
        <p className={classes.words} dir="auto">
          {text}
        </p>
      )}
      {facts.length > 0 && (
        <dl className={classes.facts}>
          {facts.map(({ field, value }) => (
            <div key={field}>
              <dt>{intl.formatMessage({ id: `share.fact.${field}` })}</dt>
              <dd dir="auto">{wordOf(field, value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {evidence.length > 0 && (
        <ul className={classes.sources} aria-label={intl.formatMessage({ id: 'share.sources' })}>
          {evidence.map(({ citation, url }) => (
            <li key={`${citation} ${url}`}>
              <span dir="auto">{citation}</span> {url && <bdi dir="ltr">{url}</bdi>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Days and numbers as they are written, words of a list as the list has them, and all else as it stands. */
function useFactWords(kind: ShareKind) {
  const intl = useIntl();
  const format = useFormat();
  return (field: string, value: string): string => {
    if (DAY.test(value)) return format.date(value);
    if (field === 'words') return format.number(Number(value));
    if (field === 'state' && kind === 'ACTION') return intl.formatMessage({ id: `words.action.${value}` });
    if (field === 'status' && kind === 'COMMITMENT') return intl.formatMessage({ id: `commitments.status.${value}` });
    return value;
  };
}
