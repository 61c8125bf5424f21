import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { DataTable, type DataColumn } from '../../design/DataTable.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { SheetRoomQuery } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import classes from '../imports/imports.module.css';
import { sheetFileUrl } from './urls.js';

type Past = SheetRoomQuery['matrixFiles'][number];

/** What came back before, the newest first; each leads to what it did and the way to undo it. */
export function PastSheets({ files, workspaceId }: { files: readonly Past[]; workspaceId: string }) {
  const intl = useIntl();
  const format = useFormat();
  const say = (id: string) => intl.formatMessage({ id });
  const columns: DataColumn<Past>[] = [
    {
      id: 'file',
      header: say('imports.past.file'),
      rowHeader: true,
      draw: ({ id, fileName }) => (
        <Link to={sheetFileUrl(workspaceId, id)}>
          <bdi>{fileName}</bdi>
        </Link>
      ),
    },
    { id: 'when', header: say('sheets.past.when'), draw: ({ appliedAt }) => format.dateTime(appliedAt) },
    {
      id: 'rows',
      header: say('sheets.past.rows'),
      align: 'end',
      draw: ({ summary }) => format.number(summary?.rows),
    },
    {
      id: 'cells',
      header: say('sheets.past.cells'),
      align: 'end',
      draw: ({ summary }) => format.number(summary?.cells),
    },
    {
      id: 'undone',
      header: say('sheets.past.state'),
      draw: ({ undoneAt }) =>
        undoneAt
          ? intl.formatMessage({ id: 'imports.past.undone' }, { when: format.dateTime(undoneAt) })
          : say('sheets.past.inForce'),
    },
  ];
  return (
    <section aria-labelledby="past-sheets">
      <SectionHead id="past-sheets" title={say('sheets.past.title')} />
      {files.length === 0 ? (
        <p className={classes.quiet}>{say('sheets.past.none')}</p>
      ) : (
        <DataTable
          caption={say('sheets.past.title')}
          captionHidden
          columns={columns}
          rows={files}
          rowKey={({ id }) => id}
        />
      )}
    </section>
  );
}
