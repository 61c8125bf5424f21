import { ActionIcon } from '@mantine/core';
import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react';
import { Icon } from './Icon.js';
import classes from './SidePanel.module.css';

export interface SidePanelProps {
  title: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}

/** What opens over the panel answers Escape itself. */
const isOver = ({ target }: KeyboardEvent) =>
  target instanceof Element &&
  target.closest('[role=menu], [role=dialog], [role=listbox], [aria-haspopup][aria-expanded=true]') !== null;

/** Stands beside the page and does not cover it. Escape in it closes it. */
export function SidePanel({ title, closeLabel, onClose, children }: SidePanelProps) {
  const heading = useId();
  const panel = useRef<HTMLElement>(null);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || isOver(event)) return;
    event.preventDefault();
    onClose();
  });
  useEffect(() => {
    const node = panel.current;
    const listener = (event: KeyboardEvent) => press(event);
    node?.addEventListener('keydown', listener);
    return () => node?.removeEventListener('keydown', listener);
  }, []);
  return (
    <aside ref={panel} className={classes.panel} aria-labelledby={heading}>
      <div className={classes.head}>
        <h2 id={heading} className={classes.title} dir="auto">
          {title}
        </h2>
        <ActionIcon aria-label={closeLabel} onClick={onClose}>
          <Icon name="close" />
        </ActionIcon>
      </div>
      <div className={classes.body}>{children}</div>
    </aside>
  );
}
