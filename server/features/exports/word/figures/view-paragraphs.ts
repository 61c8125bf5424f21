import type { Side } from '../../../../domain/vocabulary.js';
import type { DisputedStand, PrintedJointStatus, PrintedView, ViewedRow } from '../../report-document.js';
import type { Printing } from '../printing.js';
import {
  cellLine,
  cellParagraph,
  cellRuns,
  citations,
  disputedChip,
  statusChip,
  type CellParagraph,
  type CellRun,
} from '../cell-text.js';
import type { StyleId } from '../typography.js';
import { filled } from '../wording.js';

/** A side's view in a cell of its own: its status and day, why, and the sources it cites or why it cites none. */
export function viewParagraphs(printing: Printing, view: PrintedView): CellParagraph[] {
  const reasons = reasonRuns(printing, view);
  return [
    cellParagraph('TableText', statusAndDay(printing, view)),
    ...(reasons.length > 0 ? [cellParagraph('TableText', reasons)] : []),
    ...noEvidence(printing, view, 'TableText'),
  ];
}

export const statusAndDay = (printing: Printing, { status, asOf }: PrintedView, mark = ''): CellRun[] => [
  ...statusChip(printing, status),
  ...cellRuns(printing, ` ${printing.wording.shortDay(asOf)}${mark}`, 'Muted'),
];

/** The rationale with its citations behind it. */
export function reasonRuns(printing: Printing, { rationale, sources }: PrintedView): CellRun[] {
  const cited = citations(printing, sources);
  const said = rationale.trim();
  return [...(said ? cellRuns(printing, cited.length > 0 ? `${said} ` : said) : []), ...cited];
}

/** Why a view cites no evidence, where it says so. */
export function noEvidence(printing: Printing, { noEvidenceReason }: PrintedView, style: StyleId): CellParagraph[] {
  const reason = noEvidenceReason?.trim();
  return reason ? [cellLine(printing, style, filled(printing.labels.words.noEvidence, { reason }), 'Muted')] : [];
}

/** The joint status in a few words: its state, the value it is about, who proposed it, since when. */
export function jointRuns(printing: Printing, joint: PrintedJointStatus): CellRun[][] {
  const { words, jointStates } = printing.labels;
  const state =
    joint.state === 'DISPUTED' ? disputedChip(printing) : cellRuns(printing, jointStates[joint.state], 'StrongText');
  const remarks = [
    joint.state === 'PROPOSED' && joint.proposedBy
      ? filled(words.proposedBy, { side: printing.side(joint.proposedBy) })
      : '',
    joint.since ? filled(words.since, { date: printing.wording.shortDay(joint.since) }) : '',
  ].filter(Boolean);
  return [
    state,
    ...(joint.value ? [statusChip(printing, joint.value)] : []),
    ...(remarks.length > 0 ? [cellRuns(printing, remarks.join(', '), 'Muted')] : []),
  ];
}

/** What a side stands for in a dispute: its value and its reason, never one without the other. */
export const standRuns = (printing: Printing, { status, reason }: DisputedStand): CellRun[][] => {
  const { words } = printing.labels;
  const value = status ? statusChip(printing, status) : cellRuns(printing, words.noStand, 'MutedStrong');
  const said = reason?.trim();
  return [value, cellRuns(printing, said || words.noReason, said ? undefined : 'Muted')];
};

const sameWords = (one: string | null, other: string) => (one ?? '').trim() === other.trim();

/** What the side stands for in the row's dispute; null when none stands, or when its view just above says the same. */
export function standToPrint({ views, joint }: Pick<ViewedRow, 'views' | 'joint'>, side: Side): DisputedStand | null {
  const stand = joint?.state === 'DISPUTED' ? joint.stands.find((one) => one.side === side) : undefined;
  if (!stand) return null;
  const view = views.find((one) => one.side === side);
  const isSaid = view?.status === stand.status && sameWords(stand.reason, view.rationale);
  return isSaid ? null : stand;
}

/** Runs that follow each other on a line, a space apart. */
export const joined = (printing: Printing, parts: readonly (readonly CellRun[])[]): CellRun[] =>
  parts.flatMap((part, at) => (at > 0 ? [...cellRuns(printing, ' '), ...part] : part));

/** About how long the row's fullest cell is, in characters. */
export const lengthOf = ({ views, joint }: Pick<ViewedRow, 'views' | 'joint'>): number =>
  Math.max(0, ...views.map(({ rationale, noEvidenceReason }) => rationale.length + (noEvidenceReason?.length ?? 0))) +
  Math.max(0, ...(joint?.stands ?? []).map(({ reason }) => reason?.length ?? 0));
