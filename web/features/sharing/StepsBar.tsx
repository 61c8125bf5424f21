import { useIntl } from 'react-intl';
import { Link, useParams } from 'react-router';
import { Bdi } from '../../design/Bdi.js';
import { Icon } from '../../design/Icon.js';
import { matrixRowUrl, matrixUrl } from '../matrix/urls.js';
import { useNames } from '../names/useNames.js';
import classes from './page.module.css';
import { RowMenu } from './RowMenu.js';
import type { Page } from './usePageOf.js';
import type { Steps } from './useSteps.js';

export interface StepsBarProps {
  page: Page;
  steps: Steps | null;
  /** The query of the matrix the row was opened from. */
  from: string;
  onChanged: () => void;
}

/** Back to the matrix as it was, and on to the rows beside this one. */
export function StepsBar({ page, steps, from, onChanged }: StepsBarProps) {
  const intl = useIntl();
  const { workspaceId = '', reviewId = '' } = useParams();
  const back = `${matrixUrl(workspaceId, reviewId)}${from && `?${from}`}`;
  const { ofLabel } = useNames();
  const theme = page.row.themes.at(0);
  const url = (entryId: string) => matrixRowUrl(workspaceId, reviewId, entryId, from);
  return (
    <div className={classes.steps}>
      <p className={classes.trail}>
        <Link to={back}>{intl.formatMessage({ id: 'page.back' })}</Link>
        {theme && <span dir="auto">{ofLabel(theme.label)}</span>}
      </p>
      {steps && (
        <nav aria-label={intl.formatMessage({ id: 'page.steps' })} className={classes.walk}>
          {steps.previous && <Step id="previous" url={url(steps.previous.id)} reference={steps.previous.reference} />}
          <span>{intl.formatMessage({ id: 'page.place' }, { place: steps.place, count: steps.count })}</span>
          {steps.next && <Step id="next" url={url(steps.next.id)} reference={steps.next.reference} />}
        </nav>
      )}
      {page.viewerCan.editRecommendations && <RowMenu page={page} back={back} onChanged={onChanged} />}
    </div>
  );
}

function Step({ id, url, reference }: { id: 'previous' | 'next'; url: string; reference: string }) {
  const intl = useIntl();
  const arrow = <Icon name={id === 'next' ? 'chevronEnd' : 'chevronStart'} size={12} />;
  return (
    <Link to={url} aria-label={intl.formatMessage({ id: `page.${id}` }, { reference })}>
      {id === 'previous' && <Bdi>{reference}</Bdi>}
      {arrow}
      {id === 'next' && <Bdi>{reference}</Bdi>}
    </Link>
  );
}
