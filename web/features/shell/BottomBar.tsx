import { Menu } from '@mantine/core';
import { useIntl } from 'react-intl';
import { NavLink, useNavigate } from 'react-router';
import { Icon } from '../../design/Icon.js';
import { rooms } from './rooms.js';
import classes from './Shell.module.css';
import { useViewer } from '../workspaces/viewer.js';

/** How many rooms stand in the bar; the others are behind More. */
const SHOWN = 4;

/** The rooms on a phone: four within reach of the thumb, the rest one tap away. */
export function BottomBar() {
  const intl = useIntl();
  const navigate = useNavigate();
  const { workspace, review } = useViewer();
  const offered = rooms.filter((room) => room.isFor?.(workspace) !== false);
  const open = offered.flatMap((room) => {
    const to = room.url(workspace.id, review?.id ?? null);
    return to ? [{ ...room, to, name: intl.formatMessage({ id: room.shortMessageId ?? room.messageId }) }] : [];
  });
  const more = open.slice(SHOWN);
  return (
    <nav className={classes.bottom} aria-label={intl.formatMessage({ id: 'shell.rooms' })}>
      {open.slice(0, SHOWN).map(({ key, to, icon, name }) => (
        <NavLink key={key} to={to} className={classes.tab}>
          <Icon name={icon} size={20} />
          {name}
        </NavLink>
      ))}
      {more.length > 0 && (
        <Menu position="top-end">
          <Menu.Target>
            <button type="button" className={classes.tab}>
              <Icon name="more" size={20} />
              {intl.formatMessage({ id: 'shell.more' })}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map(({ key, to, icon, name }) => (
              <Menu.Item key={key} leftSection={<Icon name={icon} />} onClick={() => void navigate(to)}>
                {name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </nav>
  );
}
