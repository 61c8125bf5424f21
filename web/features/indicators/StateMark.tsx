import { useIntl } from 'react-intl';
import type { IconName } from '../../design/icons.js';
import { Mark, type MarkTone } from '../../design/Mark.js';
import type { IndicatorState } from './indicator-figures.js';

const drawing: Readonly<Record<IndicatorState, { icon: IconName; tone: MarkTone }>> = {
  ON_TRACK: { icon: 'check', tone: 'good' },
  BEHIND: { icon: 'late', tone: 'late' },
  UNMEASURED: { icon: 'clock', tone: 'conflict' },
  UNKNOWN: { icon: 'dash', tone: 'muted' },
};

/** How an indicator fares: drawing and word. */
export function StateMark({ state }: { state: IndicatorState }) {
  const intl = useIntl();
  return <Mark {...drawing[state]}>{intl.formatMessage({ id: `indicators.state.${state}` })}</Mark>;
}
