import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router';
import { useAnnounce } from '../../design/Announcer.js';
import { Notice } from '../../design/Notice.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { ClustersQuery } from '../../graphql/generated/graphql.js';
import { reviseMatrixEntryDocument } from '../matrix/matrix.documents.js';
import type { MatrixRow } from '../matrix/matrix-row.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import classes from './clusters.module.css';
import { clustersDocument } from './clusters.documents.js';

export interface ClusterSectionProps {
  row: Pick<MatrixRow, 'id' | 'clusterId' | 'tagsVersion'>;
  mayRevise: boolean;
  onChanged: () => void;
}

/** The cluster a row stands in and who convenes it; nothing where the workspace has no clusters. */
export function ClusterSection({ row, mayRevise, onChanged }: ClusterSectionProps) {
  const intl = useIntl();
  const { workspaceId = '' } = useParams();
  const { data } = useQuery(clustersDocument, {
    variables: { workspaceId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data || data.clusters.clusters.length === 0) return null;
  const { clusters } = data.clusters;
  const cluster = clusters.find(({ id }) => id === row.clusterId);
  return (
    <section aria-labelledby="cluster" className={classes.ofRow}>
      <SectionHead id="cluster" title={intl.formatMessage({ id: 'clusters.ofRow' })} />
      {mayRevise ? (
        <ClusterField {...{ row, clusters, onChanged }} />
      ) : (
        <p dir="auto">{cluster?.name ?? intl.formatMessage({ id: 'matrix.noCluster' })}</p>
      )}
      {cluster && <Conveners cluster={cluster} settings={data.workspace} isLeft={!mayRevise} />}
    </section>
  );
}

interface ConvenersProps {
  cluster: ClustersQuery['clusters']['clusters'][number];
  settings: ClustersQuery['workspace'];
  /** The row is not the reader's to revise. */
  isLeft: boolean;
}

/** Who convenes it, and whose the row is therefore. */
function Conveners({ cluster, settings, isLeft }: ConvenersProps) {
  const intl = useIntl();
  const names = settings.organisations.filter(({ id }) => cluster.convenerIds.includes(id)).map(({ name }) => name);
  return (
    <>
      <p>
        {names.length > 0
          ? intl.formatMessage({ id: 'clusters.convenedBy' }, { names: intl.formatList(names) })
          : intl.formatMessage({ id: 'clusters.noConvener' })}
      </p>
      {settings.convenersEdit && isLeft && <p>{intl.formatMessage({ id: 'clusters.leftToConveners' })}</p>}
    </>
  );
}

/** Chosen is put there: the row stands in the other cluster at once. */
function ClusterField({
  row,
  clusters,
  onChanged,
}: Omit<ClusterSectionProps, 'mayRevise'> & { clusters: ClustersQuery['clusters']['clusters'] }) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [revise, submission] = useSubmission(reviseMatrixEntryDocument);
  const problem = useProblem(submission);
  const none = intl.formatMessage({ id: 'matrix.noCluster' });
  const put = async (clusterId: string) => {
    const input = { id: row.id, fieldGroup: 'TAGS', expectedVersion: row.tagsVersion } as const;
    const outcome = await revise({ ...input, clusterId: clusterId || null });
    const name = clusters.find(({ id }) => id === clusterId)?.name ?? none;
    if (outcome.kind === 'saved') announce(intl.formatMessage({ id: 'clusters.put' }, { name }));
    if (outcome.kind !== 'failed') onChanged();
  };
  return (
    <>
      <NativeSelect
        aria-label={intl.formatMessage({ id: 'clusters.ofRow' })}
        data={[{ value: '', label: none }, ...clusters.map(({ id, name }) => ({ value: id, label: name }))]}
        value={row.clusterId ?? ''}
        disabled={submission.busy}
        onChange={(event) => void put(event.currentTarget.value)}
      />
      {problem && (
        <Notice tone="error" live="assertive">
          <p dir="auto">{problem}</p>
        </Notice>
      )}
    </>
  );
}
