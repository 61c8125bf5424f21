import { useState, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { canKeep, useKeptUntil } from '../../graphql/device/kept-flag.js';
import { later } from '../../lib/later.js';
import { useFormat } from '../../lib/useFormat.js';

const KeepDialog = later(() => import('./KeepDialog.js'), 'KeepDialog');

export interface DeviceButtonProps {
  readonly personId: string;
  /** Draws the button around its words. */
  readonly children: (words: string, open: () => void) => ReactNode;
}

/** Offers to keep the work on this device, or says until when it is kept; nothing where the browser cannot. */
export function DeviceButton({ personId, children }: DeviceButtonProps) {
  const intl = useIntl();
  const format = useFormat();
  const until = useKeptUntil();
  const [isOpen, setIsOpen] = useState(false);
  if (!canKeep()) return null;
  const time = until === null ? '' : format.time(new Date(until).toISOString());
  const words = intl.formatMessage({ id: until === null ? 'device.offer' : 'device.keeps' }, { time });
  return (
    <>
      {children(words, () => setIsOpen(true))}
      {isOpen && <KeepDialog personId={personId} onClose={() => setIsOpen(false)} />}
    </>
  );
}
