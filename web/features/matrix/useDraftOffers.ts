import { useState, type RefObject } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import type { GridHandle } from '../../design/grid/Grid.js';
import { fieldOf, type CellDraft } from './cell-drafts.js';
import { sayWith, useColumnWorld, type Say } from './column-world.js';
import { keyOf } from './draft-keeper.js';
import { wordsOf } from './drafted-form.js';
import type { MatrixEdits } from './matrix-edits.js';
import { versionOf, valueOfField, withValue } from './plan-fields.js';
import type { RowDrawer } from './row-drawer.js';
import type { Typed } from './row-drafts.js';
import { useRowTools } from './row-tools.js';
import { matrixRowUrl } from './urls.js';
import { useTogether } from './together.js';
import { useRowDrafts, useTypedAbout } from './useRowDrafts.js';

/** Something typed before the page was lost: what it is, and the two answers to it. */
export interface DraftOffer {
  readonly key: string;
  readonly rowId: string;
  readonly row: string;
  /** The column, or what was being written. */
  readonly what: string;
  readonly text: string;
  readonly keptAt: string;
  /** It stood in a cell: where no editor can be opened, going on with it saves it. */
  readonly isOfCell: boolean;
  readonly goOn: () => void;
  readonly discard: () => void;
}

interface Around {
  readonly edits: MatrixEdits;
  readonly gridRef: RefObject<GridHandle | null>;
  readonly drawer: RowDrawer;
}

/** Everything the person typed about rows of this matrix and did not save, to go on with or to throw away. */
export function useDraftOffers(around: Around): readonly DraftOffer[] {
  return [...useCellOffers(around), ...useFormOffers(around)];
}

function useCellOffers({ edits, gridRef }: Around): readonly DraftOffer[] {
  const { intl } = useColumnWorld();
  const together = useTogether();
  if (!together) return [];
  const { drafts, offers, answered } = together;
  return offers.map((offer) => ({
    key: offer.id,
    rowId: offer.entryId,
    row: edits.saved(offer.entryId)?.reference ?? '',
    what: sayWith(intl)(`column.${fieldOf(offer)}`),
    text: offer.text,
    keptAt: offer.keptAt,
    isOfCell: true,
    goOn: () => {
      answered(offer);
      drafts.resume(offer);
      if (!writeOn(edits, gridRef.current, offer)) save(edits, offer);
    },
    discard: () => {
      answered(offer);
      drafts.discard(offer);
    },
  }));
}

/** Comments, answers, questions, reasons and assessments: gone on with where they are written. */
function useFormOffers({ edits, drawer }: Around): readonly DraftOffer[] {
  const { intl } = useColumnWorld();
  const { assess, drawer: drawn } = useRowTools();
  const drafts = useRowDrafts();
  const [answered, setAnswered] = useState<readonly string[]>([]);
  const { workspaceId = '', reviewId = '' } = useParams();
  const { search } = useLocation();
  const navigate = useNavigate();
  const left = useTypedAbout().filter(
    ({ at, keptAt }) =>
      keptAt !== null &&
      edits.saved(at.entryId) &&
      !answered.includes(keyOf(at)) &&
      (isForm(at.place) ? assess : isSaid(at.place) ? drawn : true),
  );
  return left.map(({ at, text, keptAt }) => ({
    key: keyOf(at),
    rowId: at.entryId,
    row: edits.saved(at.entryId)!.reference,
    what: whatIs(at, sayWith(intl)),
    text: wordsOf({ at, text }),
    keptAt: keptAt!,
    isOfCell: false,
    goOn: () => {
      setAnswered([...answered, keyOf(at)]);
      if (isForm(at.place)) assess?.(at.entryId);
      else if (!isSaid(at.place)) void navigate(matrixRowUrl(workspaceId, reviewId, at.entryId, search.slice(1)));
      else drawer.open('comments', { rowId: at.entryId, columnId: isId(at.about) ? '' : at.about });
    },
    discard: () => drafts.settle(at),
  }));
}

const isForm = (place: Typed['at']['place']) => place === 'ASSESSMENT';
/** What is said beside the matrix; questions to another side and what goes with a joint status have the row's own page. */
const isSaid = (place: Typed['at']['place']) => ['COMMENT', 'CHANGED_COMMENT', 'ANSWER'].includes(place);

const NAMES = {
  ASSESSMENT: 'anAssessment',
  ANSWER: 'anAnswer',
  CHANGED_COMMENT: 'aChangedComment',
  QUESTION: 'aQuestion',
  JOINT_STATUS: 'onJointStatus',
} as const;
const isNamed = (place: Typed['at']['place']): place is keyof typeof NAMES => place in NAMES;

/** A comment that is replied to goes by its id; a column by its name. */
const isId = (about: string) => about.includes('-');

function whatIs({ place, about }: Typed['at'], say: Say): string {
  if (isNamed(place)) return say(`draft.${NAMES[place]}`);
  if (isId(about)) return say('draft.aReply');
  return about ? say('draft.aCommentOn', { column: say(`column.${about}`) }) : say('draft.aComment');
}

/** Opens the cell's editor with the text in it, as begun on the version the person had before them then. */
function writeOn(edits: MatrixEdits, grid: GridHandle | null, offer: CellDraft): boolean {
  const { entryId: rowId, text: draft, seenVersion } = offer;
  const row = edits.saved(rowId);
  const columnId = fieldOf(offer);
  if (!grid || !row) return false;
  const seen = seenVersion ?? versionOf(row, columnId);
  return grid.writeOn({ rowId, columnId, draft, row: withValue(row, columnId, valueOfField(row, columnId), seen) });
}

/** Where no editor can be opened, the text is written as it is; what others wrote meanwhile is shown beside it. */
function save(edits: MatrixEdits, offer: CellDraft) {
  const field = fieldOf(offer);
  const row = edits.saved(offer.entryId);
  if (!row) return;
  const seenVersion = offer.seenVersion ?? versionOf(row, field);
  void edits.change({ rowId: offer.entryId, field, value: offer.text.trim(), seenVersion });
}
