import { useIntl } from 'react-intl';
import { useStateNames } from '../names/useStateNames.js';
import type { PreviewRow } from './choices.js';
import classes from './imports.module.css';
import { wordDiff } from './word-diff.js';

type Difference = PreviewRow['differences'][number];

/** Field by field, what stands now and what the file says. */
export function Differences({ of }: { of: readonly Difference[] }) {
  const intl = useIntl();
  if (of.length === 0) return null;
  return (
    <dl className={classes.differences}>
      {of.map((difference) => (
        <div key={difference.field}>
          <dt>{intl.formatMessage({ id: `imports.field.${difference.field}` })}</dt>
          <dd>{difference.field === 'text' ? <TextChange of={difference} /> : <ValueChange of={difference} />}</dd>
        </div>
      ))}
    </dl>
  );
}

function TextChange({ of: { before, after } }: { of: Difference }) {
  const runs = wordDiff(before ?? '', after ?? '');
  const mark = { same: 'span', removed: 'del', added: 'ins' } as const;
  return (
    <p dir="auto">
      {runs.map(({ kind, text }, at) => {
        const Mark = mark[kind];
        return <Mark key={at}>{text}</Mark>;
      })}
    </p>
  );
}

function ValueChange({ of: { field, before, after } }: { of: Difference }) {
  const intl = useIntl();
  const { nameOf } = useStateNames();
  const words = (value: string | null) => {
    if (!value) return intl.formatMessage({ id: 'imports.field.nothing' });
    if (field === 'position') return intl.formatMessage({ id: `words.${value}` });
    if (field === 'states') return intl.formatList(value.split('; ').map(nameOf), { type: 'unit' });
    return value;
  };
  return (
    <p>
      <del dir="auto">{words(before)}</del> <ins dir="auto">{words(after)}</ins>
    </p>
  );
}
