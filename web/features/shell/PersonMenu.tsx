import { Menu, UnstyledButton } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Avatar } from '../../design/Avatar.js';
import { Icon } from '../../design/Icon.js';
import { VisuallyHidden } from '../../design/VisuallyHidden.js';
import { useFormat } from '../../lib/useFormat.js';
import classes from './PersonMenu.module.css';
import { useSignOut } from './useSignOut.js';
import { useViewer } from '../workspaces/viewer.js';

/** Who is signed in, as what; signing out forgets everything the page knew. */
export function PersonMenu({ isNarrow }: { isNarrow: boolean }) {
  const intl = useIntl();
  const format = useFormat();
  const { leave, dialog } = useSignOut();
  const { name, side, roles } = useViewer();
  const as = [side, ...roles].filter(Boolean).map((word) => intl.formatMessage({ id: `words.${word}` }));
  return (
    <>
      {dialog}
      <Menu position="bottom-end">
        <Menu.Target>
          <UnstyledButton className={classes.person}>
            <Avatar name={name} tone="own" size="medium" />
            {isNarrow ? (
              <VisuallyHidden>{name}</VisuallyHidden>
            ) : (
              <span className={classes.words}>
                <span>{name}</span>
                <span className={classes.as}>{format.row(as)}</span>
              </span>
            )}
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>
            {name}
            <br />
            {format.row(as)}
          </Menu.Label>
          <Menu.Item leftSection={<Icon name="lock" />} component={Link} to="/account">
            {intl.formatMessage({ id: 'shell.account' })}
          </Menu.Item>
          <Menu.Item component="a" href="/operator" leftSection={<Icon name="info" />}>
            {intl.formatMessage({ id: 'operator.title' })}
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="leave" />} onClick={() => void leave()}>
            {intl.formatMessage({ id: 'shell.signOut' })}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
