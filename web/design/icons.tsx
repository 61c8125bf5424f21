import type { ReactNode } from 'react';

const solid = { fill: 'currentColor', stroke: 'none' } as const;
const ring = <circle cx="8" cy="8" r="5.6" />;

/** Every drawing of the program on a 16 × 16 sheet, in strokes of 1.5; Icon.tsx gives the sheet. */
export const icons = {
  // Places
  home: <path d="M2.6 7.2 8 2.7l5.4 4.5v6.1H9.6V9.6H6.4v3.7H2.6z" />,
  table: <path d="M2.2 3h11.6v10H2.2zM2.2 6.4h11.6M2.2 9.7h11.6M6.2 3v10" />,
  inbox: <path d="M2.5 9.3 4.6 3.2h6.8l2.1 6.1v3.6h-11zM2.5 9.3h3.2l.8 1.8h3l.8-1.8h3.2" />,
  chart: <path d="M2.4 13.4h11.2M3.6 10.6l3.1-3.9 2.6 2.2 3.8-5.1" />,
  check: <path d="m2.7 8.6 3.4 3.5 7.2-8.2" />,
  chat: <path d="M2.4 3.2h8.4v5.6H5.6l-3.2 2.5zM12.7 6.4h.9v7.2l-2.4-2H7.3" />,
  document: <path d="M3.8 2.2h5.6l2.9 2.9v8.7H3.8zM9.3 2.3v2.9h2.9M6 8.1h4.2M6 10.8h4.2" />,
  transfer: <path d="M5 13.2V3M2.6 5.4 5 2.9l2.4 2.5M11 2.8V13M8.6 10.6 11 13.1l2.4-2.5" />,
  people: (
    <path d="M8.2 5.3a2.3 2.3 0 1 1-4.6 0 2.3 2.3 0 0 1 4.6 0M1.8 13.3c0-2.5 1.7-3.9 4.1-3.9s4.1 1.4 4.1 3.9M10.4 3.2a2.2 2.2 0 0 1 0 4.2M12 9.9c1.4.6 2.2 1.8 2.2 3.4" />
  ),
  globe: (
    <path d="M13.7 8A5.7 5.7 0 1 1 2.3 8a5.7 5.7 0 0 1 11.4 0zM2.3 8h11.4M8 2.3c3.2 3.3 3.2 8.1 0 11.4M8 2.3C4.8 5.6 4.8 10.4 8 13.7" />
  ),
  settings: <path d="M2.4 4.6h6.2M11.8 4.6h1.8M2.4 11.4h1.8M7.4 11.4h6.2M10.2 3v3.2M5.8 9.8V13" />,
  calendar: <path d="M2.4 3.6h11.2v9.8H2.4zM2.4 6.8h11.2M5.4 2.2v2.6M10.6 2.2v2.6" />,

  // Acts
  copy: <path d="M5.6 5.6h7.6v7.8H5.6zM10.4 5.4V2.8H2.8v7.8h2.6" />,
  cut: (
    <path d="M6.2 10.2 11.6 2.4M9.8 10.2 4.4 2.4M6.6 11.6a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0zM13.2 11.6a1.9 1.9 0 1 1-3.8 0 1.9 1.9 0 0 1 3.8 0z" />
  ),
  paste: <path d="M5.6 3.4H3.2v10.2h9.6V3.4h-2.4M5.6 2.3h4.8v2.4H5.6zM5.6 8h4.8M5.6 10.6h4.8" />,
  fillDown: <path d="M2.6 2.6h10.8v3H2.6zM8 7.4v6M5.4 10.9 8 13.5l2.6-2.6" />,
  keyboard: <path d="M1.8 4h12.4v8H1.8zM4.4 6.6h.1M6.8 6.6h.1M9.2 6.6h.1M11.6 6.6h.1M5 9.4h6" />,
  arrowUp: <path d="M8 13.2V3M4.6 6.4 8 2.9l3.4 3.5" />,
  arrowDown: <path d="M8 2.8V13M4.6 9.6 8 13.1l3.4-3.5" />,
  pin: <path d="M5.4 2.6h5.2M6.2 2.8v4L4.4 9.4h7.2L9.8 6.8v-4M8 9.4v4" />,
  eyeOff: <path d="M2.2 8s2.1-3.9 5.8-3.9S13.8 8 13.8 8s-2.1 3.9-5.8 3.9S2.2 8 2.2 8zM3.4 13 12.6 3" />,
  search: <path d="M11 6.9a4.1 4.1 0 1 1-8.2 0 4.1 4.1 0 0 1 8.2 0zM9.9 9.9l3.5 3.5" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  plus: <path d="M8 3v10M3 8h10" />,
  minus: <path d="M3 8h10" />,
  pencil: <path d="m3 13 .7-3L10.9 2.8l2.3 2.3L6 12.3z" />,
  download: <path d="M8 2.6v7.2M4.9 7 8 10l3.1-3M2.8 13.2h10.4" />,
  upload: <path d="M8 10.2V2.8M4.9 5.8 8 2.7l3.1 3.1M2.8 13.2h10.4" />,
  share: <path d="M8 9.6V2.5M5.2 5.1 8 2.4l2.8 2.7M5.2 7.2H3.4v6.2h9.2V7.2h-1.8" />,
  link: (
    <path d="M6.7 9.3a2.6 2.6 0 0 1 0-3.7l1.9-1.9a2.6 2.6 0 0 1 3.7 3.7l-.9.9M9.3 6.7a2.6 2.6 0 0 1 0 3.7l-1.9 1.9a2.6 2.6 0 0 1-3.7-3.7l.9-.9" />
  ),
  paperclip: <path d="m11.6 6.6-4.4 4.5a2 2 0 0 1-2.9-2.9l5-5.1a3.1 3.1 0 0 1 4.4 4.4l-5.2 5.2" />,
  comment: <path d="M2.6 3h10.8v7.6H7.2l-3 2.7v-2.7H2.6z" />,
  filter: <path d="M2.4 4h11.2M4.6 8h6.8M6.6 12h2.8" />,
  redo: <path d="M10.8 3.2 13.2 5.6 10.8 8M13.1 5.6H6.5a3.6 3.6 0 0 0 0 7.2h3.3" />,
  undo: <path d="M5.2 3.2 2.8 5.6 5.2 8M2.9 5.6h6.6a3.6 3.6 0 0 1 0 7.2H6.2" />,
  leave: <path d="M7 2.8H3.2v10.4H7M6.4 8h7M10.8 5.2 13.6 8l-2.8 2.8" />,
  menu: <path d="M2.6 4.2h10.8M2.6 8h10.8M2.6 11.8h10.8" />,
  more: (
    <>
      <circle cx="3.4" cy="8" r="1.3" {...solid} />
      <circle cx="8" cy="8" r="1.3" {...solid} />
      <circle cx="12.6" cy="8" r="1.3" {...solid} />
    </>
  ),
  expand: <path d="M4 6.2 8 2.4l4 3.8M4 9.8l4 3.8 4-3.8" />,
  chevronDown: <path d="m4 6.2 4 4 4-4" />,
  chevronUp: <path d="m4 9.8 4-4 4 4" />,
  chevronStart: <path d="m9.8 4-4 4 4 4" />,
  chevronEnd: <path d="m6.2 4 4 4-4 4" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="2.7" />
      <path d="M8 1.6v1.5M8 12.9v1.5M1.6 8h1.5M12.9 8h1.5M3.5 3.5l1 1M11.5 11.5l1 1M12.5 3.5l-1 1M4.5 11.5l-1 1" />
    </>
  ),
  moon: <path d="M13.2 9.6A5.6 5.6 0 0 1 6.4 2.8a5.6 5.6 0 1 0 6.8 6.8z" />,

  // States
  lock: <path d="M3.6 7.2h8.8v6.2H3.6zM5.5 7.1V5a2.5 2.5 0 0 1 5 0v2.1" />,
  overlap: (
    <>
      <circle cx="6" cy="8" r="4" />
      <circle cx="10" cy="8" r="4" />
    </>
  ),
  clock: (
    <>
      {ring}
      <path d="M8 4.8V8l2.2 1.5" />
    </>
  ),
  ticks: <path d="m1.4 8.6 2.8 3 5.4-7M7.4 11l.9.8 6-7.2" />,
  split: (
    <>
      <path d="M2.6 2.8h4.2v10.4H2.6z" fill="currentColor" />
      <path d="M9.4 2.8h4v10.4h-4z" />
    </>
  ),
  turn: <path d="M13.1 6.2a5.4 5.4 0 1 0 .3 2.6M13.5 2.6v3.7H9.8" />,
  warning: <path d="M8 2.4 14 13H2zM8 6.2v3.4M8 11.3v.1" />,
  error: (
    <>
      {ring}
      <path d="m6 6 4 4M10 6l-4 4" />
    </>
  ),
  info: (
    <>
      {ring}
      <path d="M8 7.4v3.4M8 5.1v.1" />
    </>
  ),
  late: (
    <>
      {ring}
      <path d="M8 4.8v3.8M8 11v.1" />
    </>
  ),
  dash: <path d="M4 8h8" />,
  circleEmpty: ring,
  circleQuarter: (
    <>
      {ring}
      <path d="M8 8V2.4A5.6 5.6 0 0 1 13.6 8z" {...solid} />
    </>
  ),
  circleHalf: (
    <>
      {ring}
      <path d="M8 2.4a5.6 5.6 0 0 1 0 11.2z" {...solid} />
    </>
  ),
  circleThreeQuarter: (
    <>
      {ring}
      <path d="M8 8V2.4A5.6 5.6 0 1 1 2.4 8z" {...solid} />
    </>
  ),
  circleFull: (
    <>
      <circle cx="8" cy="8" r="6.3" {...solid} />
      <path d="m5.2 8.3 2 2 3.7-4.2" stroke="var(--chip-full)" strokeWidth="1.8" />
    </>
  ),
  circleDown: (
    <>
      {ring}
      <path d="M8 5v5.6M5.7 8.5 8 10.8l2.3-2.3" />
    </>
  ),
  circleUnknown: <circle cx="8" cy="8" r="5.6" strokeDasharray="2.2 2.2" />,
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof icons;

/** Drawings that point along the line of text and so turn round in a right-to-left page. */
export const mirrored: ReadonlySet<IconName> = new Set([
  'chevronStart',
  'chevronEnd',
  'undo',
  'redo',
  'leave',
  'chat',
  'comment',
  'document',
  'table',
]);
