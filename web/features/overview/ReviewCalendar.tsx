import { Button } from '@mantine/core';
import { useState } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import { SectionHead } from '../../design/SectionHead.js';
import { Timeline } from '../../design/Timeline.js';
import { addMonths } from '../../lib/calendar.js';
import { todayHere } from '../../lib/parse-date.js';
import { useFormat } from '../../lib/useFormat.js';
import { EditReviewDialog } from './EditReviewDialog.js';
import type { Overview } from './figures.js';
import classes from './overview.module.css';

export interface ReviewCalendarProps {
  overview: Overview;
  mayChange: boolean;
  /** `YYYY-MM-DD`; the reader's own day unless told. */
  today?: string;
}

const MONTH = 30.44;
const DAY_MS = 86_400_000;
const monthsBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS / MONTH);

/** The review's dates on one line of years; what nobody fixed is called a suggestion. */
export function ReviewCalendar({ overview, mayChange, today = todayHere() }: ReviewCalendarProps) {
  const intl = useIntl();
  const format = useFormat();
  const [isEditing, setEditing] = useState(false);
  const { calendar, review } = overview;
  const detail = ({ on, isSuggestion }: Overview['calendar'][number]) => {
    const left = monthsBetween(today, on);
    const values = { date: isSuggestion ? format.month(on) : format.date(on), months: left };
    const when = isSuggestion ? 'suggested' : 'fixed';
    return intl.formatMessage({ id: `overview.calendar.${when}${left > 0 && left <= 12 ? 'Soon' : ''}` }, values);
  };
  const days = [today, ...calendar.map(({ on }) => on)].sort();
  return (
    <section aria-labelledby="overview-review">
      <SectionHead
        id="overview-review"
        title={intl.formatMessage({ id: 'overview.calendar.title' })}
        end={
          mayChange && (
            <Button variant="transparent" size="compact-sm" onClick={() => setEditing(true)}>
              <FormattedMessage id="overview.calendar.edit" />
            </Button>
          )
        }
      />
      {calendar.length === 0 ? (
        <p className={classes.quiet}>
          <FormattedMessage id="overview.calendar.none" />
        </p>
      ) : (
        <Timeline
          label={intl.formatMessage({ id: 'overview.calendar.title' })}
          from={addMonths(days[0], -1)}
          to={addMonths(days[days.length - 1], 2)}
          today={{
            date: today,
            label: intl.formatMessage({ id: 'overview.calendar.today' }, { date: format.date(today) }),
          }}
          events={calendar.map((event) => ({
            id: event.kind,
            date: event.on,
            title: intl.formatMessage({ id: `overview.calendar.${event.kind}` }),
            detail: detail(event),
            done: event.on <= today,
          }))}
        />
      )}
      {isEditing && <EditReviewDialog review={review} onClose={() => setEditing(false)} />}
    </section>
  );
}
