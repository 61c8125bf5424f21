import { useIntl } from 'react-intl';
import { Chip } from '../../design/Chip.js';
import type { Status } from '../../graphql/generated/graphql.js';
import { toneOfStatus } from './status-tones.js';

/** A status with its drawing; in full words unless there is little room. */
export function StatusChip({ status, short = false }: { status: Status; short?: boolean }) {
  const intl = useIntl();
  return (
    <Chip tone={toneOfStatus[status]}>{intl.formatMessage({ id: `words.${short ? 'short.' : ''}${status}` })}</Chip>
  );
}
