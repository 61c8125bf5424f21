import { useMemo, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Lanes } from '../../design/Lanes.js';
import type { AssessmentVersionFieldsFragment, Side } from '../../graphql/generated/graphql.js';
import { todayHere } from '../../lib/parse-date.js';
import { useFormat } from '../../lib/useFormat.js';
import { NARROW, useMediaQuery } from '../../lib/useMediaQuery.js';
import classes from './assessments.module.css';
import {
  bandOf,
  laneOf,
  sheetOf,
  ticksOf,
  type DatedState,
  type DatedView,
  type LaneWords,
} from './views-over-time.js';

type Version = AssessmentVersionFieldsFragment;

export interface ViewsOverTimeProps {
  history: {
    readonly cso: readonly Version[];
    readonly government: readonly Version[];
    readonly own: readonly Version[];
  };
  ownSide: Side | null;
  events: readonly DatedState[];
  /** Words beside today's line, e.g. “Disputed since 2 Nov”. */
  standing?: ReactNode;
}

/** What is shared of a side, and after it what the own organisation has recorded since and not shared. */
function viewsOf(shared: readonly Version[], own: readonly Version[]): DatedView[] {
  const last =
    shared
      .map(({ writtenAt }) => writtenAt)
      .sort()
      .at(-1) ?? '';
  const drafts = own.filter(({ writtenAt }) => writtenAt > last).map((view) => ({ ...view, isDraft: true }));
  return [...shared, ...drafts];
}

/** Both sides' views as two lanes on one time axis, and between them what held for both. */
export function ViewsOverTime({ history, ownSide, events, standing }: ViewsOverTimeProps) {
  const intl = useIntl();
  const words = useLaneWords();
  const format = useFormat();
  const isNarrow = useMediaQuery(NARROW);
  const today = todayHere();
  const { cso, government, own } = history;
  const of = (side: Side, shared: readonly Version[]) => viewsOf(shared, ownSide === side ? own : []);
  const views = { CSO: of('CSO', cso), GOVERNMENT: of('GOVERNMENT', government) };
  const days = [...views.CSO, ...views.GOVERNMENT].map(({ asOf }) => asOf);
  if (days.length === 0) {
    return <p className={classes.empty}>{intl.formatMessage({ id: 'assessments.noViews' })}</p>;
  }
  const { from, to } = sheetOf([...days, ...events.map(({ at }) => at.slice(0, 10))], today);
  const name = (side: Side) => intl.formatMessage({ id: `words.side.${side}` });
  return (
    <div className={classes.lanes}>
      <Lanes
        from={from}
        to={to}
        upper={laneOf(name('GOVERNMENT'), views.GOVERNMENT, today, words)}
        lower={laneOf(name('CSO'), views.CSO, today, words)}
        band={{
          label: intl.formatMessage({ id: 'assessments.between' }),
          segments: bandOf(events, today, words),
        }}
        ticks={ticksOf(from, to, isNarrow ? 3 : 6).map((date) => ({ date, label: format.month(date) }))}
        today={{ date: today, label: intl.formatMessage({ id: 'assessments.today' }) }}
        standing={standing}
      />
    </div>
  );
}

function useLaneWords(): LaneWords {
  const intl = useIntl();
  const format = useFormat();
  return useMemo(
    () => ({
      status: (status, isDraft) => {
        const word = intl.formatMessage({ id: `words.short.${status}` });
        return isDraft ? intl.formatMessage({ id: 'assessments.draftOf' }, { status: word }) : word;
      },
      span: (from, to) =>
        to
          ? intl.formatMessage({ id: 'assessments.span' }, { from: format.date(from), to: format.date(to) })
          : intl.formatMessage({ id: 'assessments.since' }, { from: format.date(from) }),
      band: (state, day) =>
        intl.formatMessage(
          { id: 'assessments.stateOn' },
          { state: intl.formatMessage({ id: `words.${state}` }), day: format.date(day) },
        ),
    }),
    [intl, format],
  );
}
