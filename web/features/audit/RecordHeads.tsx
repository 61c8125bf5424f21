import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { DataTable } from '../../design/DataTable.js';
import { Icon } from '../../design/Icon.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { WorkspaceRecordQuery } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { keep } from '../exports/download.js';
import classes from './audit.module.css';
import { CopyHead } from './CopyHead.js';

type Chain = WorkspaceRecordQuery['workspaceRecord']['chains'][number];

export interface RecordHeadsProps {
  chains: readonly Chain[];
  /** The workspace's name, for the file that is kept. */
  place: string;
}

/** Where each chain of the record ends that the reader may read, and how to keep that. */
export function RecordHeads({ chains, place }: RecordHeadsProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `record.${id}` });
  const format = useFormat();
  const announce = useAnnounce();
  const nameOf = ({ audience }: Chain) => intl.formatMessage({ id: `words.audience.${audience}` });
  const keepAll = () => {
    const at = new Date().toISOString();
    const lines = chains.map((chain) =>
      intl.formatMessage(
        { id: 'record.keptLine' },
        { whose: chain.organisation ?? nameOf(chain), number: String(chain.events), head: chain.head },
      ),
    );
    const text = [`${say('title')}: ${place}, ${at}`, '', ...lines, '', say('keptHelp'), ''].join('\n');
    keep(new Blob([text], { type: 'text/plain;charset=utf-8' }), `record-${at.slice(0, 10)}.txt`);
    announce(say('kept'));
  };
  return (
    <section aria-labelledby="record-heads" className={classes.section}>
      <SectionHead
        id="record-heads"
        title={say('heads')}
        end={
          chains.length > 0 && (
            <Button variant="default" size="compact-md" leftSection={<Icon name="download" />} onClick={keepAll}>
              {say('keep')}
            </Button>
          )
        }
      />
      <p className={classes.help}>{say('headsHelp')}</p>
      <DataTable
        caption={say('heads')}
        captionHidden
        rows={chains}
        rowKey={({ id }) => id}
        empty={say('noHeads')}
        columns={[
          { id: 'whose', header: say('whose'), rowHeader: true, draw: nameOf },
          { id: 'events', header: say('events'), align: 'end', draw: ({ events }) => format.number(events) },
          { id: 'head', header: say('head'), draw: (chain) => <Head head={chain.head} whose={nameOf(chain)} /> },
        ]}
      />
    </section>
  );
}

/** Signs in groups of four, as one reads them out. */
const inFours = (head: string): string => head.replace(/(.{4})(?=.)/g, '$1 ');

/** A head in its first signs; the whole of it one press away. */
function Head({ head, whose }: { head: string; whose: string }) {
  const intl = useIntl();
  return (
    <div className={classes.head}>
      <details>
        <summary>
          <code dir="ltr">{inFours(head.slice(0, 16))} …</code>
        </summary>
        <code dir="ltr" className={classes.full}>
          {inFours(head)}
        </code>
      </details>
      <CopyHead head={head} label={intl.formatMessage({ id: 'record.copyOf' }, { whose })} />
    </div>
  );
}
