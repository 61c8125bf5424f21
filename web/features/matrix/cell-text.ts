import { sayWith, wordWith, type ColumnWorld } from './column-world.js';
import { namesOf, viewOfSide, type Assessment, type AssessingSide, type MatrixRow } from './matrix-row.js';

/** Cells in plain words: what the cell bar, a search and a screen reader have of them. */
type CellText = (row: MatrixRow, world: ColumnWorld) => string;

/** Parts with a point between them; those that are empty are left out. */
export const joined = (parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(' · ');

const assessmentText = (assessment: Assessment, world: ColumnWorld) =>
  joined([
    wordWith(world.intl)(assessment.status),
    assessment.rationale,
    sayWith(world.intl)('asOf', { date: world.format.date(assessment.asOf) }),
  ]);

/** One side's view with its reasons: the own draft first, then what everybody sees. */
export const sideText =
  (side: AssessingSide): CellText =>
  (row, world) => {
    const say = sayWith(world.intl);
    const { shared, draft } = viewOfSide(row, side, world.reader);
    if (draft) {
      const known = shared && say('sharedIs', { view: assessmentText(shared, world) });
      return joined([say('notShared'), assessmentText(draft, world), known]);
    }
    if (shared) return assessmentText(shared, world);
    return side === 'GOVERNMENT' && !world.matrix.governmentHasJoined ? say('noGovernment') : say('notAssessed');
  };

/** Where the joint record stands; in dispute with both values and both reasons. */
export const jointText: CellText = (row, world) => {
  const say = sayWith(world.intl);
  const word = wordWith(world.intl);
  if (!world.matrix.governmentHasJoined && !row.jointStatus) return say('noGovernment');
  const { state, value, proposedBy, reason } = row.jointStatus ?? { state: 'NONE' };
  if (state === 'NONE') return say('nothingProposed');
  const [cso, government] = [row.csoAssessment, row.governmentAssessment];
  const both = state === 'DISPUTED' && [
    cso && say('csoSees', { view: assessmentText(cso, world) }),
    government && say('governmentSees', { view: assessmentText(government, world) }),
  ];
  return joined([
    word(state),
    value && word(value),
    state === 'PROPOSED' && proposedBy ? say(`proposedBy.${proposedBy}`) : null,
    ...(both || []),
    reason && say('because', { reason }),
  ]);
};

/** Actions, one a line: what, whose, by when, how far, and whether nobody else reads it. */
export const actionsText: CellText = (row, { intl, format, organisations }) =>
  row.actions
    .map(({ title, organisationId, dueOn, state, audience }) =>
      joined([
        title,
        ...namesOf([organisationId], organisations, true),
        dueOn && format.date(dueOn),
        sayWith(intl)(`action.${state}`),
        audience === 'JOINT' ? null : sayWith(intl)('onlyOurs'),
      ]),
    )
    .join('\n');

/** Indicators, one a line: what is measured, where it stands, where it should go. */
export const indicatorsText: CellText = (row, { intl, format }) =>
  row.indicators
    .map(({ title, unit, lastValue, lastOn, targetValue }) => {
      const say = sayWith(intl);
      const last = lastValue === null ? say('notMeasured') : `${format.number(lastValue)} ${unit}`;
      const on = lastOn ? ` (${format.date(lastOn)})` : '';
      const target = targetValue === null ? '' : say('target', { value: `${format.number(targetValue)} ${unit}` });
      return joined([title, last + on, target]);
    })
    .join('\n');

/** Commitments, one a line: what, whose, by when, how it goes. */
export const commitmentsText: CellText = (row, { intl, format, organisations }) =>
  row.commitments
    .map(({ text, organisationId, dueOn, status, isLate }) => {
      const say = sayWith(intl);
      return joined([
        text,
        ...namesOf([organisationId], organisations, true),
        dueOn && format.date(dueOn),
        isLate ? say('late') : say(`commitment.${status}`),
      ]);
    })
    .join('\n');
