import { Checkbox } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { Tag } from '../../design/Tag.js';
import { useFormat } from '../../lib/useFormat.js';
import classes from '../imports/imports.module.css';
import { isTaken, type Choices, type LaidCell, type LaidRow } from './sheet-choices.js';
import own from './sheets.module.css';

/** Why a cell says nothing that can be written, as the server names it. */
const problems = [
  'FORMULA',
  'ERROR',
  'MERGED',
  'SERIAL',
  'NOT_A_DAY',
  'UNKNOWN_STATUS',
  'UNKNOWN_ORGANISATION',
  'SEVERAL_ORGANISATIONS',
  'CANNOT_BE_EMPTIED',
  'STATUS_NEEDED',
  'TOO_LONG',
  'TOO_MANY',
  'NAMED_TWICE',
  'DEADLINE_BEFORE_START',
  'EVIDENCE_NEEDED',
  'IN_THE_FUTURE',
];

export interface SheetCellProps {
  row: LaidRow;
  cell: LaidCell;
  choices: Choices;
  onChoose: (isOn: boolean) => void;
}

/** One cell that differs: what it was, what stands now, what the file says; taken or not. */
export function SheetCell({ row, cell, choices, onChoose }: SheetCellProps) {
  const intl = useIntl();
  const name = intl.formatMessage({ id: `sheets.field.${cell.field}` });
  return (
    <div className={own.cell} data-kind={cell.fate}>
      <div className={own.cellHead}>
        {cell.mayBeTaken ? (
          <Checkbox
            label={name}
            aria-label={intl.formatMessage({ id: 'sheets.cell.take' }, { field: name, row: row.reference })}
            checked={isTaken(choices, row, cell)}
            onChange={({ currentTarget }) => onChoose(currentTarget.checked)}
          />
        ) : (
          <span>{name}</span>
        )}
        <Tag tone={cell.fate === 'CONFLICT' || cell.fate === 'DIFFERS' ? 'accent' : 'plain'}>
          {intl.formatMessage({ id: `sheets.fate.${cell.fate}` })}
        </Tag>
      </div>
      <CellWords cell={cell} />
    </div>
  );
}

function CellWords({ cell }: { cell: LaidCell }) {
  const words = useWords(cell);
  const { fate, problem, written } = cell;
  if (fate === 'NOT_UNDERSTOOD' && problem) {
    const id = problems.includes(problem) ? `sheets.problem.${problem}` : 'sheets.problem.other';
    return (
      <p>
        <FormattedMessage id={id} values={{ written: <bdi className={own.value}>{written}</bdi> }} />
      </p>
    );
  }
  if (fate === 'NOT_YOURS') {
    return (
      <p>
        <FormattedMessage id="sheets.cell.notYours" values={{ written: <bdi className={own.value}>{written}</bdi> }} />
      </p>
    );
  }
  const by = cell.changedBy;
  return (
    <>
      <dl className={classes.differences}>
        {cell.base !== null && cell.base !== cell.now && <Value name="sheets.cell.base">{words(cell.base)}</Value>}
        <div>
          <dt>
            {by ? (
              <FormattedMessage id="sheets.cell.nowBy" values={{ by }} />
            ) : (
              <FormattedMessage id="sheets.cell.now" />
            )}
          </dt>
          <dd dir="auto">{words(cell.now)}</dd>
        </div>
        {fate !== 'THEIRS' && <Value name="sheets.cell.file">{words(cell.file)}</Value>}
      </dl>
      {cell.isGuess && (
        <p className={classes.quiet}>
          <FormattedMessage id="sheets.cell.guess" values={{ written: <bdi key="written">{written}</bdi> }} />
        </p>
      )}
    </>
  );
}

function Value({ name, children }: { name: 'sheets.cell.base' | 'sheets.cell.file'; children: string }) {
  return (
    <div>
      <dt>
        <FormattedMessage id={name} />
      </dt>
      <dd dir="auto">{name === 'sheets.cell.file' ? <ins>{children}</ins> : children}</dd>
    </div>
  );
}

/** A value as people read it: a status by its name, a day in the reader's manner. */
function useWords({ field }: LaidCell) {
  const intl = useIntl();
  const format = useFormat();
  return (value: string | null | undefined): string => {
    if (!value) return intl.formatMessage({ id: 'imports.field.nothing' });
    if (field === 'OWN_STATUS') return intl.formatMessage({ id: `words.${value}` });
    const isDay = field === 'DEADLINE' || field === 'STARTS_ON' || field === 'OWN_AS_OF';
    return isDay ? format.date(value) : value;
  };
}
