import { Button } from '@mantine/core';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode, type SubmitEvent } from 'react';
import { useIntl } from 'react-intl';
import { useBlocker } from 'react-router';
import { Dialog } from '../../design/Dialog.js';
import { Notice } from '../../design/Notice.js';
import { useAskBeforeLeaving } from '../../lib/useAskBeforeLeaving.js';
import classes from './recommendations.module.css';

export interface FormDialogProps {
  title: string;
  submitLabel: string;
  onSubmit: () => void;
  onCancel: () => void;
  /** What leaving comes to, where that is more than nothing. */
  cancelLabel?: string;
  /** Throws away what is kept of what was typed; only where leaving alone would keep it. */
  onDiscard?: () => void;
  busy: boolean;
  /** Why it was not done; stays with what was typed until the next try. */
  problem: string | null;
  children: ReactNode;
  destructive?: boolean;
  size?: 'small' | 'medium' | 'large';
}

/**
 * A form over the page: Enter sends it, Escape leaves it, and what failed is said above its buttons. What was typed is
 * not lost to a stray Escape or click, to the way back in the browser, nor to a reload: then it is asked first.
 */
export function FormDialog(props: FormDialogProps) {
  const { title, submitLabel, onSubmit, onCancel, onDiscard, busy, problem, children, destructive, size } = props;
  const intl = useIntl();
  useReturnedFocus();
  const [isTyped, setTyped] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  useAskBeforeLeaving(() => isTyped && !onDiscard);
  const leave = () => (isTyped ? setLeaving(!isLeaving) : onCancel());
  const cancel = props.cancelLabel ?? intl.formatMessage({ id: 'recommendations.cancel' });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    // A dialog inside another's React tree would otherwise send the outer form too.
    event.stopPropagation();
    onSubmit();
  };
  return (
    <Dialog opened onClose={leave} title={title} closeLabel={cancel} size={size} scrollsWithin>
      <form
        className={classes.form}
        onSubmit={submit}
        onInput={({ target }) => setTyped(isTyped || isText(target))}
        noValidate
      >
        {isTyped && <AskOnWayBack onAsked={() => setLeaving(true)} />}
        <div className={classes.scrolled}>{children}</div>
        {problem !== null && (
          <Notice tone="error" live="assertive">
            <p dir="auto">{problem}</p>
          </Notice>
        )}
        {isLeaving ? (
          <Leaving
            onStay={() => setLeaving(false)}
            onLeave={() => {
              onDiscard?.();
              onCancel();
            }}
          />
        ) : (
          <div className={classes.actions}>
            <Button variant="default" onClick={onCancel}>
              {cancel}
            </Button>
            <Button type="submit" loading={busy} color={destructive ? 'red' : undefined}>
              {submitLabel}
            </Button>
          </div>
        )}
      </form>
    </Dialog>
  );
}

/** The browser's way back leaves a form that something was typed in, not the page under it; and that is asked first. */
function AskOnWayBack({ onAsked }: { onAsked: () => void }) {
  const blocker = useBlocker(({ historyAction }) => historyAction === 'POP');
  const ask = useEffectEvent(onAsked);
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    blocker.reset();
    ask();
  }, [blocker]);
  return null;
}

const isText = (field: EventTarget) =>
  field instanceof HTMLTextAreaElement ||
  (field instanceof HTMLInputElement && !['radio', 'checkbox'].includes(field.type));

/** In place of the buttons: whether what was typed may be thrown away. */
function Leaving({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const intl = useIntl();
  const stay = useRef<HTMLButtonElement>(null);
  useEffect(() => stay.current?.focus(), []);
  return (
    <div role="group" aria-labelledby="form-leaving">
      <p id="form-leaving" role="alert">
        {intl.formatMessage({ id: 'recommendations.leave.question' })}
      </p>
      <div className={classes.actions}>
        <Button variant="default" color="red" onClick={onLeave}>
          {intl.formatMessage({ id: 'recommendations.leave.discard' })}
        </Button>
        <Button ref={stay} onClick={onStay}>
          {intl.formatMessage({ id: 'recommendations.leave.stay' })}
        </Button>
      </div>
    </div>
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
