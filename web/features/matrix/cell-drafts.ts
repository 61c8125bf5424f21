import type { DraftPlace, DraftsQuery } from '../../graphql/generated/graphql.js';
import type { GridWriting } from '../../design/grid/grid-types.js';
import { sameValue } from '../../design/grid/grid-edits.js';
import { DraftKeeper, type DraftWorld, type TypedAt } from './draft-keeper.js';
import type { MatrixEdits } from './matrix-edits.js';
import type { MatrixRow } from './matrix-row.js';
import { isPlanField, isText, valueOfField, versionOf, type PlanField } from './plan-fields.js';

/** A draft of an earlier time, as the server has it. */
export type KeptDraft = DraftsQuery['drafts'][number];

/** The columns of running text, by the places for which drafts are kept. */
const fields = {
  EXPECTED_RESULT: 'expectedResult',
  CHALLENGES: 'challenges',
  NEXT_STEPS: 'nextSteps',
  BUDGET: 'budget',
} as const satisfies Partial<Record<DraftPlace, PlanField>>;
type CellPlace = keyof typeof fields;

/** A draft that was typed in a cell. */
export type CellDraft = KeptDraft & { readonly place: CellPlace };

/** Whether it was typed in a cell, and not in a form beside the row. */
export const isOfCell = (draft: KeptDraft): draft is CellDraft => isCellPlace(draft.place);

const isCellPlace = (place: DraftPlace): place is CellPlace => place in fields;

/** The column in which a draft was typed. */
export const fieldOf = ({ place }: Pick<CellDraft, 'place'>): PlanField => fields[place];

const placeOf = (field: string): CellPlace | null =>
  (Object.keys(fields) as CellPlace[]).find((place) => fields[place] === field) ?? null;

/** Where something is typed in a cell. */
type InCell = TypedAt & { readonly place: CellPlace };

const atOf = (rowId: string, field: string): InCell | null => {
  const place = placeOf(field);
  return place && { entryId: rowId, place, about: '' };
};

/** What is typed into cells and not saved: the open editor, and what was written but refused or met another's text. */
export class CellDrafts {
  private readonly keeper: DraftKeeper;
  private writing: InCell | null = null;

  constructor(
    private readonly edits: MatrixEdits,
    world: DraftWorld,
  ) {
    this.keeper = new DraftKeeper(world);
  }

  /** What stands in the open editor; null when it was closed. */
  write(now: GridWriting<MatrixRow> | null): void {
    const before = this.writing;
    this.writing = now && atOf(now.rowId, now.columnId);
    // What was written is handed on right after its editor is closed.
    if (before && (before.entryId !== this.writing?.entryId || before.place !== this.writing.place))
      queueMicrotask(this.look);
    if (!now || !this.writing || typeof now.draft !== 'string' || !isPlanField(now.columnId)) return;
    const isChanged = !sameValue(now.draft.trim(), valueOfField(now.row, now.columnId));
    if (isChanged) this.keeper.typed(this.writing, now.draft, versionOf(now.row, now.columnId));
    else this.keeper.settled(this.writing);
  }

  /** Something was saved, held up or taken back. */
  look = (): void => {
    for (const edit of this.edits.unsaved()) {
      const at = isText(edit.field) ? atOf(edit.rowId, edit.field) : null;
      const isWaiting = edit.phase === 'refused' || edit.phase === 'conflict';
      if (at && isWaiting)
        this.keeper.typed(at, String(edit.value ?? ''), edit.conflict?.sawVersion ?? edit.seenVersion);
    }
    for (const at of this.keeper.open()) if (!this.isOpen(at)) this.keeper.settled(at);
  };

  /** What did not arrive is tried again. */
  again = (): void => this.keeper.again();

  /** The page may be gone in a moment. */
  hurry = (): void => this.keeper.hurry();

  /** Whether the cell is being written in, or holds what is not saved. */
  knows = ({ entryId, place, about }: CellDraft): boolean => this.keeper.knows({ entryId, place, about });

  /** The person goes on with a draft: it is written against the version they had before them then. */
  resume({ entryId, place, about, text, seenVersion }: CellDraft): void {
    this.keeper.resume({ entryId, place, about }, text, seenVersion ?? null);
  }

  /** The draft is not wanted. */
  discard(draft: CellDraft): void {
    this.resume(draft);
    this.keeper.settled(draft);
  }

  private isOpen({ entryId, place }: TypedAt): boolean {
    if (this.writing?.entryId === entryId && this.writing.place === place) return true;
    const field = isCellPlace(place) ? fields[place] : null;
    return field !== null && this.edits.edits.get(entryId)?.[field] !== undefined;
  }
}
