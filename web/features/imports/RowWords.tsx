import { useIntl } from 'react-intl';
import { Bdi } from '../../design/Bdi.js';
import { useFormat } from '../../lib/useFormat.js';
import type { PreviewRow } from './choices.js';
import classes from './imports.module.css';

/** One row of the file in words: its number, its text, who recommended it, what the State said, and whence it comes. */
export function RowWords({ row, withText = true }: { row: PreviewRow; withText?: boolean }) {
  const intl = useIntl();
  const format = useFormat();
  const name = row.number ?? row.knownReference;
  const facts = [
    intl.formatMessage({ id: `words.${row.position}` }),
    row.kind === 'PLEDGE' ? intl.formatMessage({ id: 'words.PLEDGE' }) : format.list(row.recommendingStates),
    intl.formatMessage(
      { id: 'imports.row.from' },
      { count: row.fromRows.length, rows: format.list(row.fromRows.map((at) => format.number(at))) },
    ),
  ];
  return (
    <div className={classes.rowWords}>
      {withText && (
        <p dir="auto">
          {name && (
            <b>
              <Bdi>{name}</Bdi>{' '}
            </b>
          )}
          {row.text}
        </p>
      )}
      <p className={classes.quiet}>{facts.filter(Boolean).join(' · ')}</p>
    </div>
  );
}
