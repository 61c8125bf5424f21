import type { ShownStatus } from './status-colours.js';

const OUTLINE = 'stroke="#495057" stroke-width="2"';

const pattern = (id: string, size: number, ground: string, marks: string) =>
  `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><rect width="${size}" height="${size}" fill="${ground}"/>${marks}</pattern>`;

/** The patterns that tell statuses apart in greyscale and to people who do not see the colours. */
export const chartPatterns = [
  pattern(
    'partially',
    16,
    '#F2C94C',
    '<circle cx="4" cy="4" r="2.6" fill="#6B4A00"/><circle cx="12" cy="12" r="2.6" fill="#6B4A00"/>',
  ),
  pattern(
    'progress',
    14,
    '#3B7DC4',
    '<path d="M-4 4 4 -4M0 14 14 0M10 18 18 10" stroke="#D4E6FB" stroke-width="3.4"/>',
  ),
  pattern('regressed', 16, '#CF4A12', '<path d="M0 0 16 16M16 0 0 16" stroke="#FFFFFF" stroke-width="2.4"/>'),
  pattern('unknown', 12, '#FFFFFF', '<circle cx="6" cy="6" r="1.8" fill="#495057"/>'),
].join('');

/** Fill and outline of a status in the chart. */
export const segmentFills: Readonly<Record<ShownStatus, string>> = {
  FULLY_IMPLEMENTED: `fill="#06543F" ${OUTLINE}`,
  PARTIALLY_IMPLEMENTED: `fill="url(#partially)" ${OUTLINE}`,
  IN_PROGRESS: `fill="url(#progress)" ${OUTLINE}`,
  NOT_STARTED: `fill="#D0D4D9" ${OUTLINE}`,
  REGRESSED: `fill="url(#regressed)" ${OUTLINE}`,
  NO_INFORMATION: `fill="url(#unknown)" ${OUTLINE}`,
  NOT_ASSESSED: `fill="#FFFFFF" ${OUTLINE} stroke-dasharray="7 5"`,
};
