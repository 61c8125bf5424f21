import { useIntl } from 'react-intl';
import { DateField } from '../../design/DateField.js';
import { useFormat } from '../../lib/useFormat.js';
import { useCalendarLabels } from '../recommendations/useCalendarLabels.js';

export interface DayProps {
  label: string;
  value: string | null;
  onChange: (day: string | null) => void;
  error?: string;
  required?: boolean;
  description?: string;
}

/** A field for a day in the words of this program. */
export function Day(props: DayProps) {
  const intl = useIntl();
  const format = useFormat();
  const { labels, notADay } = useCalendarLabels();
  return <DateField {...props} format={format.date} locale={intl.locale} calendar={labels} notADay={notADay} />;
}
