import type { ReactNode } from 'react';
import { Bdi } from '../../design/Bdi.js';
import { Tag } from '../../design/Tag.js';
import { DrawerOfCard } from './DrawerOfCard.js';
import { sayWith, useColumnWorld, wordWith } from './column-world.js';
import { namesOf, viewOfSide, type AssessingSide, type MatrixRow } from './matrix-row.js';
import { AssessmentCell, DeadlineCell, JointCell, RowLink } from './RowCells.js';
import { RowTick } from './RowTick.js';
import classes from './cards.module.css';

/** One row as a card: the text, both views, where the two sides stand, who has to do what by when. */
export function MatrixCard({ row, onLeave }: { row: MatrixRow; onLeave: () => void }) {
  const { intl, format, organisations, names, matrix, reader } = useColumnWorld();
  const say = sayWith(intl);
  const lead = namesOf([row.leadInstitutionId ?? ''], organisations).join('');
  const hasNhri = reader.side === 'NHRI' || row.nhriAssessment !== null;
  return (
    <article className={classes.card}>
      <div className={classes.top}>
        <RowTick row={row} />
        <h3>
          <RowLink row={row} onLeave={onLeave}>
            <Bdi>{row.reference}</Bdi>
          </RowLink>
        </h3>
        <span className={classes.muted}>{wordWith(intl)(row.kind === 'PLEDGE' ? 'PLEDGE' : row.position)}</span>
        {row.changedSinceAssessed && <Tag icon="turn">{say('lookAgain')}</Tag>}
      </div>
      <p className={classes.text} dir="auto">
        {row.text}
      </p>
      {row.recommendingStates.length > 0 && (
        <p className={classes.states}>{format.row(row.recommendingStates.map(names.ofState))}</p>
      )}
      <dl className={classes.facts}>
        <Fact label={say('column.assessmentCSO')}>
          <AssessmentCell row={row} side="CSO" />
          <Reason row={row} side="CSO" />
        </Fact>
        <Fact label={say(matrix.governmentHasJoined ? 'column.assessmentGOVERNMENT' : 'column.governmentNotJoined')}>
          <AssessmentCell row={row} side="GOVERNMENT" />
          <Reason row={row} side="GOVERNMENT" />
        </Fact>
        {hasNhri && (
          <Fact label={say('column.assessmentNHRI')}>
            <AssessmentCell row={row} side="NHRI" />
          </Fact>
        )}
        {matrix.governmentHasJoined && (
          <Fact label={say('column.joint')}>
            <JointCell row={row} />
          </Fact>
        )}
        {lead && <Fact label={say('column.leadInstitutionId')}>{lead}</Fact>}
        {row.deadline && (
          <Fact label={say('column.deadline')}>
            <DeadlineCell row={row} />
          </Fact>
        )}
        {row.actions.length > 0 && (
          <Fact label={say('column.actions')} wide>
            <ul className={classes.measures}>
              {row.actions.map(({ id, title, state }) => (
                <li key={id}>
                  <span dir="auto">{title}</span>{' '}
                  <span className={classes.muted}>{intl.formatMessage({ id: `words.action.${state}` })}</span>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {row.expectedResult && (
          <Fact label={say('column.expectedResult')} wide>
            <span className={classes.result} dir="auto">
              {row.expectedResult}
            </span>
          </Fact>
        )}
      </dl>
      <DrawerOfCard rowId={row.id} />
    </article>
  );
}

/** In dispute, both reasons stand beside both values. */
function Reason({ row, side }: { row: MatrixRow; side: AssessingSide }) {
  const { reader } = useColumnWorld();
  if (row.jointStatus?.state !== 'DISPUTED') return null;
  const { shared } = viewOfSide(row, side, reader);
  return shared?.rationale ? (
    <span className={classes.reason} dir="auto">
      {shared.rationale}
    </span>
  ) : null;
}

function Fact({ label, wide = false, children }: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <div className={classes.fact} data-wide={wide || undefined}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
