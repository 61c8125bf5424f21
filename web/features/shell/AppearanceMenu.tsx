import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import { LANGUAGES, type Language } from '../../locales/languages.js';
import { useLanguage } from '../../locales/useLanguage.js';

const SCHEMES = ['auto', 'light', 'dark'] as const;

/** Language and colours, chosen on this device. */
export function AppearanceMenu() {
  const intl = useIntl();
  const [language, choose] = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const tick = (isChosen: boolean) => (
    <span style={{ width: 16, display: 'inline-block' }}>{isChosen && <Icon name="check" />}</span>
  );
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={intl.formatMessage({ id: 'shell.appearance' })}>
          <Icon name="globe" size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{intl.formatMessage({ id: 'shell.language' })}</Menu.Label>
        {(Object.keys(LANGUAGES) as Language[]).map((one) => (
          <Menu.Item key={one} lang={one} leftSection={tick(one === language)} onClick={() => choose(one)}>
            {LANGUAGES[one]}
          </Menu.Item>
        ))}
        <Menu.Label>{intl.formatMessage({ id: 'shell.colours' })}</Menu.Label>
        {SCHEMES.map((scheme) => (
          <Menu.Item key={scheme} leftSection={tick(scheme === colorScheme)} onClick={() => setColorScheme(scheme)}>
            {intl.formatMessage({ id: `shell.${scheme}` })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
