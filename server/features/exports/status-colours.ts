import type { StepCounts } from '../../domain/status-scale.js';
import type { Status } from '../../domain/vocabulary.js';

/** A status, or the lack of an assessment. */
export type ShownStatus = Status | 'NOT_ASSESSED';

/** From done to unknown: the order in which bars and tables show the scale. */
export const shownStatuses: readonly ShownStatus[] = [
  'FULLY_IMPLEMENTED',
  'PARTIALLY_IMPLEMENTED',
  'IN_PROGRESS',
  'NOT_STARTED',
  'REGRESSED',
  'NO_INFORMATION',
  'NOT_ASSESSED',
];

/** Pale fill and dark text of a status in tables: at least 6.8 to 1 between them. Always with the word, never alone. */
export const statusTints: Readonly<Record<ShownStatus, { readonly fill: string; readonly text: string }>> = {
  FULLY_IMPLEMENTED: { fill: 'D3F0E5', text: '04543D' },
  PARTIALLY_IMPLEMENTED: { fill: 'FCEFC9', text: '6B4A00' },
  IN_PROGRESS: { fill: 'D4E6FB', text: '08427A' },
  NOT_STARTED: { fill: 'E9ECEF', text: '343A40' },
  REGRESSED: { fill: 'FBE0D2', text: '8A2B06' },
  NO_INFORMATION: { fill: 'FFFFFF', text: '495057' },
  NOT_ASSESSED: { fill: 'FFFFFF', text: '495057' },
};

/** The colours of a joint status that is in dispute. */
export const disputedTint = { fill: 'FFF4E6', text: 'C2410C' } as const;

/** Rows by status, taken apart from the steps of a report: what is marked is not counted as not started too. */
export function countsByStatus({ steps, marks }: StepCounts): Readonly<Record<ShownStatus, number>> {
  return {
    FULLY_IMPLEMENTED: steps.FULLY,
    PARTIALLY_IMPLEMENTED: steps.PARTIALLY,
    IN_PROGRESS: marks.IN_PROGRESS,
    NOT_STARTED: steps.NOT - marks.IN_PROGRESS - marks.REGRESSED,
    REGRESSED: marks.REGRESSED,
    NO_INFORMATION: steps.NO_INFORMATION,
    NOT_ASSESSED: steps.NOT_ASSESSED,
  };
}
