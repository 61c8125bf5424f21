import { ActionIcon, Drawer as MantineDrawer } from '@mantine/core';
import { useId, type ReactNode } from 'react';
import { DialogBody } from './Dialog.js';
import classes from './Dialog.module.css';
import { Icon } from './Icon.js';

export interface DrawerProps {
  opened: boolean;
  onClose: () => void;
  title: string;
  closeLabel: string;
  children: ReactNode;
  /** Stands beside the page as a part of it (wide screens) rather than over it. */
  docked?: boolean;
}

/** More about one thing, at the end side: over the page, or docked beside it without taking the focus. */
export function Drawer({ opened, onClose, title, closeLabel, children, docked = false }: DrawerProps) {
  const heading = useId();
  if (!docked) {
    return (
      <MantineDrawer
        opened={opened}
        onClose={onClose}
        title={title}
        position="right"
        size="22.5rem"
        closeButtonProps={{ 'aria-label': closeLabel }}
        classNames={{ title: classes.title, header: classes.header }}
      >
        <DialogBody>{children}</DialogBody>
      </MantineDrawer>
    );
  }
  if (!opened) return null;
  return (
    <aside className={classes.panel} aria-labelledby={heading}>
      <div className={classes.panelHead}>
        <h2 id={heading} className={classes.title}>
          {title}
        </h2>
        <ActionIcon aria-label={closeLabel} onClick={onClose}>
          <Icon name="close" />
        </ActionIcon>
      </div>
      <div className={classes.panelBody}>{children}</div>
    </aside>
  );
}
