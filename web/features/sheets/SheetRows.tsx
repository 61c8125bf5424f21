import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { FilterToggle } from '../../design/FilterToggle.js';
import { Toolbar } from '../../design/Toolbar.js';
import classes from '../imports/imports.module.css';
import { Pages } from '../imports/Pages.js';
import { choose, chooseAll, hasKind, kinds, type Choices, type Kind, type LaidRow } from './sheet-choices.js';
import { SheetCell } from './SheetCell.js';
import own from './sheets.module.css';

/** Rows on one page of the list. */
const PAGE = 25;

export interface SheetRowsProps {
  rows: readonly LaidRow[];
  choices: Choices;
  onChange: (choices: Choices) => void;
}

/** The rows in which something differs, a page at a time, to be narrowed to one kind. */
export function SheetRows({ rows, choices, onChange }: SheetRowsProps) {
  const intl = useIntl();
  const [only, setOnly] = useState<Kind | null>(null);
  const [page, setPage] = useState(0);
  const list = useRef<HTMLOListElement>(null);
  const found = only ? rows.filter((row) => hasKind(row, only)) : rows;
  const start = page * PAGE;
  const narrow = (kind: Kind | null) => {
    setOnly(kind);
    setPage(0);
  };
  const turn = (to: number) => {
    setPage(to);
    list.current?.focus();
    list.current?.scrollIntoView({ block: 'nearest' });
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
        {kinds
          .filter((kind) => rows.some((row) => hasKind(row, kind)))
          .map((kind) => (
            <FilterToggle key={kind} on={only === kind} onChange={(on) => narrow(on ? kind : null)}>
              {intl.formatMessage({ id: `sheets.kind.${kind}` })}
            </FilterToggle>
          ))}
        <Button variant="default" onClick={() => onChange(chooseAll(choices, found, true))}>
          <FormattedMessage id="sheets.rows.takeAll" />
        </Button>
        <Button variant="default" onClick={() => onChange(chooseAll(choices, found, false))}>
          <FormattedMessage id="sheets.rows.takeNone" />
        </Button>
      </Toolbar>
      <ol ref={list} className={classes.rows} tabIndex={-1} aria-label={intl.formatMessage({ id: 'sheets.rows.list' })}>
        {found.slice(start, start + PAGE).map((row) => (
          <SheetRow key={row.entryId} row={row} choices={choices} onChange={onChange} />
        ))}
      </ol>
      {found.length > PAGE && <Pages page={page} last={Math.ceil(found.length / PAGE) - 1} onTurn={turn} />}
    </>
  );
}

function SheetRow({ row, choices, onChange }: { row: LaidRow } & Omit<SheetRowsProps, 'rows'>) {
  const intl = useIntl();
  return (
    <li className={classes.row}>
      <bdi className={own.reference} dir="ltr">
        {row.reference}
      </bdi>
      <div className={own.cells}>
        <p dir="auto" className={own.recommendation}>
          {row.text}
        </p>
        {row.cells.map((cell) => (
          <SheetCell
            key={cell.field}
            row={row}
            cell={cell}
            choices={choices}
            onChoose={(isOn) => onChange(choose(choices, row, cell, isOn))}
          />
        ))}
        {row.lockedChanged.map((heading) => (
          <p key={heading} className={classes.quiet}>
            {intl.formatMessage({ id: 'sheets.cell.locked' }, { heading: <bdi key="heading">{heading}</bdi> })}
          </p>
        ))}
      </div>
    </li>
  );
}
