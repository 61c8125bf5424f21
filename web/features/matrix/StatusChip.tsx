import { useIntl } from 'react-intl';
import { Chip } from '../../design/Chip.js';
import { Mark, type MarkTone } from '../../design/Mark.js';
import type { IconName } from '../../design/icons.js';
import type { Tone } from '../../design/tones.js';
import type { JointState, Status } from '../../graphql/generated/graphql.js';

/** The scale as drawings: a circle that fills, an arrow down, an outline for what is not known. */
export const toneOf: Readonly<Record<Status, Tone>> = {
  NOT_STARTED: 'empty',
  IN_PROGRESS: 'half',
  PARTIALLY_IMPLEMENTED: 'threeQuarter',
  FULLY_IMPLEMENTED: 'full',
  REGRESSED: 'down',
  NO_INFORMATION: 'unknown',
};

/** The scale in the order in which screens list it. */
export const statuses = Object.keys(toneOf) as Status[];

/** A status on the scale, in one or two words. */
export function StatusChip({ status }: { status: Status }) {
  const intl = useIntl();
  return <Chip tone={toneOf[status]}>{intl.formatMessage({ id: `matrix.statusShort.${status}` })}</Chip>;
}

const marks: Readonly<Record<JointState, { icon: IconName; tone: MarkTone }>> = {
  NONE: { icon: 'dash', tone: 'muted' },
  PROPOSED: { icon: 'clock', tone: 'accent' },
  AGREED: { icon: 'ticks', tone: 'good' },
  DISPUTED: { icon: 'split', tone: 'conflict' },
  OUTDATED: { icon: 'turn', tone: 'muted' },
};

/** The states of the joint record in the order in which screens list them. */
export const jointStates = Object.keys(marks) as JointState[];

/** Where the joint record between the two sides stands. */
export function JointMark({ state }: { state: JointState }) {
  const intl = useIntl();
  const { icon, tone } = marks[state];
  return (
    <Mark icon={icon} tone={tone}>
      {intl.formatMessage({ id: `matrix.joint.${state}` })}
    </Mark>
  );
}
