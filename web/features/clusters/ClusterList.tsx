import { ActionIcon, Menu } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Icon } from '../../design/Icon.js';
import { Tag } from '../../design/Tag.js';
import { matrixUrl } from '../matrix/urls.js';
import { useViewer } from '../workspaces/viewer.js';
import type { ClusterAct, Convener, Kept } from './ClustersRoom.js';
import classes from './clusters.module.css';

export interface ClusterListProps {
  clusters: readonly Kept[];
  organisations: readonly Convener[];
  viewerKeeps: boolean;
  onAct: (act: ClusterAct) => void;
}

/** Each cluster with who convenes it and its rows, which lead to the matrix. */
export function ClusterList({ clusters, organisations, viewerKeeps, onAct }: ClusterListProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `clusters.${id}` });
  const { organisationId } = useViewer();
  return (
    <ul className={classes.list} aria-label={say('title')}>
      {clusters.map((cluster) => {
        const conveners = organisations.filter(({ id }) => cluster.convenerIds.includes(id));
        return (
          <li key={cluster.id} className={classes.item}>
            <div className={classes.name}>
              <h2>
                <bdi>{cluster.name}</bdi>
              </h2>
              {organisationId !== null && cluster.convenerIds.includes(organisationId) && <Tag>{say('yours')}</Tag>}
            </div>
            <p className={conveners.length > 0 ? classes.conveners : classes.quiet}>
              {conveners.length > 0
                ? intl.formatMessage(
                    { id: 'clusters.convenedBy' },
                    { names: intl.formatList(conveners.map(({ name }) => name)) },
                  )
                : say('noConvener')}
            </p>
            <Rows cluster={cluster} />
            {viewerKeeps && <Acts cluster={cluster} onAct={onAct} />}
          </li>
        );
      })}
    </ul>
  );
}

/** How many rows stand in it, leading to those of the review at hand. */
function Rows({ cluster: { id, name, reviews } }: { cluster: Kept }) {
  const intl = useIntl();
  const { workspace, review } = useViewer();
  const count = reviews.reduce((sum, { rows }) => sum + rows, 0);
  const words = intl.formatMessage({ id: 'clusters.rows' }, { count });
  const at = reviews.find(({ reviewId }) => reviewId === review?.id) ?? reviews.at(0);
  if (!at) return <p className={classes.quiet}>{words}</p>;
  const to = matrixUrl(workspace.id, at.reviewId, { theme: [id] });
  return (
    <p>
      <Link to={to} aria-label={intl.formatMessage({ id: 'clusters.rowsOf' }, { count, name })}>
        {words}
      </Link>
    </p>
  );
}

function Acts({ cluster, onAct }: { cluster: Kept; onAct: (act: ClusterAct) => void }) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `clusters.${id}` });
  return (
    <div className={classes.acts}>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false} withinPortal={false}>
        <Menu.Target>
          <ActionIcon aria-label={intl.formatMessage({ id: 'clusters.menu' }, { name: cluster.name })}>
            <Icon name="more" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon name="pencil" />} onClick={() => onAct({ kind: 'change', of: cluster })}>
            {say('change')}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="close" />} onClick={() => onAct({ kind: 'archive', of: cluster })}>
            {say('archive')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
