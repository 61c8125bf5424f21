import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import type { ActionFieldsFragment } from '../../graphql/generated/graphql.js';
import { ChangeActionDialog } from './ActionDialogs.js';
import type { OpenAction } from './ActionList.js';
import { RemoveActionDialog, ShareActionDialog, WithdrawActionDialog } from './ActOnActionDialog.js';

export interface OpenedActionProps {
  open: OpenAction | null;
  actions: readonly ActionFieldsFragment[];
  onClose: () => void;
  /** Something was done, or somebody else was first: read again. */
  onChanged: () => void;
}

const dialogs = {
  change: ChangeActionDialog,
  share: ShareActionDialog,
  withdraw: WithdrawActionDialog,
  remove: RemoveActionDialog,
};

/** Sharing and taking back say themselves what was done. */
const told = { change: 'measures.done.change', remove: 'measures.done.remove', share: null, withdraw: null };

/** The dialog over the measure a person chose. */
export function OpenedAction({ open, actions, onClose, onChanged }: OpenedActionProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  if (!open) return null;
  // One that is gone meanwhile stays on the screen with what was typed; the server says what became of it.
  const action = actions.find(({ id }) => id === open.action.id) ?? open.action;
  const Dialog = dialogs[open.kind];
  const done = () => {
    const words = told[open.kind];
    if (words) announce(intl.formatMessage({ id: words }));
    onClose();
    onChanged();
  };
  return <Dialog key={open.kind} action={action} onDone={done} onCancel={onClose} onOutdated={onChanged} />;
}
