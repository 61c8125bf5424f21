import { ActionIcon } from '@mantine/core';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router';
import { Icon } from '../../design/Icon.js';
import { VisuallyHidden } from '../../design/VisuallyHidden.js';
import { usePreference } from '../../lib/usePreference.js';
import { rooms, type Room } from './rooms.js';
import classes from './Shell.module.css';
import { useViewer } from '../workspaces/viewer.js';

/** The rooms at the side; collapses to icons, and remembers it. */
export function Navigation() {
  const intl = useIntl();
  const [width, setWidth] = usePreference('navigation', ['wide', 'narrow']);
  const isNarrow = width === 'narrow';
  const { workspace, review } = useViewer();
  const toggle = intl.formatMessage({ id: isNarrow ? 'shell.widen' : 'shell.collapse' });

  const entry = (room: Room) => {
    const to = room.url(workspace.id, review?.id ?? null);
    const name = intl.formatMessage({ id: room.messageId });
    if (!to || room.isFor?.(workspace) === false) return null;
    return (
      <li key={room.key}>
        <NavLink to={to} className={classes.entry} title={isNarrow ? name : undefined}>
          <Icon name={room.icon} size={18} />
          {isNarrow ? <VisuallyHidden>{name}</VisuallyHidden> : name}
          {room.Count && review && <room.Count reviewId={review.id} />}
        </NavLink>
      </li>
    );
  };

  return (
    <nav
      aria-label={intl.formatMessage({ id: 'shell.rooms' })}
      className={`${classes.navigation} ${isNarrow ? classes.collapsed : ''}`}
    >
      {(['work', 'workspace'] as const).map((group) => (
        <ul key={group} className={classes.list}>
          {rooms.filter((room) => room.group === group).map(entry)}
        </ul>
      ))}
      <ActionIcon
        className={classes.fold}
        variant="subtle"
        aria-label={toggle}
        aria-expanded={!isNarrow}
        onClick={() => setWidth(isNarrow ? 'wide' : 'narrow')}
      >
        <Icon name={isNarrow ? 'chevronEnd' : 'chevronStart'} />
      </ActionIcon>
    </nav>
  );
}
