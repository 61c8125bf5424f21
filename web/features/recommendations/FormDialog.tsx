import { Button } from '@mantine/core';
import { useEffect, useState, type ReactNode, type SubmitEvent } from 'react';
import { useIntl } from 'react-intl';
import { Dialog } from '../../design/Dialog.js';
import { Notice } from '../../design/Notice.js';
import classes from './recommendations.module.css';

export interface FormDialogProps {
  title: string;
  submitLabel: string;
  onSubmit: () => void;
  onCancel: () => void;
  busy: boolean;
  /** Why it was not done; stays with what was typed until the next try. */
  problem: string | null;
  children: ReactNode;
  destructive?: boolean;
  size?: 'small' | 'medium' | 'large';
}

/** A form over the page: Enter sends it, Escape leaves it, and what failed is said above its buttons. */
export function FormDialog(props: FormDialogProps) {
  const { title, submitLabel, onSubmit, onCancel, busy, problem, children, destructive, size } = props;
  const intl = useIntl();
  useReturnedFocus();
  const cancel = intl.formatMessage({ id: 'recommendations.cancel' });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // A dialog inside another's React tree would otherwise send the outer form too.
    event.stopPropagation();
    onSubmit();
  };
  return (
    <Dialog opened onClose={onCancel} title={title} closeLabel={cancel} size={size}>
      <form className={classes.form} onSubmit={submit} noValidate>
        {children}
        {problem !== null && (
          <Notice tone="error" live="assertive">
            <p dir="auto">{problem}</p>
          </Notice>
        )}
        <div className={classes.actions}>
          <Button variant="default" onClick={onCancel}>
            {cancel}
          </Button>
          <Button type="submit" loading={busy} color={destructive ? 'red' : undefined}>
            {submitLabel}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** A form that goes away gives the keyboard back to what opened it, as long as that is still there. */
function useReturnedFocus() {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
    },
    [opener],
  );
}
