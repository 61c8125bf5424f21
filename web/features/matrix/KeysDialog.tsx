import { Fragment } from 'react';
import { Dialog } from '../../design/Dialog.js';
import { sayWith, useColumnWorld } from './column-world.js';
import classes from './paste.module.css';

/** Keys as they stand on the keyboard, with the name of what they do. */
const keys = [
  ['Enter · Shift+Enter · Tab · Shift+Tab', 'enter'],
  ['Ctrl+← ↑ → ↓ · Home · End · Ctrl+Home · Ctrl+End · PgUp · PgDn', 'far'],
  ['Enter · Tab', 'walk'],
  ['F2', 'edit'],
  ['Alt+Enter', 'lineBreak'],
  ['Esc', 'escape'],
  ['Shift+← ↑ → ↓ · Shift+Home · Shift+End', 'range'],
  ['Ctrl+A', 'all'],
  ['Shift+Space', 'rows'],
  ['Ctrl+C · Ctrl+X · Ctrl+V', 'clipboard'],
  ['Ctrl+D', 'fill'],
  ['Delete', 'clear'],
  ['Ctrl+Z · Ctrl+Y', 'undo'],
  ['Ctrl+;', 'today'],
  ['Ctrl+F', 'find'],
  ['Ctrl+Alt+M', 'drawer'],
  ['Alt+H', 'history'],
  ['Shift+F10', 'menu'],
  ['↑', 'header'],
  ['Shift+← →', 'headerWidth'],
  ['Ctrl+Shift+← →', 'headerMove'],
  ['?', 'keys'],
] as const;

/** Every key of the matrix. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const { intl } = useColumnWorld();
  const say = sayWith(intl);
  return (
    <Dialog opened onClose={onClose} title={say('keys.title')} closeLabel={say('keys.close')}>
      <dl className={classes.keys}>
        {keys.map(([pressed, name]) => (
          <Fragment key={name}>
            <dt>
              <bdi dir="ltr">{pressed}</bdi>
            </dt>
            <dd>{say(`keys.${name}`)}</dd>
          </Fragment>
        ))}
      </dl>
      <p>{say('keys.mac')}</p>
    </Dialog>
  );
}
