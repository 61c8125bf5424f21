import { Button, Radio } from '@mantine/core';
import { FormattedMessage, useIntl } from 'react-intl';
import { Bdi } from '../../design/Bdi.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { Choice, PreviewRow } from './choices.js';
import { Differences } from './Differences.js';
import classes from './imports.module.css';
import { RowWords } from './RowWords.js';

export interface LikelyRowsProps {
  rows: readonly PreviewRow[];
  answers: Choice['answers'];
  onAnswer: (answers: Choice['answers']) => void;
}

/** Rows that read nearly like known ones: each is put to the person, none is decided for them. */
export function LikelyRows({ rows, answers, onAnswer }: LikelyRowsProps) {
  const intl = useIntl();
  const answered = rows.filter(({ index }) => index in answers).length;
  const all = () => onAnswer(Object.fromEntries(rows.map(({ index }) => [index, true])));
  return (
    <div className={classes.likely} id="likely-corrections">
      <SectionHead
        level={3}
        title={intl.formatMessage({ id: 'imports.likely.title' }, { count: rows.length })}
        end={intl.formatMessage({ id: 'imports.likely.answered' }, { answered, count: rows.length })}
      />
      <p className={classes.quiet}>
        <FormattedMessage id="imports.likely.help" />
      </p>
      {rows.length > 3 && (
        <Button variant="default" onClick={all}>
          <FormattedMessage id="imports.likely.allSame" />
        </Button>
      )}
      <ol className={classes.rows}>
        {rows.map((row) => (
          <li key={row.index} className={classes.row}>
            <p className={classes.quiet}>
              <FormattedMessage
                id="imports.likely.known"
                values={{ reference: <Bdi>{row.knownReference ?? '–'}</Bdi> }}
              />
            </p>
            <Differences of={row.differences} />
            <RowWords row={row} withText={row.differences.every(({ field }) => field !== 'text')} />
            <Question
              row={row}
              answer={answers[row.index]}
              onAnswer={(isSame) => onAnswer({ ...answers, [row.index]: isSame })}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface QuestionProps {
  row: PreviewRow;
  answer: boolean | undefined;
  onAnswer: (isSame: boolean) => void;
}

function Question({ row, answer, onAnswer }: QuestionProps) {
  const intl = useIntl();
  const value = answer === undefined ? null : answer ? 'same' : 'other';
  return (
    <Radio.Group
      label={intl.formatMessage({ id: 'imports.likely.question' }, { reference: row.knownReference ?? '' })}
      value={value}
      onChange={(chosen) => onAnswer(chosen === 'same')}
    >
      <div className={classes.answers}>
        <Radio value="same" label={intl.formatMessage({ id: 'imports.likely.same' })} />
        <Radio value="other" label={intl.formatMessage({ id: 'imports.likely.other' })} />
      </div>
    </Radio.Group>
  );
}
