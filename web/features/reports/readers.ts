import type { IconName } from '../../design/icons.js';
import type { ReportReaders } from '../../graphql/generated/graphql.js';

/** In whose eyes a report is written, the narrowest first. */
export const allReaders: readonly ReportReaders[] = ['SIDE', 'JOINT', 'PUBLIC'];

export const readersIcon: Readonly<Record<ReportReaders, IconName>> = {
  SIDE: 'lock',
  JOINT: 'overlap',
  PUBLIC: 'globe',
};
