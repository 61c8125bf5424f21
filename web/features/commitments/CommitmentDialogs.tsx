import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { ShareThingDialog } from '../recommendations/ShareThingDialog.js';
import { WithdrawThingDialog } from '../recommendations/WithdrawThingDialog.js';
import { ChangeCommitmentDialog } from './ChangeCommitmentDialog.js';
import { CommitmentHistoryDialog } from './CommitmentHistoryDialog.js';
import type { Commitment, Organisation } from './commitment-facts.js';
import type { CommitmentAct } from './CommitmentActs.js';
import { ProposeCommitmentDialog } from './ProposeCommitmentDialog.js';
import { StepDialog } from './StepDialog.js';

/** What is open over a list of commitments. */
export type OpenAct = CommitmentAct | { readonly kind: 'propose' };

export interface CommitmentDialogsProps {
  act: OpenAct | null;
  /** The list as it is now: an open dialog follows it. */
  commitments: readonly Commitment[];
  organisations: readonly Organisation[];
  reviewId: string;
  entryId?: string;
  mayShare: boolean;
  onClose: () => void;
  onChanged: () => void;
}

/** The dialog of whatever is being done; says when it is done. */
export function CommitmentDialogs(props: CommitmentDialogsProps) {
  const { act, commitments, organisations, reviewId, entryId, mayShare, onClose, onChanged } = props;
  const intl = useIntl();
  const announce = useAnnounce();
  if (!act) return null;
  if (act.kind === 'history') {
    const current = commitments.find(({ id }) => id === act.commitment.id) ?? act.commitment;
    return <CommitmentHistoryDialog commitment={current} {...{ organisations, onClose, onChanged }} />;
  }
  const changed = () => {
    onClose();
    onChanged();
  };
  const done = (kind: 'propose' | 'change' | 'step') => () => {
    announce(intl.formatMessage({ id: `commitments.done.${kind}` }));
    changed();
  };
  if (act.kind === 'propose') {
    return <ProposeCommitmentDialog {...{ reviewId, entryId, mayShare }} onDone={done('propose')} onCancel={onClose} />;
  }
  const commitment = commitments.find(({ id }) => id === act.commitment.id) ?? act.commitment;
  const { id, text } = commitment;
  if (act.kind === 'share') return <ShareThingDialog kind="COMMITMENT" id={id} onDone={changed} onCancel={onClose} />;
  if (act.kind === 'unshare') {
    const thing = {
      kind: 'COMMITMENT',
      id,
      text,
      audience: commitment.audience === 'JOINT' ? 'JOINT' : 'SIDE',
    } as const;
    return <WithdrawThingDialog thing={thing} onDone={changed} onCancel={onClose} />;
  }
  const answers = { commitment, onDone: done(act.kind), onCancel: onClose };
  if (act.kind === 'change') return <ChangeCommitmentDialog {...answers} />;
  return <StepDialog {...answers} to={act.to} />;
}
