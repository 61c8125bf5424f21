import type { ShownAssessmentFieldsFragment, Side, WaitingForMeQuery } from '../../graphql/generated/graphql.js';
import type { GivenCommand } from './joint-moves.js';

export type WaitingItem = WaitingForMeQuery['waitingForMe']['items'][number];

/** The large answer of an item: a command on the joint status, or what must come before any. */
export type FirstAnswer = GivenCommand | 'ANSWER' | 'ASSESS';

/** What the reader's own side has shared of the row. */
export const ownView = (item: WaitingItem, side: Side | null): ShownAssessmentFieldsFragment | null =>
  (side === 'CSO' ? item.csoAssessment : side === 'GOVERNMENT' ? item.governmentAssessment : null) ?? null;

/** What the other of the two sides has shared of it. */
export const theirView = (item: WaitingItem, side: Side | null): ShownAssessmentFieldsFragment | null =>
  (side === 'CSO' ? item.governmentAssessment : item.csoAssessment) ?? null;

/**
 * Those that were skipped come again after the others, in the order in which they were skipped; before the others come those
 * of the kind asked for first.
 */
export function inTurn<Item extends { readonly id: string; readonly kind?: string }>(
  items: readonly Item[],
  skipped: readonly string[],
  first: string | null = null,
): readonly Item[] {
  const place = (id: string) => skipped.lastIndexOf(id);
  const later = ({ kind }: Item) => (kind === first ? 0 : 1);
  return [...items].sort((one, other) => place(one.id) - place(other.id) || later(one) - later(other));
}

/** What ends the matter, as far as it is this person's to do. */
export function firstAnswer(
  item: WaitingItem,
  can: { readonly moveJointStatus: boolean; readonly answerQuestions: boolean },
  side: Side | null,
): FirstAnswer | null {
  if (item.kind === 'QUESTION_TO_US') return can.answerQuestions ? 'ANSWER' : null;
  if (!can.moveJointStatus) return null;
  const allowed = item.jointStatus.allowedCommands;
  const found = (['ACCEPT', 'RECONFIRM', 'PROPOSE', 'COUNTER'] as const).find((command) => allowed.includes(command));
  if (found && found !== 'COUNTER') return found;
  return ownView(item, side) ? (found ?? null) : 'ASSESS';
}

/** What else may be done, in the order of the screen; the large answer is not among them. */
export const otherAnswers = (item: WaitingItem, first: FirstAnswer | null): readonly GivenCommand[] =>
  item.kind === 'QUESTION_TO_US'
    ? []
    : (['COUNTER', 'DISPUTE', 'REOPEN', 'WITHDRAW'] as const).filter(
        (command) => command !== first && item.jointStatus.allowedCommands.includes(command),
      );

/** Items that one yes can answer: a proposal to accept, or something outdated to reconfirm. */
export function answerable(items: readonly WaitingItem[]): readonly WaitingItem[] {
  return items.filter(
    ({ kind, jointStatus: { allowedCommands, value } }) =>
      kind !== 'QUESTION_TO_US' &&
      Boolean(value) &&
      (allowedCommands.includes('ACCEPT') || allowedCommands.includes('RECONFIRM')),
  );
}

/** The yes of an answerable item. */
export const yesOf = ({ jointStatus }: WaitingItem): 'ACCEPT' | 'RECONFIRM' =>
  jointStatus.allowedCommands.includes('ACCEPT') ? 'ACCEPT' : 'RECONFIRM';

/** Whether the own side shared the same status: saying yes to it needs no second thought. */
export const agreesWithUs = (item: WaitingItem, side: Side | null): boolean =>
  ownView(item, side)?.status === item.jointStatus.value;
