import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ConfirmDialog } from '../../design/ConfirmDialog.js';
import { usePartMissing } from '../../lib/arrived.js';
import { useNewVersion } from '../../lib/program-files.js';
import classes from './NewVersion.module.css';

/** Whether something was written that a reload would take away: what keeps pages open says so, and an open dialog. */
function isSomethingOpen(): boolean {
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented || document.querySelector('[role="dialog"]') !== null;
}

/**
 * When a newer build is there: says so, and reloads when the person likes; never by itself, nor over what is typed. Also says
 * when a part of this build has not arrived.
 */
export function NewVersion() {
  const intl = useIntl();
  const say = (name: string) => intl.formatMessage({ id: `shell.${name}` });
  const isNew = useNewVersion();
  const [isPutOff, setIsPutOff] = useState(false);
  const [asks, setAsks] = useState(false);
  const isMissing = usePartMissing();
  const reload = () => (isSomethingOpen() ? setAsks(true) : location.reload());
  const isSaid = isNew ? !isPutOff : isMissing;
  return (
    <>
      <div role="status">
        {isSaid && (
          <div className={classes.strip}>
            <span className={classes.words}>{say(isNew ? 'newVersion' : 'partMissing')}</span>
            <Button size="compact-md" onClick={reload}>
              {say('reload')}
            </Button>
            {isNew && (
              <Button size="compact-md" variant="default" onClick={() => setIsPutOff(true)}>
                {say('later')}
              </Button>
            )}
          </div>
        )}
      </div>
      <ConfirmDialog
        opened={asks}
        title={say('newVersionOpen')}
        confirmLabel={say('reloadAnyway')}
        cancelLabel={say('keepWorking')}
        destructive
        onConfirm={() => location.reload()}
        onCancel={() => setAsks(false)}
      >
        {say('newVersionOpenHelp')}
      </ConfirmDialog>
    </>
  );
}
