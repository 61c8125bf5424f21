import { Menu } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Icon } from '../../design/Icon.js';
import type { SavedView } from './useViews.js';
import classes from './views.module.css';

export interface ViewMenuProps {
  /** The open view; null where what is shown is nobody's. */
  readonly open: SavedView | null;
  readonly onAsk: (what: 'rename' | 'remove') => void;
}

/** What can be done with the view as it is shown: its link for a colleague, another name, an end. */
export function ViewMenu({ open, onAsk }: ViewMenuProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const say = (id: string) => intl.formatMessage({ id: `views.${id}` });
  const copy = () =>
    navigator.clipboard.writeText(window.location.href).then(
      () => announce(say('linkCopied')),
      () => announce(say('linkNotCopied')),
    );
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false} withinPortal={false} returnFocus>
      <Menu.Target>
        <button type="button" className={classes.menu} aria-label={say('menu')}>
          <Icon name="more" size={16} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="link" size={14} />} onClick={() => void copy()}>
          {say('copyLink')}
        </Menu.Item>
        {open?.mayChange && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<Icon name="pencil" size={14} />} onClick={() => onAsk('rename')}>
              {say('rename')}
            </Menu.Item>
            <Menu.Item leftSection={<Icon name="close" size={14} />} onClick={() => onAsk('remove')}>
              {say('remove')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
