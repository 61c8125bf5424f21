import { Modal } from '@mantine/core';
import { useRef, type ReactNode } from 'react';
import classes from './Dialog.module.css';
import { useFirstFocus } from './useFirstFocus.js';
import { useFocusBack, useOpeners } from './useFocusBack.js';

export interface DialogProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  closeLabel: string;
  children: ReactNode;
  /** Buttons at the foot, the answer last. */
  actions?: ReactNode;
  /** `screen` fills it whole. */
  size?: 'small' | 'medium' | 'large' | 'screen';
  /** True where a part of what it holds scrolls by itself, so that the rest stays in sight. */
  scrollsWithin?: boolean;
}

const width = { small: '26rem', medium: '36rem', large: '56rem', screen: '100%' };

/** A question or form over the page. Focus goes to the first field and comes back where it was. */
export function Dialog({
  opened,
  onClose,
  title,
  closeLabel,
  children,
  actions,
  size = 'medium',
  scrollsWithin,
}: DialogProps) {
  const openers = useOpeners(opened);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={width[size]}
      fullScreen={size === 'screen'}
      closeButtonProps={{ 'aria-label': closeLabel }}
      classNames={{
        title: classes.title,
        header: classes.header,
        content: scrollsWithin ? classes.within : undefined,
      }}
      attributes={{ header: { role: 'presentation' } }}
    >
      <DialogBody openers={openers}>{children}</DialogBody>
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </Modal>
  );
}

/** The words of a dialog; takes the focus where there is no field. */
function DialogBody({ openers, children }: { openers: readonly HTMLElement[]; children: ReactNode }) {
  const body = useRef<HTMLDivElement>(null);
  useFirstFocus(body);
  useFocusBack(body, openers);
  return (
    <div ref={body} className={classes.body} tabIndex={-1}>
      {children}
    </div>
  );
}
