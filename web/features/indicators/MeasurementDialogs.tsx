import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useFormat } from '../../lib/useFormat.js';
import { todayHere } from '../../lib/parse-date.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission, type Submission } from '../recommendations/useSubmission.js';
import { Day } from './Day.js';
import { typedNumber } from './indicator-draft.js';
import { valueInWords, type Indicator, type Measurement } from './indicator-figures.js';
import {
  addMeasurementDocument,
  changeMeasurementDocument,
  withdrawMeasurementDocument,
} from './indicators.documents.js';
import classes from './indicators.module.css';
import { parseNumber } from './parse-number.js';
import { ReasonField } from './ReasonField.js';
import { TheirsNotice } from './TheirsNotice.js';
import { LongTextField } from '../recommendations/TextFields.js';

const FIELDS = ['value', 'measuredOn', 'source'];

interface Draft {
  readonly value: string;
  readonly measuredOn: string | null;
  readonly source: string;
}

interface Read {
  readonly value: number;
  readonly measuredOn: string;
  readonly source: string;
}

/** What was typed, once every field can be read; null before. */
function readDraft({ value, measuredOn, source }: Draft, locale: string): Read | null {
  const figure = parseNumber(value, locale);
  return figure === null || measuredOn === null || source.trim() === ''
    ? null
    : { value: figure, measuredOn, source: source.trim() };
}

interface MeasurementFieldsProps {
  unit: string;
  draft: Draft;
  onChange: (draft: Draft) => void;
  submission: Submission;
  isTried: boolean;
}

function MeasurementFields({ unit, draft, onChange, submission, isTried }: MeasurementFieldsProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `indicators.${id}` });
  const isNumber = parseNumber(draft.value, intl.locale) !== null;
  const needed = (isGiven: boolean) => (isTried && !isGiven ? say('needed') : undefined);
  return (
    <>
      <div className={classes.pair}>
        <TextInput
          label={intl.formatMessage({ id: 'indicators.chart.value' }, { unit })}
          inputMode="decimal"
          value={draft.value}
          onChange={(event) => onChange({ ...draft, value: event.currentTarget.value })}
          error={isTried && !isNumber ? say('noNumber') : atField(submission, 'value')}
          dir="ltr"
          withAsterisk
        />
        <Day
          label={say('measuredOn')}
          value={draft.measuredOn}
          onChange={(measuredOn) => onChange({ ...draft, measuredOn })}
          error={needed(draft.measuredOn !== null) ?? atField(submission, 'measuredOn')}
          required
        />
      </div>
      <LongTextField
        label={say('source')}
        description={say('sourceHelp')}
        value={draft.source}
        onChange={(event) => onChange({ ...draft, source: event.currentTarget.value })}
        error={needed(draft.source.trim() !== '') ?? atField(submission, 'source')}
        most={1000}
        minRows={1}
        maxRows={5}
        autosize
        dir="auto"
        withAsterisk
      />
    </>
  );
}

export interface AddMeasurementDialogProps {
  indicator: Indicator;
  onDone: () => void;
  onCancel: () => void;
}

/** Adds a dated value in the name of the own organisation. */
export function AddMeasurementDialog({ indicator, onDone, onCancel }: AddMeasurementDialogProps) {
  const intl = useIntl();
  const [draft, setDraft] = useState<Draft>({ value: '', measuredOn: todayHere(), source: '' });
  const [isTried, setTried] = useState(false);
  const [add, submission] = useSubmission(addMeasurementDocument);
  const problem = useProblem(submission, FIELDS);
  const submit = async () => {
    setTried(true);
    const read = readDraft(draft, intl.locale);
    if (!read) return;
    const outcome = await add({ indicatorId: indicator.id, ...read });
    if (outcome.kind === 'saved') onDone();
  };
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'indicators.addTitle' }, { title: indicator.title })}
      submitLabel={intl.formatMessage({ id: 'indicators.addMeasurement' })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      size="small"
    >
      <MeasurementFields unit={indicator.unit} {...{ draft, submission, isTried }} onChange={setDraft} />
      <p className={classes.quiet}>{intl.formatMessage({ id: 'indicators.everybodySees' })}</p>
    </FormDialog>
  );
}

export interface MeasurementDialogProps extends AddMeasurementDialogProps {
  measurement: Measurement;
}

/** Corrects a value, its day or its source. */
export function CorrectMeasurementDialog({ indicator, measurement, onDone, onCancel }: MeasurementDialogProps) {
  const intl = useIntl();
  const { locale } = intl;
  const format = useFormat();
  const [opened] = useState(measurement);
  const [draft, setDraft] = useState<Draft>({ ...opened, value: typedNumber(opened.value, locale) });
  const [isTried, setTried] = useState(false);
  const [change, submission] = useSubmission(changeMeasurementDocument);
  const problem = useProblem({ ...submission, conflict: null }, FIELDS);
  const { conflict } = submission;
  const submit = async () => {
    setTried(true);
    const read = readDraft(draft, locale);
    if (!read) return;
    const changed = Object.fromEntries(
      Object.entries(read).filter(([field, now]) => now !== opened[field as keyof Read]),
    );
    if (Object.keys(changed).length === 0) return onCancel();
    const expectedVersion = conflict?.currentVersion ?? opened.version;
    const outcome = await change({ id: opened.id, expectedVersion, ...changed });
    if (outcome.kind === 'saved') onDone();
  };
  const wordsOf = (field: string, value: unknown) => {
    if (field === 'value') return valueInWords(intl, Number(value), indicator.unit);
    return field === 'measuredOn' ? format.date(String(value)) : String(value ?? '–');
  };
  const labelOf = (field: string) => intl.formatMessage({ id: `indicators.${field}` });
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'indicators.correctTitle' })}
      submitLabel={intl.formatMessage({ id: conflict ? 'row.saveMine' : 'row.save' })}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      size="small"
    >
      {conflict && <TheirsNotice {...{ conflict, labelOf, wordsOf }} />}
      <MeasurementFields unit={indicator.unit} {...{ draft, submission, isTried }} onChange={setDraft} />
    </FormDialog>
  );
}

/** Takes a mistaken value out of the series; it stays in the record with the reason. */
export function WithdrawMeasurementDialog({ indicator, measurement, onDone, onCancel }: MeasurementDialogProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `indicators.${id}` });
  const format = useFormat();
  const [opened] = useState(measurement);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const [withdraw, submission] = useSubmission(withdrawMeasurementDocument);
  const problem = useProblem(submission, ['reason']);
  const isShort = reason.trim().length < 3;
  const submit = async () => {
    setTried(true);
    if (isShort) return;
    const expectedVersion = submission.conflict?.currentVersion ?? opened.version;
    const outcome = await withdraw({ id: opened.id, expectedVersion, reason: reason.trim() });
    if (outcome.kind === 'saved') onDone();
  };
  return (
    <FormDialog
      title={say('withdrawTitle')}
      submitLabel={say('withdraw')}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      size="small"
      destructive
    >
      <p>
        <strong>{valueInWords(intl, opened.value, indicator.unit)}</strong>, {format.date(opened.measuredOn)}
      </p>
      <p className={classes.quiet}>{say('withdrawHelp')}</p>
      <ReasonField
        label={say('withdrawReason')}
        value={reason}
        onChange={setReason}
        error={isTried && isShort ? say('needed') : atField(submission, 'reason')}
      />
    </FormDialog>
  );
}
