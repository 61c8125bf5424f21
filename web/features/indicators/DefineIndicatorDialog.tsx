import { Select } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { definitionOf, flawsOf, noIndicator } from './indicator-draft.js';
import type { IndicatorWhole } from './indicator-figures.js';
import { INDICATOR_FIELDS, IndicatorForm } from './IndicatorForm.js';
import { defineIndicatorDocument } from './indicators.documents.js';
import { useChoices } from './useChoices.js';

export interface DefineIndicatorDialogProps {
  reviewId: string;
  /** The row it belongs to; the form asks for it when it is not known. */
  entryId?: string;
  onDone: (defined: IndicatorWhole) => void;
  onCancel: () => void;
}

/** Adds an indicator to a row, for everybody to see. */
export function DefineIndicatorDialog({ reviewId, entryId, onDone, onCancel }: DefineIndicatorDialogProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const [draft, setDraft] = useState(noIndicator);
  const [row, setRow] = useState<string | null>(entryId ?? null);
  const [isTried, setTried] = useState(false);
  const [define, submission] = useSubmission(defineIndicatorDocument);
  const problem = useProblem(submission, INDICATOR_FIELDS);
  const flaws = flawsOf(draft, intl.locale);
  const errorAt = (field: string) =>
    isTried && flaws[field] ? say(flaws[field]) : (atField(submission, field) ?? undefined);
  const submit = async () => {
    setTried(true);
    if (!row || Object.keys(flaws).length > 0) return;
    const definition = definitionOf(draft, intl.locale, say('indicators.unitOfSteps'));
    const outcome = await define({ entryId: row, kind: draft.kind, ...definition });
    if (outcome.kind === 'saved') onDone(outcome.value);
  };
  return (
    <FormDialog
      title={say('indicators.defineTitle')}
      submitLabel={say('indicators.defineSubmit')}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
    >
      {!entryId && (
        <RowField {...{ reviewId, row, setRow }} error={isTried && !row ? say('indicators.needed') : undefined} />
      )}
      <IndicatorForm draft={draft} onChange={setDraft} errorAt={errorAt} isNew />
    </FormDialog>
  );
}

interface RowFieldProps {
  reviewId: string;
  row: string | null;
  setRow: (row: string | null) => void;
  error?: string;
}

function RowField({ reviewId, row, setRow, error }: RowFieldProps) {
  const intl = useIntl();
  const { rows } = useChoices(reviewId);
  return (
    <Select
      label={intl.formatMessage({ id: 'indicators.row' })}
      placeholder={intl.formatMessage({ id: 'indicators.rowHelp' })}
      data={[...rows]}
      value={row}
      onChange={setRow}
      error={error}
      limit={50}
      nothingFoundMessage={intl.formatMessage({ id: 'indicators.rowNone' })}
      searchable
      withAsterisk
    />
  );
}
