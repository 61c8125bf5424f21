import { useIntl } from 'react-intl';
import { useFormat } from '../../lib/useFormat.js';

/** The words and formats a date field of the report takes. */
export function useCutOffField() {
  const intl = useIntl();
  const format = useFormat();
  return {
    label: intl.formatMessage({ id: 'reports.field.cutOff' }),
    description: intl.formatMessage({ id: 'reports.field.cutOffHelp' }),
    format: format.date,
    locale: intl.locale,
    notADay: (typed: string) => intl.formatMessage({ id: 'row.notADay' }, { typed }),
    calendar: {
      open: intl.formatMessage({ id: 'reports.calendar.open' }),
      previousMonth: intl.formatMessage({ id: 'reports.calendar.previous' }),
      nextMonth: intl.formatMessage({ id: 'reports.calendar.next' }),
    },
  };
}
