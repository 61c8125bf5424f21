import { Button } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router';
import { EmptyState } from '../../design/EmptyState.js';
import { ErrorState } from '../../design/ErrorState.js';
import { Icon } from '../../design/Icon.js';
import { LoadingState } from '../../design/LoadingState.js';
import { PageHead } from '../../design/PageHead.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { flagParam, listParam, useUrlState } from '../../lib/useUrlState.js';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';
import { useViewer } from '../workspaces/viewer.js';
import { goesOn, standingOf, type Commitment } from './commitment-facts.js';
import { CommitmentDialogs, type OpenAct } from './CommitmentDialogs.js';
import { CommitmentFilters } from './CommitmentFilters.js';
import { CommitmentGroups } from './CommitmentGroups.js';
import classes from './commitments.module.css';
import { commitmentsOfReviewDocument } from './commitments.documents.js';

const params = { status: listParam, owner: listParam, mine: flagParam, late: flagParam };

/** All commitments of a review that the reader may see: what is late first, then by the day it is due. */
export function CommitmentsPage() {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `commitments.${id}` });
  const { reviewId = '' } = useParams();
  const { organisationId } = useViewer();
  const [url, change] = useUrlState(params);
  const [act, setAct] = useState<OpenAct | null>(null);
  const { data, error, refetch } = useQuery(commitmentsOfReviewDocument, {
    variables: { reviewId },
    fetchPolicy: 'cache-and-network',
  });
  const reread = () => void refetch();
  useReviewChanges(reviewId, reread);
  useDocumentTitle(say('rooms'));

  if (error && !data) {
    return (
      <ErrorState title={say('error')} onRetry={reread} retryLabel={say('retry')}>
        {say('errorHelp')}
      </ErrorState>
    );
  }
  if (!data) return <LoadingState label={say('loading')} lines={10} />;
  const { viewerCan } = data.commitmentsOfReview;
  const commitments = goesOn(data.commitmentsOfReview.commitments);
  const propose = viewerCan.propose && (
    <Button leftSection={<Icon name="plus" />} onClick={() => setAct({ kind: 'propose' })}>
      {say('new')}
    </Button>
  );
  const isShown = ({ status, owner, partnerIds, isLate }: Commitment) =>
    (url.status.length === 0 || url.status.includes(status)) &&
    (url.owner.length === 0 || url.owner.includes(owner.organisationId)) &&
    (!url.late || isLate) &&
    (!url.mine || owner.organisationId === organisationId || partnerIds.includes(organisationId ?? ''));
  return (
    <div className={classes.page}>
      <PageHead
        title={say('rooms')}
        detail={commitments.length > 0 ? <Standing commitments={commitments} /> : undefined}
        actions={commitments.length > 0 ? propose : undefined}
      />
      {commitments.length > 0 && (
        <CommitmentFilters {...{ commitments, url, change }} hasMine={organisationId !== null} />
      )}
      {commitments.length === 0 ? (
        <EmptyState icon="check" title={say('none')} action={propose || undefined}>
          {say(viewerCan.propose ? 'noneHelp' : 'noneRead')}
        </EmptyState>
      ) : (
        <CommitmentGroups
          commitments={commitments.filter(isShown)}
          organisations={data.matrix.organisations}
          onAct={setAct}
          onClear={() => change({ status: [], owner: [], mine: false, late: false })}
        />
      )}
      <CommitmentDialogs
        {...{ act, commitments, reviewId }}
        mayShare={viewerCan.proposeToAll}
        onClose={() => setAct(null)}
        onChanged={reread}
      />
    </div>
  );
}

/** All of them in one sentence. */
function Standing({ commitments }: { commitments: readonly Commitment[] }) {
  const intl = useIntl();
  const count = (standing: string) => commitments.filter((one) => standingOf(one) === standing).length;
  const values = { all: commitments.length, late: count('late'), open: count('open'), ended: count('ended') };
  return <>{intl.formatMessage({ id: 'commitments.standing' }, values)}</>;
}
