import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Dialog } from './Dialog.js';

export interface ConfirmDialogProps {
  opened: boolean;
  title: string;
  /** What will happen and who will see it. */
  children: ReactNode;
  confirmLabel: string;
  cancelLabel: string;
  onConfirm: () => void;
  onCancel: () => void;
  /** Takes something away: the answer is red and the focus starts on the way out. */
  destructive?: boolean;
  /** While the answer is on its way. */
  busy?: boolean;
}

/** Asks once before something that others will see or that cannot be taken back. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { opened, title, children, confirmLabel, cancelLabel, onConfirm, onCancel, destructive, busy } = props;
  const first = { 'data-autofocus': true };
  return (
    <Dialog opened={opened} onClose={onCancel} title={title} closeLabel={cancelLabel} size="small">
      {children}
      <div style={{ display: 'flex', justifyContent: 'flex-end', gap: '0.5rem', marginBlockStart: '1rem' }}>
        <Button variant="default" onClick={onCancel} {...(destructive ? first : {})}>
          {cancelLabel}
        </Button>
        <Button
          color={destructive ? 'red' : undefined}
          loading={busy}
          onClick={onConfirm}
          {...(destructive ? {} : first)}
        >
          {confirmLabel}
        </Button>
      </div>
    </Dialog>
  );
}
