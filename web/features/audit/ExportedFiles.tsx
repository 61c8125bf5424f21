import { useIntl } from 'react-intl';
import { DataTable } from '../../design/DataTable.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { WorkspaceRecordQuery } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { AudienceTag } from '../recommendations/AudienceTag.js';
import classes from './audit.module.css';

type File = WorkspaceRecordQuery['workspaceRecord']['exports'][number];

/** So many the server gives at once. */
const MOST = 200;

/** The files that were made and taken away, as far as the reader may know of it. */
export function ExportedFiles({ files }: { files: readonly File[] }) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `record.${id}` });
  const format = useFormat();
  const what = ({ action, title, rows, rowsOfReview }: File) => {
    const id = `record.${action}`;
    const kind = say(id in intl.messages ? action : 'file');
    const file = title ? intl.formatMessage({ id: 'record.fileOf' }, { kind, title }) : kind;
    if (rows === null || rowsOfReview === null) return file;
    return intl.formatMessage({ id: 'record.partOf' }, { file, rows, all: rowsOfReview });
  };
  return (
    <section aria-labelledby="record-exports" className={classes.section}>
      <SectionHead id="record-exports" title={say('exports')} />
      <p className={classes.help}>{say('exportsHelp')}</p>
      <DataTable
        caption={say('exports')}
        captionHidden
        rows={files}
        rowKey={({ id }) => id}
        empty={say('noExports')}
        columns={[
          { id: 'what', header: say('what'), rowHeader: true, draw: (file) => <bdi>{what(file)}</bdi> },
          {
            id: 'eyes',
            header: say('eyes'),
            draw: ({ audience }) => (audience ? <AudienceTag audience={audience} /> : '–'),
          },
          { id: 'who', header: say('who'), draw: (file) => <bdi>{file.person ?? file.organisation ?? '–'}</bdi> },
          { id: 'at', header: say('when'), draw: ({ at }) => <time dateTime={at}>{format.dateTime(at)}</time> },
        ]}
      />
      {files.length >= MOST && (
        <p className={classes.help}>{intl.formatMessage({ id: 'record.onlyNewest' }, { count: MOST })}</p>
      )}
    </section>
  );
}
