import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';

/** Puts a head on the clipboard and says whether that went well. */
export function CopyHead({ head, label }: { head: string; label: string }) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<'copy' | 'copied' | 'notCopied'>('copy');
  const copy = async () => {
    const next = await navigator.clipboard.writeText(head).then(
      () => 'copied' as const,
      () => 'notCopied' as const,
    );
    setOutcome(next);
    announce(intl.formatMessage({ id: `record.${next}` }));
  };
  return (
    <Button variant="subtle" size="compact-sm" aria-label={label} onClick={() => void copy()}>
      {intl.formatMessage({ id: `record.${outcome}` })}
    </Button>
  );
}
