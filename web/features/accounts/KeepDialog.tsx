import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Dialog } from '../../design/Dialog.js';
import { Notice } from '../../design/Notice.js';
import { dropKept, KEPT_HOURS, startKeeping } from '../../graphql/device/keeping.js';
import { useKeptUntil } from '../../graphql/device/kept-flag.js';
import { useOutboxCount } from '../../graphql/device/outbox.js';
import { useFormat } from '../../lib/useFormat.js';
import { keepProgramFiles } from '../../lib/program-files.js';
import classes from './KeepDialog.module.css';

export interface KeepDialogProps {
  readonly personId: string;
  readonly onClose: () => void;
}

/** Where somebody says that the device is their own, and learns what it holds then, for whom, and until when. */
export function KeepDialog({ personId, onClose }: KeepDialogProps) {
  const intl = useIntl();
  const format = useFormat();
  const announce = useAnnounce();
  const say = (name: string, values?: Record<string, string | number>) =>
    intl.formatMessage({ id: `device.${name}` }, values);
  const until = useKeptUntil();
  const unsent = useOutboxCount();
  const [isBusy, setIsBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const act = async (work: () => Promise<void>, told: string) => {
    setIsBusy(true);
    try {
      await work();
      announce(told);
      onClose();
    } catch {
      setHasFailed(true);
      setIsBusy(false);
    }
  };
  const keep = () =>
    act(async () => {
      await startKeeping(personId);
      void keepProgramFiles();
    }, say('isOn'));
  const drop = () => act(dropKept, say('isOff'));
  const time = until === null ? '' : format.dateTime(new Date(until).toISOString());
  return (
    <Dialog
      opened
      onClose={onClose}
      title={say('title')}
      closeLabel={say('cancel')}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {say('cancel')}
          </Button>
          {until === null ? (
            <Button loading={isBusy} onClick={() => void keep()}>
              {say('mine')}
            </Button>
          ) : (
            <Button color="red" loading={isBusy} onClick={() => void drop()}>
              {say('drop')}
            </Button>
          )}
        </>
      }
    >
      <div className={classes.words}>
        {until !== null && (
          <Notice tone="good">
            <p>{say('until', { time })}</p>
          </Notice>
        )}
        {until !== null && unsent > 0 && (
          <Notice tone="warning">
            <p>{say('dropUnsent', { count: unsent })}</p>
          </Notice>
        )}
        {hasFailed && (
          <Notice tone="error" live="assertive">
            {say('failed')}
          </Notice>
        )}
        <p>{say('what')}</p>
        <p>{say('sealed', { hours: KEPT_HOURS })}</p>
        <p>{say('lost')}</p>
        {until === null && <p>{say('onlyMine')}</p>}
      </div>
    </Dialog>
  );
}
