import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { SectionHead } from '../../design/SectionHead.js';
import { canKeep } from '../../graphql/device/kept-flag.js';
import classes from './AccountPage.module.css';
import { DeviceButton } from './DeviceButton.js';
import { useMe } from './useMe.js';

/** Whether this device keeps the open matrix for work without a network. */
export function DeviceSection() {
  const intl = useIntl();
  const say = (name: string) => intl.formatMessage({ id: `device.${name}` });
  const { me } = useMe();
  if (!me) return null;
  return (
    <section className={classes.section} aria-labelledby="this-device">
      <SectionHead id="this-device" title={say('section')} />
      <p>{say(canKeep() ? 'sectionHelp' : 'cannot')}</p>
      <div className={classes.actions}>
        <DeviceButton personId={me.personId}>
          {(words, open) => (
            <Button variant="default" onClick={open}>
              {words}
            </Button>
          )}
        </DeviceButton>
      </div>
    </section>
  );
}
