import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useFormat } from '../../lib/useFormat.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { useProblem } from '../recommendations/useProblem.js';
import { atField, useSubmission } from '../recommendations/useSubmission.js';
import { changesOf, draftOf, flawsOf } from './indicator-draft.js';
import type { Indicator } from './indicator-figures.js';
import { INDICATOR_FIELDS, IndicatorForm } from './IndicatorForm.js';
import { changeIndicatorDocument } from './indicators.documents.js';
import { TheirsNotice } from './TheirsNotice.js';

export interface ChangeIndicatorDialogProps {
  indicator: Indicator;
  onDone: () => void;
  onCancel: () => void;
}

/** Changes an indicator's definition, terms or milestones; what somebody else changed meanwhile is shown first. */
export function ChangeIndicatorDialog({ indicator, onDone, onCancel }: ChangeIndicatorDialogProps) {
  const intl = useIntl();
  const { locale } = intl;
  const say = (id: string) => intl.formatMessage({ id });
  const [opened] = useState(indicator);
  const [draft, setDraft] = useState(() => draftOf(opened, locale));
  const [isTried, setTried] = useState(false);
  const [change, submission] = useSubmission(changeIndicatorDocument);
  const problem = useProblem({ ...submission, conflict: null }, INDICATOR_FIELDS);
  const wordsOf = useFieldWords();
  const { conflict } = submission;
  const flaws = flawsOf(draft, locale);
  const errorAt = (field: string) => (isTried && flaws[field] ? say(flaws[field]) : atField(submission, field));
  const submit = async () => {
    setTried(true);
    if (Object.keys(flaws).length > 0) return;
    const changes = changesOf(opened, draft, locale);
    if (Object.keys(changes).length === 0) return onCancel();
    const expectedVersion = conflict?.currentVersion ?? opened.version;
    const outcome = await change({ id: opened.id, expectedVersion, ...changes });
    if (outcome.kind === 'saved') onDone();
  };
  return (
    <FormDialog
      title={say('indicators.changeTitle')}
      submitLabel={say(conflict ? 'row.saveMine' : 'row.save')}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
    >
      {conflict && (
        <TheirsNotice
          conflict={conflict}
          labelOf={(field) => say(`indicators.${field === 'sourceOfVerification' ? 'verification' : field}`)}
          wordsOf={wordsOf}
        />
      )}
      <IndicatorForm draft={draft} onChange={setDraft} errorAt={errorAt} isNew={false} />
    </FormDialog>
  );
}

/** What stands in a field of an indicator, as a person reads it. */
function useFieldWords() {
  const intl = useIntl();
  const format = useFormat();
  return (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '–';
    if (field === 'direction') return intl.formatMessage({ id: `indicators.direction.${String(value)}` });
    if (field.endsWith('On')) return format.date(String(value));
    if (typeof value === 'number') return format.number(value);
    if (Array.isArray(value)) return value.map((step: { title?: string }) => step.title).join('; ') || '–';
    return String(value);
  };
}
