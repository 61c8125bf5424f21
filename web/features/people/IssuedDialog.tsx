import { Button, CopyButton, TextInput } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Dialog } from '../../design/Dialog.js';
import { Icon } from '../../design/Icon.js';
import { Notice } from '../../design/Notice.js';
import { useFormat } from '../../lib/useFormat.js';
import type { Issued } from './InviteDialog.js';
import classes from './people.module.css';

/** What becomes of an invitation that was just made: its link to hand over, a letter, or a yes it waits for. */
export function IssuedDialog({ issued, onClose }: { issued: Issued; onClose: () => void }) {
  const intl = useIntl();
  const say = (id: string, values?: Record<string, string>) => intl.formatMessage({ id: `people.${id}` }, values);
  const { dateTime } = useFormat();
  const { email, token, opensAt, expiresAt, state } = issued;
  const times = { email, from: dateTime(opensAt), until: dateTime(expiresAt) };
  return (
    <Dialog
      opened
      onClose={onClose}
      title={say(state === 'WAITING' ? 'proposed' : 'invited')}
      closeLabel={say('close')}
      actions={<Button onClick={onClose}>{say('close')}</Button>}
    >
      <div className={classes.issued}>
        {state === 'WAITING' && <p>{say('proposedHelp', times)}</p>}
        {state === 'COOLING' && <Notice tone="info">{say('coolingHelp', times)}</Notice>}
        {state !== 'WAITING' && !token && <p>{say('letterHelp', times)}</p>}
        {token && <Link link={`${location.origin}/invitation#${token}`} help={say('linkHelp', times)} />}
      </div>
    </Dialog>
  );
}

function Link({ link, help }: { link: string; help: string }) {
  const intl = useIntl();
  return (
    <>
      <TextInput
        label={intl.formatMessage({ id: 'people.link' })}
        value={link}
        readOnly
        dir="ltr"
        onFocus={(event) => event.currentTarget.select()}
      />
      <CopyButton value={link}>
        {({ copied, copy }) => (
          <Button variant="default" leftSection={<Icon name={copied ? 'check' : 'link'} />} onClick={copy}>
            <span aria-live="polite">{intl.formatMessage({ id: copied ? 'people.copied' : 'people.copy' })}</span>
          </Button>
        )}
      </CopyButton>
      <p>{help}</p>
    </>
  );
}
