import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { ChangeCommitmentDialog } from './ChangeCommitmentDialog.js';
import { CommitmentHistoryDialog } from './CommitmentHistoryDialog.js';
import type { Commitment, Organisation } from './commitment-facts.js';
import type { CommitmentAct } from './CommitmentActs.js';
import { ProposeCommitmentDialog } from './ProposeCommitmentDialog.js';
import { ShareCommitmentDialog } from './ShareCommitmentDialog.js';
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
  const done = () => {
    announce(intl.formatMessage({ id: `commitments.done.${act.kind}` }));
    onClose();
    onChanged();
  };
  if (act.kind === 'propose') {
    return <ProposeCommitmentDialog {...{ reviewId, entryId, mayShare }} onDone={done} onCancel={onClose} />;
  }
  const commitment = commitments.find(({ id }) => id === act.commitment.id) ?? act.commitment;
  const answers = { commitment, onDone: done, onCancel: onClose };
  if (act.kind === 'share') return <ShareCommitmentDialog {...answers} onOutdated={onChanged} />;
  if (act.kind === 'change') return <ChangeCommitmentDialog {...answers} />;
  return <StepDialog {...answers} to={act.to} />;
}
