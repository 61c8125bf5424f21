import type { AssessingSide } from '../../../domain/vocabulary.js';
import type { MatrixSheet, MatrixSheetRow, SheetView } from '../matrix-sheet.js';
import { lockOf } from './cell-locks.js';
import { filled, Wording } from '../word/wording.js';

/** Which list a cell chooses from, and whether only that may be entered. */
export type Choice = 'statuses' | 'institution' | 'institutions' | 'partners';

/** A column of the sheet; its width in characters, its value text or a day. */
export interface SheetColumn {
  readonly key: string;
  readonly label: string;
  readonly width: number;
  readonly isHidden?: boolean;
  readonly isDay?: boolean;
  readonly choice?: Choice;
  /** May be changed and brought back, by whoever may write it. */
  readonly isPlan?: boolean;
  /** Coloured by the status in it, or by a dispute that stands in it. */
  readonly colouredBy?: 'status' | 'dispute';
  readonly valueOf: (row: MatrixSheetRow) => string | null;
}

const lines = (...parts: readonly (string | null)[]) => parts.filter(Boolean).join('\n');

const plan = { isPlan: true } as const;

/** Whether there is an own assessment in it, or room for one: not for who only reads, and not in a release. */
const isForOwn = ({ assessorId, changeable }: MatrixSheet) => assessorId !== null || changeable.includes('ownStatus');

/** The columns in the grid's order, behind the two that tell the rows apart. */
export function matrixColumns(sheet: MatrixSheet): SheetColumn[] {
  const columns = columnsOf(sheet);
  const locked = columns.filter(({ isPlan, isHidden }) => !isPlan && !isHidden);
  const locks = (row: MatrixSheetRow) => locked.map(({ label, valueOf }) => lockOf(label, valueOf(row) ?? ''));
  return columns.map((one) =>
    one.key === 'versions' ? { ...one, valueOf: (row) => [one.valueOf(row), ...locks(row)].join(';') } : one,
  );
}

function columnsOf(sheet: MatrixSheet): SheetColumn[] {
  const { columns } = sheet.labels;
  const texts = new RowTexts(sheet);
  const column = (
    key: keyof typeof columns,
    width: number,
    valueOf: SheetColumn['valueOf'],
    more = {},
  ): SheetColumn => ({
    key,
    label: columns[key],
    width,
    valueOf,
    ...more,
  });
  const own = [
    column('ownStatus', 22, (row) => texts.status(row.own), { choice: 'statuses', colouredBy: 'status', ...plan }),
    column('ownRationale', 36, (row) => row.own?.rationale ?? '', plan),
    column('ownNoEvidence', 24, (row) => row.own?.noEvidenceReason ?? '', plan),
    column('ownAsOf', 12, (row) => row.own?.asOf ?? null, { isDay: true, ...plan }),
  ];
  return [
    column('entryId', 12, (row) => row.entryId, { isHidden: true }),
    column('versions', 12, (row) => versionsOf(sheet, row), { isHidden: true }),
    column('number', 9, (row) => row.number),
    column('recommendation', 46, (row) => row.text),
    column('states', 16, (row) => row.states.join(', ')),
    column('position', 13, (row) => texts.position(row)),
    column('theme', 22, (row) => row.theme),
    column('expectedResult', 32, (row) => row.expectedResult, plan),
    column('actions', 34, (row) => texts.actions(row)),
    column('lead', 22, (row) => row.lead, { choice: 'institution', ...plan }),
    column('supporting', 24, (row) => row.supporting.join('; '), { choice: 'institutions', ...plan }),
    column('partners', 22, (row) => row.partners.join('; '), { choice: 'partners', ...plan }),
    column('startsOn', 12, (row) => row.startsOn, { isDay: true, ...plan }),
    column('deadline', 12, (row) => row.deadline, { isDay: true, ...plan }),
    column('budget', 22, (row) => row.budget, plan),
    ...sheet.sides.flatMap((side) => sideColumns(sheet, texts, side)),
    column('joint', 34, (row) => texts.joint(row), { colouredBy: 'dispute' }),
    ...(isForOwn(sheet) ? own : []),
    column('indicators', 34, (row) => texts.indicators(row)),
    column('commitments', 36, (row) => texts.commitments(row)),
    column('challenges', 30, (row) => row.challenges, plan),
    column('nextSteps', 30, (row) => row.nextSteps, plan),
  ];
}

/** `PLAN=3;TIME=1`, and whose own assessment in which version, where the row carries one. */
function versionsOf({ assessorId }: MatrixSheet, { versions, own }: MatrixSheetRow): string {
  const parts = Object.entries({ ...versions, ...(assessorId !== null && { OWN: own?.version ?? 0 }) });
  const assessor = assessorId === null ? [] : [`BY=${assessorId}`];
  return [...parts.map(([part, version]) => `${part}=${version}`), ...assessor].join(';');
}

function sideColumns({ labels }: MatrixSheet, texts: RowTexts, side: AssessingSide): SheetColumn[] {
  const words = { side: labels.sides[side], assessment: labels.assessments?.[side] ?? '' };
  const viewOf = (row: MatrixSheetRow) => row.views.find((view) => view.side === side) ?? null;
  return [
    {
      key: `status:${side}`,
      label: filled(labels.columns.status, words),
      width: 22,
      colouredBy: 'status',
      valueOf: (row) => texts.status(viewOf(row)),
    },
    {
      key: `reasons:${side}`,
      label: filled(labels.columns.reasons, words),
      width: 40,
      valueOf: (row) => texts.reasons(viewOf(row)),
    },
  ];
}

/** The cells that hold more than one thing, a line each. */
class RowTexts {
  private readonly wording: Wording;

  constructor(private readonly sheet: MatrixSheet) {
    this.wording = Wording.in(sheet.locale);
  }

  private get labels() {
    return this.sheet.labels;
  }

  position({ position }: MatrixSheetRow): string {
    return position === null ? this.labels.words.pledge : this.labels.positions[position];
  }

  actions({ actions }: MatrixSheetRow): string {
    return lines(
      ...actions.map(({ title, state, dueOn, responsible }) =>
        this.remarked(title, [this.labels.actionStates[state], responsible, dueOn && this.wording.shortDay(dueOn)]),
      ),
    );
  }

  status(view: Pick<SheetView, 'status'> | null): string {
    return view ? this.labels.statuses[view.status] : '';
  }

  reasons(view: SheetView | null): string {
    if (!view) return '';
    const { words, pieces } = this.labels;
    const reason = view.noEvidenceReason?.trim();
    const evidence = view.evidenceCount > 0 ? this.wording.counted(pieces, view.evidenceCount) : null;
    return lines(
      this.wording.shortDay(view.asOf),
      view.rationale.trim(),
      evidence,
      reason ? filled(words.noEvidence, { reason }) : null,
    );
  }

  /** Of a dispute both values and both reasons; never one value alone. */
  joint({ joint }: MatrixSheetRow): string {
    const { words, jointStates, statuses, sides } = this.labels;
    if (!joint || joint.state === 'NONE') return this.sheet.governmentHasJoined ? '' : words.notJoined;
    const by = joint.state === 'PROPOSED' && joint.proposedBy ? { side: sides[joint.proposedBy] } : null;
    const head = this.remarked(jointStates[joint.state], [
      by && filled(words.proposedBy, by),
      joint.since && filled(words.since, { date: this.wording.shortDay(joint.since) }),
    ]);
    const stands = joint.stands.map(({ side, status, reason }) => {
      const value = status ? statuses[status] : words.noStand;
      return `${sides[side]}: ${value}. ${reason?.trim() || words.noReason}`;
    });
    return lines(head, joint.value && statuses[joint.value], ...stands);
  }

  indicators({ indicators }: MatrixSheetRow): string {
    const number = (value: number | null) => (value === null ? '–' : this.wording.number(value));
    return lines(
      ...indicators.map(({ title, unit, baseline, last, target }) =>
        filled(this.labels.words.values, {
          title,
          unit,
          baseline: number(baseline),
          last: number(last),
          target: number(target),
        }).trim(),
      ),
    );
  }

  commitments({ commitments }: MatrixSheetRow): string {
    const { words, commitmentStatuses } = this.labels;
    return lines(
      ...commitments.map(({ text, owner, dueOn, status, isLate }) =>
        this.remarked(text, [
          owner,
          commitmentStatuses[status],
          dueOn && this.wording.shortDay(dueOn),
          isLate ? words.late : null,
        ]),
      ),
    );
  }

  private remarked(text: string, remarks: readonly (string | null)[]): string {
    const said = remarks.filter(Boolean).join(', ');
    return said ? `${text} (${said})` : text;
  }
}
