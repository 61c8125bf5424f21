import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { FilterToggle } from '../../design/FilterToggle.js';
import { Tag } from '../../design/Tag.js';
import { Toolbar } from '../../design/Toolbar.js';
import type { PreviewRow } from './choices.js';
import { Differences } from './Differences.js';
import classes from './imports.module.css';
import { Pages } from './Pages.js';
import { RowWords } from './RowWords.js';

/** Rows on one page of the list. */
const PAGE = 25;
const CHANGES = ['NEW', 'CHANGED', 'LIKELY', 'UNCHANGED'] as const;

/** All rows of one review, a page at a time, to be narrowed to one kind of change. */
export function PreviewRows({ rows }: { rows: readonly PreviewRow[] }) {
  const intl = useIntl();
  const [only, setOnly] = useState<PreviewRow['change'] | null>(null);
  const [page, setPage] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const found = only ? rows.filter(({ change }) => change === only) : rows;
  const start = page * PAGE;
  const turn = (to: number) => {
    setPage(to);
    list.current?.focus();
    list.current?.scrollIntoView({ block: 'nearest' });
  };
  const narrow = (change: PreviewRow['change'] | null) => {
    setOnly(change);
    setPage(0);
  };
  const shown = {
    from: Math.min(start + 1, found.length),
    to: Math.min(start + PAGE, found.length),
    all: found.length,
  };
  return (
    <>
      <Toolbar
        label={intl.formatMessage({ id: 'imports.rows.filter' })}
        end={
          <span role="status">
            <FormattedMessage id="imports.rows.shown" values={shown} />
          </span>
        }
      >
        <FilterToggle on={only === null} onChange={() => narrow(null)}>
          {intl.formatMessage({ id: 'imports.rows.all' })}
        </FilterToggle>
        {CHANGES.filter((change) => rows.some((row) => row.change === change)).map((change) => (
          <FilterToggle key={change} on={only === change} onChange={(on) => narrow(on ? change : null)}>
            {intl.formatMessage({ id: `imports.change.${change}` })}
          </FilterToggle>
        ))}
      </Toolbar>
      <ol
        ref={list}
        className={classes.rows}
        start={start + 1}
        tabIndex={-1}
        aria-label={intl.formatMessage({ id: 'imports.rows.list' })}
      >
        {found.slice(start, start + PAGE).map((row) => (
          <li key={row.index} className={classes.row}>
            <Tag tone={row.change === 'NEW' ? 'accent' : 'plain'}>
              {intl.formatMessage({ id: `imports.change.${row.change}` })}
            </Tag>
            <RowWords row={row} />
            <Differences of={row.differences} />
          </li>
        ))}
      </ol>
      {found.length > PAGE && <Pages page={page} last={Math.ceil(found.length / PAGE) - 1} onTurn={turn} />}
    </>
  );
}
