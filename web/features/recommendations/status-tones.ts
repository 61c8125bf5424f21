import type { IconName } from '../../design/icons.js';
import type { MarkTone } from '../../design/Mark.js';
import type { Tone } from '../../design/tones.js';
import type { JointState, Status } from '../../graphql/generated/graphql.js';

/** The drawing of each status: a circle that fills as work goes on. */
export const toneOfStatus: Readonly<Record<Status, Tone>> = {
  NOT_STARTED: 'empty',
  IN_PROGRESS: 'half',
  PARTIALLY_IMPLEMENTED: 'threeQuarter',
  FULLY_IMPLEMENTED: 'full',
  REGRESSED: 'down',
  NO_INFORMATION: 'unknown',
};

/** The scale in the order in which screens list it: as work goes on, then back, then unknown. */
export const statusOrder = Object.keys(toneOfStatus) as readonly Status[];

/** The drawing of each standing of the joint record. */
export const markOfJointState: Readonly<Record<Exclude<JointState, 'NONE'>, { icon: IconName; tone: MarkTone }>> = {
  PROPOSED: { icon: 'clock', tone: 'accent' },
  AGREED: { icon: 'ticks', tone: 'good' },
  DISPUTED: { icon: 'split', tone: 'conflict' },
  OUTDATED: { icon: 'turn', tone: 'muted' },
};
