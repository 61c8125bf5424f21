import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { EmptyState } from '../../design/EmptyState.js';
import { Loaded } from '../../design/Loaded.js';
import { PageHead } from '../../design/PageHead.js';
import { SectionHead } from '../../design/SectionHead.js';
import { RetryWhenBack } from '../../graphql/RetryWhenBack.js';
import type { PortfoliosQuery } from '../../graphql/generated/graphql.js';
import { useReading } from '../../graphql/useReading.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { textParam, useUrlState } from '../../lib/useUrlState.js';
import { matrixUrl } from '../matrix/urls.js';
import { reviewUrl } from '../workspaces/urls.js';
import { useViewer } from '../workspaces/viewer.js';
import { HandOverDialog } from './HandOverDialog.js';
import { portfoliosDocument } from './portfolios.documents.js';
import { PortfolioRows, type Portfolio } from './PortfolioRows.js';
import classes from './portfolios.module.css';

/** Who is handing over stands in the address, so that the people's page can lead here. */
const params = { from: textParam };

/** What is in one's own name, and in whose names the rest of the organisation's rows are. */
export function PortfoliosPage() {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `portfolios.${id}` });
  const { workspace } = useViewer();
  const {
    data,
    error,
    readAgain: reread,
  } = useReading(portfoliosDocument, { variables: { workspaceId: workspace.id } });
  useDocumentTitle(say('title'));
  const labels = {
    loading: say('loading'),
    error: say('error'),
    errorHelp: say('errorHelp'),
    retry: intl.formatMessage({ id: 'shell.tryAgain' }),
  };
  return (
    <Loaded
      data={data?.portfolios}
      failed={Boolean(error)}
      onRetry={reread}
      aside={<RetryWhenBack onBack={reread} />}
      labels={labels}
    >
      {(portfolios) => (
        <div className={classes.page}>
          <PageHead title={say('title')} detail={say('detail')} />
          <Names {...portfolios} reread={reread} />
        </div>
      )}
    </Loaded>
  );
}

type NamesProps = Pick<PortfoliosQuery['portfolios'], 'viewerId' | 'portfolios' | 'colleagues'> & {
  reread: () => void;
};

function Names({ viewerId, portfolios, colleagues, reread }: NamesProps) {
  const intl = useIntl();
  const { workspace } = useViewer();
  const [{ from }, change] = useUrlState(params);
  const mine = portfolios.find(({ personId }) => personId === viewerId);
  const others = portfolios.filter(({ personId }) => personId !== viewerId);
  const handing = portfolios.find(({ personId, mayHandOver }) => personId === from && mayHandOver);
  const canHandOver = (one: Portfolio) =>
    one.mayHandOver && colleagues.some(({ personId }) => personId !== one.personId);
  const handOver = (one: Portfolio) =>
    canHandOver(one) ? (
      <Button variant="default" size="compact-sm" onClick={() => change({ from: one.personId })}>
        {intl.formatMessage({ id: 'portfolios.handOver' }, { name: one.name })}
      </Button>
    ) : undefined;
  const done = () => {
    change({ from: '' });
    reread();
  };
  return (
    <>
      <Mine portfolio={mine} end={mine && handOver(mine)} />
      {others.map((one) => (
        <Other key={one.personId} portfolio={one} end={handOver(one)} />
      ))}
      {handing && canHandOver(handing) && (
        <HandOverDialog
          portfolio={handing}
          colleagues={colleagues}
          workspaceId={workspace.id}
          onDone={done}
          onCancel={() => change({ from: '' })}
        />
      )}
    </>
  );
}

interface MineProps {
  portfolio: Portfolio | undefined;
  end: React.ReactNode;
}

/** What the reader takes care of, with the ways to what of it waits. */
function Mine({ portfolio, end }: MineProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `portfolios.${id}` });
  const { workspace, review } = useViewer();
  const matrix = review && ((filters: object) => matrixUrl(workspace.id, review.id, { named: true, ...filters }));
  return (
    <section aria-labelledby="portfolio-mine">
      <SectionHead id="portfolio-mine" title={say('mine')} end={end} />
      {!portfolio && (
        <EmptyState icon="table" title={say('nothingMine')}>
          {say('nothingMineHelp')}
        </EmptyState>
      )}
      {portfolio && (
        <>
          <p className={classes.links}>
            {matrix && <Link to={matrix({})}>{say('inMatrix')}</Link>}
            {matrix && <Link to={matrix({ draft: true })}>{say('drafts')}</Link>}
            {matrix && <Link to={matrix({ late: true })}>{say('late')}</Link>}
            {review && portfolio.releasesWaiting > 0 && (
              <Link to={`${reviewUrl(workspace.id, review.id)}/waiting`}>
                {intl.formatMessage({ id: 'portfolios.releases' }, { count: portfolio.releasesWaiting })}
              </Link>
            )}
          </p>
          <PortfolioRows rows={portfolio.rows} workspaceId={workspace.id} label={say('mine')} />
        </>
      )}
    </section>
  );
}

/** What a colleague takes care of, or somebody who has gone. */
function Other({ portfolio, end }: { portfolio: Portfolio; end: React.ReactNode }) {
  const intl = useIntl();
  const { workspace } = useViewer();
  const { personId, name, isMember, rows } = portfolio;
  const label = intl.formatMessage({ id: 'portfolios.rowsOf' }, { name });
  return (
    <section aria-labelledby={`portfolio-${personId}`}>
      <SectionHead id={`portfolio-${personId}`} title={name} end={end} />
      {!isMember && <p>{intl.formatMessage({ id: 'portfolios.gone' }, { name })}</p>}
      <details className={classes.more}>
        <summary>{intl.formatMessage({ id: 'portfolios.count' }, { count: rows.length })}</summary>
        <PortfolioRows rows={rows} workspaceId={workspace.id} label={label} />
      </details>
    </section>
  );
}
