import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { DataTable, type DataColumn } from '../../design/DataTable.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { ImportRoomQuery } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import classes from './imports.module.css';
import { UndoDialog } from './UndoDialog.js';
import { importFileUrl } from './urls.js';
import { useKeepFocus } from './useKeepFocus.js';

type Past = ImportRoomQuery['imports'][number];

/** What was imported before, the newest first, each with the way back. */
export function PastImports({ imports, workspaceId }: { imports: readonly Past[]; workspaceId: string }) {
  const intl = useIntl();
  const format = useFormat();
  const [asking, setAsking] = useState<Past | null>(null);
  const undone = imports.filter(({ undoneAt }) => undoneAt !== null).length;
  const room = useKeepFocus<HTMLElement>(String(undone));
  const say = (id: string) => intl.formatMessage({ id });
  const columns: DataColumn<Past>[] = [
    {
      id: 'file',
      header: say('imports.past.file'),
      rowHeader: true,
      draw: ({ id, fileName }) => (
        <Link to={importFileUrl(workspaceId, id)}>
          <bdi>{fileName}</bdi>
        </Link>
      ),
    },
    { id: 'when', header: say('imports.past.when'), draw: ({ appliedAt }) => format.dateTime(appliedAt) },
    ...(['added', 'changed'] as const).map((count): DataColumn<Past> => ({
      id: count,
      header: say(`imports.past.${count}`),
      align: 'end',
      draw: ({ summary }) => format.number(summary?.[count]),
    })),
    {
      id: 'undo',
      header: say('imports.past.state'),
      draw: (past) =>
        past.undoneAt ? (
          intl.formatMessage({ id: 'imports.past.undone' }, { when: format.dateTime(past.undoneAt) })
        ) : (
          <Button
            variant="default"
            onClick={() => setAsking(past)}
            aria-label={intl.formatMessage({ id: 'imports.past.undoFile' }, { file: past.fileName })}
          >
            {say('imports.undo')}
          </Button>
        ),
    },
  ];
  return (
    <section aria-labelledby="past-imports" ref={room} tabIndex={-1}>
      <SectionHead id="past-imports" title={say('imports.past.title')} />
      {imports.length === 0 ? (
        <p className={classes.quiet}>{say('imports.past.none')}</p>
      ) : (
        <DataTable
          caption={say('imports.past.caption')}
          captionHidden
          columns={columns}
          rows={imports}
          rowKey={({ id }) => id}
        />
      )}
      <UndoDialog of={asking} onClose={() => setAsking(null)} />
    </section>
  );
}
