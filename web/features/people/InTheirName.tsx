import { useQuery } from '@apollo/client/react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Notice } from '../../design/Notice.js';
import { portfoliosUrl } from '../workspaces/urls.js';
import { useViewer } from '../workspaces/viewer.js';
import { rowsInNameDocument } from './members.documents.js';

/** Before somebody goes: how many rows are in their name, and the way to hand them over first. */
export function InTheirName({ personId }: { personId: string }) {
  const intl = useIntl();
  const { workspace, personId: own, organisationId } = useViewer();
  const { data } = useQuery(rowsInNameDocument, {
    variables: { workspaceId: workspace.id, personId },
    skip: organisationId === null,
    fetchPolicy: 'no-cache',
  });
  const count = data?.portfolios.portfolios[0]?.rows.length ?? 0;
  if (count === 0) return null;
  const isOwn = own === personId;
  return (
    <Notice
      tone="warning"
      live="polite"
      action={
        <Link to={portfoliosUrl(workspace.id, personId)}>{intl.formatMessage({ id: 'people.handOverFirst' })}</Link>
      }
    >
      <p>{intl.formatMessage({ id: isOwn ? 'people.inYourName' : 'people.inTheirName' }, { count })}</p>
    </Notice>
  );
}
