import { useIntl } from 'react-intl';
import { Chip } from '../../design/Chip.js';
import { DataTable } from '../../design/DataTable.js';
import { toneOfStatus } from '../recommendations/status-tones.js';
import type { Section } from './SectionPane.js';
import classes from './SectionTable.module.css';
import { useTableName } from './useTableName.js';

export type DrawnTable = Section['tables'][number];
type Cell = DrawnTable['rows'][number][number];
type Row = DrawnTable['rows'][number];

/** A long table is shown by its first rows; the document has them all. */
const MOST_ROWS = 40;

/** A status with its mark, and what is said beside it. */
function CellText({ text, status }: Cell) {
  if (!status) return <span dir="auto">{text}</span>;
  const [word, ...rest] = text.split('. ');
  return (
    <>
      <Chip tone={toneOfStatus[status]}>{word}</Chip>
      {rest.length > 0 && <p dir="auto">{rest.join('. ')}</p>}
    </>
  );
}

const isNumber = (rows: readonly Row[], column: number) => rows.every((row) => /^\d+$/.test(row[column]?.text ?? ''));

/** What the program draws at one place of the text, as a table; the document draws the same data with more care. */
export function SectionTable({ table }: { table: DrawnTable }) {
  const intl = useIntl();
  const name = useTableName()(table);
  const rows = table.rows.slice(0, MOST_ROWS);
  const keyed = rows.map((cells, at) => ({ cells, key: String(at) }));
  return (
    <div className={classes.root}>
      <DataTable
        caption={name}
        rows={keyed}
        rowKey={({ key }) => key}
        columns={table.columns.map((header, column) => ({
          id: String(column),
          header,
          rowHeader: column === 0,
          align: column > 0 && isNumber(rows, column) ? ('end' as const) : ('start' as const),
          draw: ({ cells }: { cells: Row }) => <CellText {...cells[column]} />,
        }))}
      />
      <p className={classes.note}>
        {table.kind === 'progressChart' && intl.formatMessage({ id: 'reports.drawnAsChart' })}{' '}
        {table.rows.length > MOST_ROWS &&
          intl.formatMessage({ id: 'reports.moreRows' }, { count: table.rows.length - MOST_ROWS })}
      </p>
    </div>
  );
}
