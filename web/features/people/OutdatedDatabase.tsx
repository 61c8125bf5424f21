import { useQuery } from '@apollo/client/react';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { outdatedDatabaseDocument } from './people.documents.js';

/** Tells whoever administers that the database server has known holes, and what mends them; nothing to others. */
export function OutdatedDatabase({ workspaceId }: { workspaceId: string }) {
  const intl = useIntl();
  const { data } = useQuery(outdatedDatabaseDocument, { variables: { workspaceId } });
  const outdated = data?.workspace.outdatedDatabase;
  if (!outdated) return null;
  const { version, holes, mendedIn } = outdated;
  const values = { version, mendedIn, holes: intl.formatList(holes, { type: 'unit' }) };
  return (
    <Notice tone="warning" title={intl.formatMessage({ id: 'outdatedDatabase.title' })}>
      <p>{intl.formatMessage({ id: 'outdatedDatabase.text' }, values)}</p>
    </Notice>
  );
}
