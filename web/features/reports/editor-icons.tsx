import type { ReactNode } from 'react';

const letter = (text: string, more: object = {}) => (
  <text x="8" y="12" textAnchor="middle" fontSize="11" fill="currentColor" stroke="none" {...more}>
    {text}
  </text>
);
const lines = <path d="M6.6 4h6.8M6.6 8h6.8M6.6 12h6.8" />;

/** Drawings of the editor's controls, on a sheet of 16 × 16 like all others. */
const drawings = {
  heading: letter('H', { fontWeight: 700 }),
  subheading: letter('H', { fontSize: 9 }),
  bold: letter('B', { fontWeight: 700 }),
  italic: letter('I', { fontStyle: 'italic', fontFamily: 'serif' }),
  bullets: (
    <>
      {lines}
      <path d="M2.8 4h.1M2.8 8h.1M2.8 12h.1" strokeWidth="2.2" />
    </>
  ),
  letters: (
    <>
      {lines}
      <path d="M2.6 2.8v2.4M2 9.2l1.4-1.6H2M2 11h1.2v2H2" strokeWidth="1.1" />
    </>
  ),
  quotation: <path d="M3 3v10M6 5h7.4M6 8h7.4M6 11h4.6" />,
  link: (
    <path d="M6.7 9.3a2.6 2.6 0 0 1 0-3.7l1.9-1.9a2.6 2.6 0 0 1 3.7 3.7l-.9.9M9.3 6.7a2.6 2.6 0 0 1 0 3.7l-1.9 1.9a2.6 2.6 0 0 1-3.7-3.7l.9-.9" />
  ),
  undo: <path d="M5.2 3.2 2.8 5.6 5.2 8M2.9 5.6h6.6a3.6 3.6 0 0 1 0 7.2H6.2" />,
  redo: <path d="m10.8 3.2 2.4 2.4L10.8 8M13.1 5.6H6.5a3.6 3.6 0 0 0 0 7.2h3.3" />,
} as const satisfies Record<string, ReactNode>;

export type EditorIconName = keyof typeof drawings;

export function EditorIcon({ name }: { name: EditorIconName }) {
  return (
    <svg
      width="1rem"
      height="1rem"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {drawings[name]}
    </svg>
  );
}
