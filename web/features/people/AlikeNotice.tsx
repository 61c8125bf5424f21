import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import type { Organisation } from './organisation.js';

export interface AlikeNoticeProps {
  /** The organisation that is there already. */
  there: Organisation;
  /** Takes the one that is there; only where one is being chosen. */
  onUse?: (organisation: Organisation) => void;
  /** Keeps both; not where the name is the very same. */
  onKeepBoth?: () => void;
  busy: boolean;
}

/** There is one of nearly this name: says which, and both ways on. */
export function AlikeNotice({ there, onUse, onKeepBoth, busy }: AlikeNoticeProps) {
  const intl = useIntl();
  const values = { name: there.name, side: intl.formatMessage({ id: `words.${there.side}` }) };
  return (
    <Notice tone="warning" live="assertive" title={intl.formatMessage({ id: 'people.alike' }, values)}>
      <p>{intl.formatMessage({ id: onKeepBoth ? 'people.alikeHelp' : 'people.sameHelp' })}</p>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem', marginBlockStart: '0.5rem' }}>
        {onUse && (
          <Button size="compact-sm" variant="default" onClick={() => onUse(there)}>
            {intl.formatMessage({ id: 'people.useIt' })}
          </Button>
        )}
        {onKeepBoth && (
          <Button size="compact-sm" variant="default" onClick={onKeepBoth} loading={busy}>
            {intl.formatMessage({ id: 'people.keepBoth' })}
          </Button>
        )}
      </div>
    </Notice>
  );
}
