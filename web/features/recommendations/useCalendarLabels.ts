import { useIntl } from 'react-intl';
import type { CalendarLabels } from '../../design/CalendarButton.js';

/** The words of every field for a day. */
export function useCalendarLabels(): { readonly labels: CalendarLabels; readonly notADay: (typed: string) => string } {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `row.${id}` });
  return {
    labels: { open: say('openCalendar'), previousMonth: say('previousMonth'), nextMonth: say('nextMonth') },
    notADay: (typed) => intl.formatMessage({ id: 'row.notADay' }, { typed }),
  };
}
