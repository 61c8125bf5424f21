import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { EmptyState } from '../../design/EmptyState.js';
import { Icon } from '../../design/Icon.js';
import { PageHead } from '../../design/PageHead.js';
import type { ClustersQuery } from '../../graphql/generated/graphql.js';
import { ArchiveClusterDialog } from './ArchiveClusterDialog.js';
import { ClusterDialog } from './ClusterDialog.js';
import { ClusterList } from './ClusterList.js';
import classes from './clusters.module.css';

export type Kept = ClustersQuery['clusters']['clusters'][number];
export type Convener = ClustersQuery['workspace']['organisations'][number];

/** What is being done with a cluster; `null` is one that is to be added. */
export type ClusterAct =
  | { readonly kind: 'change'; readonly of: Kept | null }
  | { readonly kind: 'archive'; readonly of: Kept };

export interface ClustersRoomProps {
  kept: ClustersQuery['clusters'];
  settings: ClustersQuery['workspace'];
  reread: () => void;
}

/** The clusters, what the reader may do with them, and in whose hands their rows are. */
export function ClustersRoom({ kept, settings, reread }: ClustersRoomProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `clusters.${id}` });
  const [act, setAct] = useState<ClusterAct | null>(null);
  const { clusters, viewerKeeps } = kept;
  const done = () => {
    setAct(null);
    reread();
  };
  const add = viewerKeeps && (
    <Button leftSection={<Icon name="plus" />} onClick={() => setAct({ kind: 'change', of: null })}>
      {say('add')}
    </Button>
  );
  return (
    <div className={classes.page}>
      <PageHead title={say('title')} detail={say('detail')} actions={clusters.length > 0 && add} />
      <p>{say(settings.convenersEdit ? 'leftToConveners' : 'everybodyEdits')}</p>
      {clusters.length === 0 ? (
        <EmptyState icon="table" title={say('none')} action={add}>
          {say(viewerKeeps ? 'noneHelp' : 'noneWait')}
        </EmptyState>
      ) : (
        <ClusterList {...{ clusters, viewerKeeps }} organisations={settings.organisations} onAct={setAct} />
      )}
      {act?.kind === 'change' && (
        <ClusterDialog
          cluster={act.of}
          organisations={settings.organisations}
          onDone={done}
          onCancel={() => setAct(null)}
        />
      )}
      {act?.kind === 'archive' && <ArchiveClusterDialog cluster={act.of} onDone={done} onCancel={() => setAct(null)} />}
    </div>
  );
}
