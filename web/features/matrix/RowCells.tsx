import type { ReactNode } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { Bdi } from '../../design/Bdi.js';
import type { GridCellView } from '../../design/grid/grid-types.js';
import { Icon } from '../../design/Icon.js';
import { Mark } from '../../design/Mark.js';
import { Tag } from '../../design/Tag.js';
import { VisuallyHidden } from '../../design/VisuallyHidden.js';
import { JointMark } from '../recommendations/JointMark.js';
import { StatusChip } from '../recommendations/StatusChip.js';
import { sayWith, useColumnWorld, wordWith, type ColumnWorld } from './column-world.js';
import { viewOfSide, type AssessingSide, type MatrixRow } from './matrix-row.js';
import { RowTick } from './RowTick.js';
import { useRowTools } from './row-tools.js';
import { matrixRowUrl } from './urls.js';
import classes from './matrix.module.css';

interface CellProps {
  readonly row: MatrixRow;
}

export interface RowLinkProps extends CellProps {
  readonly children: ReactNode;
  readonly tabIndex?: 0 | -1;
  readonly onLeave?: () => void;
}

/** The row's page, which keeps the filter it was opened from. */
export function RowLink({ row, children, tabIndex, onLeave }: RowLinkProps) {
  const { search } = useLocation();
  const { workspaceId = '', reviewId = '' } = useParams();
  const to = matrixRowUrl(workspaceId, reviewId, row.id, search.slice(1));
  return (
    <Link to={to} tabIndex={tabIndex} className={classes.rowLink} onClick={onLeave}>
      {children}
    </Link>
  );
}

type NumberWords = Pick<ColumnWorld, 'intl' | 'format' | 'hasNumbers'>;

/** What kind of number it is, where that is not plain: a pledge's, or one that is only ours. */
function kindOfNumber({ kind, number }: MatrixRow, { intl, hasNumbers }: NumberWords): string | null {
  if (kind === 'PLEDGE') return wordWith(intl)('PLEDGE');
  return hasNumbers && number === null ? sayWith(intl)('ourReference') : null;
}

/** What a screen reader calls a row: its number with what stands below it, without what can be pressed there. */
export const nameOfRow = (row: MatrixRow, world: NumberWords): string =>
  world.format.row(
    [row.reference, kindOfNumber(row, world), row.changedSinceAssessed && sayWith(world.intl)('lookAgain')].filter(
      (words) => typeof words === 'string',
    ),
  );

/** What the row is called; a reference that is only ours says so. */
export function NumberCell({ row, view }: CellProps & { view: GridCellView }) {
  const world = useColumnWorld();
  const kind = kindOfNumber(row, world);
  return (
    <>
      <span className={classes.number}>
        <RowLink row={row} tabIndex={view.tabIndex}>
          <Bdi>{row.reference}</Bdi>
        </RowLink>
        <RowTick row={row} tabIndex={view.tabIndex} />
      </span>
      {kind && <span className={classes.small}>{kind}</span>}
      {row.changedSinceAssessed && (
        <span className={classes.look}>
          <Icon name="turn" size={12} />
          {sayWith(world.intl)('lookAgain')}
        </span>
      )}
    </>
  );
}

/** A thin dash where there is nothing; a screen reader is told what is missing. */
export function Nothing({ children }: { children: string }) {
  return (
    <span className={classes.muted}>
      <span aria-hidden="true">–</span>
      <VisuallyHidden>{children}</VisuallyHidden>
    </span>
  );
}

export interface AssessmentCellProps extends CellProps {
  readonly side: AssessingSide;
  /** In the grid; left out on a card. */
  readonly view?: GridCellView;
}

/** One side's view of a row; for the own side also the way to assess, in the grid while the focus is on the cell. */
export function AssessmentCell({ row, side, view }: AssessmentCellProps) {
  const { intl, reader } = useColumnWorld();
  const { assess } = useRowTools();
  const isOwn = assess !== undefined && reader.side === side && (view?.isFocused ?? true);
  if (!isOwn) return <SideCell row={row} side={side} />;
  return (
    <div className={classes.stack}>
      <SideCell row={row} side={side} />
      <button type="button" tabIndex={view?.tabIndex} className={classes.assess} onClick={() => assess(row.id)}>
        <Icon name="pencil" size={12} />
        {sayWith(intl)('assess')}
      </button>
    </div>
  );
}

/** One side's view; the own organisation's is marked as long as it is not shared. */
function SideCell({ row, side }: CellProps & { side: AssessingSide }) {
  const { intl, reader, matrix } = useColumnWorld();
  const say = sayWith(intl);
  const { shared, draft } = viewOfSide(row, side, reader);
  if (draft) {
    return (
      <div className={classes.stack}>
        <StatusChip short status={draft.status} />
        <Tag icon="lock">{say('notShared')}</Tag>
        {shared && shared.status !== draft.status && (
          <span className={classes.small}>{say('sharedIs', { view: wordWith(intl)(`short.${shared.status}`) })}</span>
        )}
      </div>
    );
  }
  if (shared) return <StatusChip short status={shared.status} />;
  const isAbsent = side === 'GOVERNMENT' && !matrix.governmentHasJoined;
  return <Nothing>{say(isAbsent ? 'noGovernment' : 'notAssessed')}</Nothing>;
}

/** The joint record, and how much lies behind the row. */
export function JointCell({ row }: CellProps) {
  const { intl, matrix } = useColumnWorld();
  const say = sayWith(intl);
  const state = row.jointStatus?.state ?? 'NONE';
  const value = row.jointStatus?.value;
  const isAbsent = !matrix.governmentHasJoined && state === 'NONE';
  return (
    <div className={classes.stack}>
      {state === 'NONE' ? (
        <Nothing>{say(isAbsent ? 'noGovernment' : 'nothingProposed')}</Nothing>
      ) : (
        <JointMark state={state} />
      )}
      {value && state !== 'DISPUTED' && <span className={classes.small}>{wordWith(intl)(`short.${value}`)}</span>}
      {row.evidenceCount + row.commentCount > 0 && <Counts row={row} />}
    </div>
  );
}

/** How many pieces of evidence and comments the reader would find. */
export function Counts({ row }: CellProps) {
  const { intl } = useColumnWorld();
  const say = sayWith(intl);
  const { evidenceCount, commentCount } = row;
  return (
    <span className={classes.counts}>
      <span aria-hidden="true">
        <Icon name="paperclip" size={12} />
        {evidenceCount}
      </span>
      <span aria-hidden="true">
        <Icon name="comment" size={12} />
        {commentCount}
      </span>
      <VisuallyHidden>{say('counts', { evidence: evidenceCount, comments: commentCount })}</VisuallyHidden>
    </span>
  );
}

/** The deadline; bold and with a sign once it has passed. */
export function DeadlineCell({ row }: CellProps) {
  const { format, intl } = useColumnWorld();
  if (!row.deadline) return <span className={classes.muted}>–</span>;
  const day = format.date(row.deadline);
  if (!row.isLate) return <span>{day}</span>;
  return (
    <span>
      <Mark icon="late" tone="late">
        {day}
      </Mark>
      <VisuallyHidden>{sayWith(intl)('late')}</VisuallyHidden>
    </span>
  );
}

/** Several things in one cell, one below the other, each with its point. */
export function Lines({ text }: { text: string }) {
  if (text === '') return <span className={classes.muted}>–</span>;
  return text.split('\n').map((line, index) => (
    <span key={index} className={classes.line} dir="auto">
      {line}
    </span>
  ));
}
