import { useIntl } from 'react-intl';
import { DataTable, type DataColumn } from '../../design/DataTable.js';
import { useFormat } from '../../lib/useFormat.js';
import type { SheetPreview } from './sheet-choices.js';

type Stray = SheetPreview['strays'][number];

/** Why a row of the file is laid onto none of the matrix. */
const problems = [
  'NEW_ROW',
  'UNKNOWN_ID',
  'DUPLICATE_ID',
  'NO_NUMBER',
  'UNKNOWN_NUMBER',
  'AMBIGUOUS_NUMBER',
  'DUPLICATE_NUMBER',
  'NUMBER_NOT_PLAIN',
];

/** Rows of the file that are laid onto none of the matrix, each with the reason. */
export function StrayRows({ strays }: { strays: readonly Stray[] }) {
  const intl = useIntl();
  const format = useFormat();
  const say = (id: string) => intl.formatMessage({ id });
  if (strays.length === 0) return null;
  const columns: DataColumn<Stray>[] = [
    { id: 'row', header: say('imports.problems.row'), rowHeader: true, draw: ({ row }) => format.number(row) },
    { id: 'written', header: say('imports.problems.value'), draw: ({ written }) => <bdi>{written}</bdi> },
    {
      id: 'why',
      header: say('sheets.stray.why'),
      draw: ({ problem, fitting }) =>
        problems.includes(problem)
          ? intl.formatMessage({ id: `sheets.stray.${problem}` }, { rows: format.list(fitting) })
          : problem,
    },
  ];
  return (
    <DataTable
      caption={intl.formatMessage({ id: 'sheets.stray.title' }, { count: strays.length })}
      columns={columns}
      rows={strays}
      rowKey={({ row }) => String(row)}
    />
  );
}
