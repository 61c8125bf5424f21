import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Dialog } from '../../design/Dialog.js';
import { Loaded } from '../../design/Loaded.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { HistoryList } from '../recommendations/HistoryList.js';
import { ShareThingDialog } from '../recommendations/ShareThingDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { WithdrawThingDialog } from '../recommendations/WithdrawThingDialog.js';
import { AdoptPlanDialog } from './AdoptPlanDialog.js';
import { fieldsSaid, usePlanWords, type Proposal } from './plan-words.js';
import { proposedPlanHistoryDocument, removeProposedPlanDocument } from './proposed-plans.documents.js';
import type { PlanAct } from './ProposedPlanCard.js';
import { ProposePlanDialog } from './ProposePlanDialog.js';
import type { Page } from './usePageOf.js';

export interface OpenedProposalProps {
  page: Page;
  plan: Proposal;
  act: PlanAct;
  /** It is done; the words to announce where the dialog has not said so itself. */
  onDone: (words?: string) => void;
  onClose: () => void;
  onOutdated: () => void;
}

/** The dialog over the proposal a person chose. */
export function OpenedProposal({ page, plan, act, onDone, onClose, onOutdated }: OpenedProposalProps) {
  const done = () => onDone();
  switch (act.kind) {
    case 'change':
      return <ProposePlanDialog {...{ page, plan }} onDone={() => onDone('proposals.saved')} onCancel={onClose} />;
    case 'adopt':
      return <AdoptPlanDialog {...{ page, plan }} field={act.field} onDone={done} onCancel={onClose} />;
    case 'share':
      return <ShareThingDialog kind="PROPOSED_PLAN" id={plan.id} onDone={done} onCancel={onClose} />;
    case 'withdraw':
      return <WithdrawProposal {...{ page, plan }} onDone={done} onCancel={onClose} />;
    case 'remove':
      return <RemoveProposal plan={plan} onDone={() => onDone('proposals.removed')} {...{ onClose, onOutdated }} />;
    case 'history':
      return <ProposalHistory {...{ page, plan, onClose }} />;
  }
}

interface WithdrawProposalProps {
  page: Page;
  plan: Proposal;
  onDone: () => void;
  onCancel: () => void;
}

function WithdrawProposal({ page, plan, onDone, onCancel }: WithdrawProposalProps) {
  const words = usePlanWords(page.organisations);
  const [first] = fieldsSaid(plan);
  const audience = plan.audience === 'JOINT' ? 'JOINT' : 'SIDE';
  const thing = { kind: 'PROPOSED_PLAN', id: plan.id, audience, text: words.said(first, plan[first] ?? null) } as const;
  return <WithdrawThingDialog thing={thing} onDone={onDone} onCancel={onCancel} />;
}

type RemoveProposalProps = Pick<OpenedProposalProps, 'plan' | 'onDone' | 'onClose' | 'onOutdated'>;

/** Takes the own proposal away, after saying what stays. */
function RemoveProposal({ plan, onDone, onClose, onOutdated }: RemoveProposalProps) {
  const intl = useIntl();
  const [remove, submission] = useSubmission(removeProposedPlanDocument);
  const problem = useProblem(submission);
  const submit = async () => {
    const { kind } = await remove({ id: plan.id, expectedVersion: plan.version });
    if (kind === 'conflict') onOutdated();
    if (kind === 'saved') onDone();
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'proposals.removeTitle' })}
      submitLabel={intl.formatMessage({ id: 'proposals.remove' })}
      onSubmit={() => void submit()}
      onCancel={onClose}
      busy={submission.busy}
      problem={problem}
      size="small"
      destructive
    >
      <p>
        {intl.formatMessage({
          id: plan.audience === 'PERSONAL' ? 'proposals.removeHelpPersonal' : 'proposals.removeHelp',
        })}
      </p>
    </FormDialog>
  );
}

/** What happened to one proposal, as far as its reader may know. */
function ProposalHistory({ page, plan, onClose }: Pick<OpenedProposalProps, 'page' | 'plan' | 'onClose'>) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const { data, error, refetch } = useQuery(proposedPlanHistoryDocument, {
    variables: { id: plan.id },
    fetchPolicy: 'network-only',
  });
  const labels = {
    loading: say('shell.loading'),
    error: say('row.unreachable'),
    errorHelp: say('commitments.errorHelp'),
    retry: say('shell.tryAgain'),
  };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={intl.formatMessage({ id: 'proposals.historyTitle' }, { who: plan.author.organisation })}
      closeLabel={say('share.close')}
      actions={
        <Button variant="default" onClick={onClose}>
          {say('share.close')}
        </Button>
      }
    >
      <Loaded
        data={data?.proposedPlanHistory}
        failed={Boolean(error)}
        onRetry={() => void refetch().catch(() => undefined)}
        labels={labels}
      >
        {(history) => (
          <HistoryList
            history={history}
            organisations={page.organisations}
            mayPutBack={() => false}
            onPutBack={() => undefined}
          />
        )}
      </Loaded>
    </Dialog>
  );
}
