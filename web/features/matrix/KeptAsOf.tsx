import { useIntl } from 'react-intl';
import { Tag } from '../../design/Tag.js';
import { useShownAsOf } from '../../graphql/device/kept-flag.js';
import { useFormat } from '../../lib/useFormat.js';

const isToday = (moment: string | number) => new Date(moment).toDateString() === new Date().toDateString();

/** Marks a matrix that comes from this device and not from the server, with the time it was last as the server had it. */
export function KeptAsOf() {
  const intl = useIntl();
  const format = useFormat();
  const asOf = useShownAsOf();
  if (asOf === null) return null;
  const time = isToday(asOf) ? format.time(asOf) : format.dateTime(asOf);
  return (
    <span role="status">
      <Tag tone="accent">{intl.formatMessage({ id: 'device.asOf' }, { time })}</Tag>
    </span>
  );
}
