import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import { ListPage } from '../../design/ListPage.js';
import { Loaded } from '../../design/Loaded.js';
import { RetryWhenBack } from '../../graphql/RetryWhenBack.js';
import type { CommitmentsOfReviewQuery } from '../../graphql/generated/graphql.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { flagParam, listParam, useUrlState } from '../../lib/useUrlState.js';
import { useReviewList } from '../recommendations/useReviewList.js';
import { WithdrawnSection } from '../sharing/Withdrawn.js';
import { useViewer } from '../workspaces/viewer.js';
import { goesOn, standingOf, type Commitment } from './commitment-facts.js';
import { CommitmentDialogs, type OpenAct } from './CommitmentDialogs.js';
import { CommitmentFilters, type Filters } from './CommitmentFilters.js';
import { CommitmentGroups } from './CommitmentGroups.js';
import { commitmentsOfReviewDocument } from './commitments.documents.js';

const params = { status: listParam, owner: listParam, mine: flagParam, late: flagParam };

/** All commitments of a review that the reader may see; reads itself again when somebody changes one. */
export function CommitmentsPage() {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `commitments.${id}` });
  const { reviewId, data, failed, reread } = useReviewList(commitmentsOfReviewDocument);
  useDocumentTitle(say('rooms'));

  const labels = {
    loading: say('loading'),
    error: say('error'),
    errorHelp: say('errorHelp'),
    retry: say('retry'),
  };
  return (
    <Loaded data={data} failed={failed} onRetry={reread} aside={<RetryWhenBack onBack={reread} />} labels={labels}>
      {(read) => <Room data={read} reviewId={reviewId} reread={reread} />}
    </Loaded>
  );
}

interface RoomProps {
  data: CommitmentsOfReviewQuery;
  reviewId: string;
  reread: () => void;
}

/** What is late first, then by the day it is due; with filters, and what may be done with each. */
function Room({ data, reviewId, reread }: RoomProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `commitments.${id}` });
  const { organisationId } = useViewer();
  const [url, change] = useUrlState(params);
  const [act, setAct] = useState<OpenAct | null>(null);
  const { viewerCan } = data.commitmentsOfReview;
  const commitments = goesOn(data.commitmentsOfReview.commitments);
  const propose = viewerCan.propose && (
    <Button leftSection={<Icon name="plus" />} onClick={() => setAct({ kind: 'propose' })}>
      {say('new')}
    </Button>
  );
  const nothing = {
    icon: 'check',
    title: say('none'),
    children: say(viewerCan.propose ? 'noneHelp' : 'noneRead'),
  } as const;
  return (
    <ListPage
      title={say('rooms')}
      detail={<Standing commitments={commitments} />}
      action={propose}
      empty={commitments.length === 0 ? nothing : null}
      below={<WithdrawnSection withdrawals={data.commitmentsOfReview.withdrawals} />}
      dialogs={
        <CommitmentDialogs
          {...{ act, commitments, reviewId }}
          organisations={data.matrix.organisations}
          mayShare={viewerCan.proposeToAll}
          onClose={() => setAct(null)}
          onChanged={reread}
        />
      }
    >
      <CommitmentFilters {...{ commitments, url, change }} hasMine={organisationId !== null} />
      <CommitmentGroups
        commitments={commitments.filter((one) => passes(one, url, organisationId))}
        organisations={data.matrix.organisations}
        onAct={setAct}
        onClear={() => change({ status: [], owner: [], mine: false, late: false })}
      />
    </ListPage>
  );
}

/** Whether a commitment is among those the filters ask for; mine: the own organisation undertakes it or helps. */
function passes({ status, owner, partnerIds, isLate }: Commitment, filters: Filters, own: string | null): boolean {
  return (
    (filters.status.length === 0 || filters.status.includes(status)) &&
    (filters.owner.length === 0 || filters.owner.includes(owner.organisationId)) &&
    (!filters.late || isLate) &&
    (!filters.mine || owner.organisationId === own || partnerIds.includes(own ?? ''))
  );
}

/** All of them in one sentence. */
function Standing({ commitments }: { commitments: readonly Commitment[] }) {
  const intl = useIntl();
  const count = (standing: string) => commitments.filter((one) => standingOf(one) === standing).length;
  const values = { all: commitments.length, late: count('late'), open: count('open'), ended: count('ended') };
  return <>{intl.formatMessage({ id: 'commitments.standing' }, values)}</>;
}
