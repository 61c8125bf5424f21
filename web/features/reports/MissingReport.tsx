import { useIntl } from 'react-intl';
import { Link, useParams } from 'react-router';
import { PageHead } from '../../design/PageHead.js';
import { faultOf } from '../../graphql/fault.js';
import page from './reports.module.css';
import { reportsUrl } from './urls.js';

/** Whether there is no such report, or none that the reader may see: asking again would not help. */
export const isMissing = (error: unknown): boolean => Boolean(error) && faultOf(error).kind === 'NOT_FOUND';

/** In place of a report that is not there, with the way to those that are. */
export function MissingReport() {
  const intl = useIntl();
  const { workspaceId = '', reviewId = '' } = useParams();
  const say = (id: string) => intl.formatMessage({ id: `reports.${id}` });
  return (
    <div className={page.page}>
      <PageHead title={say('notFound')} />
      <p>{say('notFoundHelp')}</p>
      <p>
        <Link to={reportsUrl(workspaceId, reviewId)}>{say('title')}</Link>
      </p>
    </div>
  );
}
