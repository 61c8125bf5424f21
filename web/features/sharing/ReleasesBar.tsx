import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Dialog } from '../../design/Dialog.js';
import { Notice } from '../../design/Notice.js';
import { ReleaseList, type ReleaseListProps } from './ReleaseList.js';

/** Says above the queue that releases of the own side wait, and opens them; nothing where none does. */
export function ReleasesBar({ releases, onDecided }: ReleaseListProps) {
  const intl = useIntl();
  const [isOpen, setOpen] = useState(false);
  const close = intl.formatMessage({ id: 'share.close' });
  const count = releases.filter(({ isToDecide }) => isToDecide).length;
  if (releases.length === 0) return null;
  const look = (
    <Button variant="default" size="compact-sm" onClick={() => setOpen(true)}>
      {intl.formatMessage({ id: 'release.look' })}
    </Button>
  );
  return (
    <>
      <Notice tone="info" action={look}>
        <p>
          {count > 0
            ? intl.formatMessage({ id: 'release.toDecide' }, { count })
            : intl.formatMessage({ id: 'release.asked' }, { count: releases.length })}
        </p>
      </Notice>
      {isOpen && (
        <Dialog
          opened
          onClose={() => setOpen(false)}
          title={intl.formatMessage({ id: 'release.title' })}
          closeLabel={close}
          size="large"
          actions={<Button onClick={() => setOpen(false)}>{close}</Button>}
        >
          <ReleaseList releases={releases} onDecided={onDecided} />
        </Dialog>
      )}
    </>
  );
}
