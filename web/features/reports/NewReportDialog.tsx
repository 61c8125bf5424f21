import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { DateField } from '../../design/DateField.js';
import type { ReportReaders, ReportType } from '../../graphql/generated/graphql.js';
import { newMutationId } from '../../graphql/mutation-id.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { todayHere } from '../../lib/parse-date.js';
import { LANGUAGES, type Language } from '../../locales/languages.js';
import { useLanguage } from '../../locales/useLanguage.js';
import { FirstReaders, usualReaders } from '../recommendations/FirstReaders.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { ShortTextField } from '../recommendations/TextFields.js';
import { ReadersField } from './ReadersField.js';
import { createReportDocument } from './report-changes.documents.js';
import { useCutOffField } from './useCutOffField.js';
import { useOutcomeText } from './useOutcomeText.js';

export interface NewReportDialogProps {
  reviewId: string;
  /** The type the reader's side hands in. */
  type: ReportType;
  onCancel: () => void;
  onMade: (reportId: string) => void;
}

/** Asks for title, language, readers and cut-off date; the draft is there when the dialog closes. */
export function NewReportDialog({ reviewId, type, onCancel, onMade }: NewReportDialogProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const cutOffField = useCutOffField();
  const outcomeText = useOutcomeText();
  const [create, { busy }] = useMutationResult(createReportDocument);
  const [title, setTitle] = useState('');
  const [readAs, setReadAs] = useState<ReportReaders>('JOINT');
  const [audience, setAudience] = useState(usualReaders);
  const [language, setLanguage] = useState<Language>(useLanguage()[0]);
  const [cutOffOn, setCutOffOn] = useState<string | null>(todayHere());
  const [wrong, setWrong] = useState<{ field: string | null; message: string } | null>(null);
  const wrongAt = (field: string) => (wrong?.field === field ? wrong.message : undefined);

  const submit = async () => {
    if (!title.trim()) return setWrong({ field: 'title', message: say('reports.titleNeeded') });
    if (!cutOffOn) return setWrong({ field: 'cutOffOn', message: say('reports.cutOffNeeded') });
    const input = {
      mutationId: newMutationId(),
      reviewId,
      type,
      title: title.trim(),
      cutOffOn,
      readAs,
      language,
      audience,
    };
    const outcome = await create({ input });
    if (outcome.kind === 'saved') return onMade(outcome.value.id);
    const field = outcome.kind === 'refusal' ? (outcome.refusal.field ?? null) : null;
    setWrong({ field, message: outcomeText(outcome) ?? '' });
  };

  return (
    <FormDialog
      title={say('reports.new')}
      submitLabel={say('reports.create')}
      onSubmit={() => void submit()}
      onCancel={onCancel}
      busy={busy}
      problem={wrong?.field === null ? wrong.message : null}
    >
      <p>{say(`reports.begin.${type}`)}</p>
      <ShortTextField
        label={say('reports.field.title')}
        value={title}
        most={200}
        required
        data-autofocus
        error={wrongAt('title')}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <NativeSelect
        label={say('reports.field.language')}
        description={say('reports.field.languageHelp')}
        data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
        value={language}
        error={wrongAt('language')}
        onChange={(event) => setLanguage(event.currentTarget.value as Language)}
      />
      <ReadersField value={readAs} onChange={setReadAs} error={wrongAt('readAs')} />
      <DateField {...cutOffField} value={cutOffOn} onChange={setCutOffOn} error={wrongAt('cutOffOn')} required />
      <FirstReaders value={audience} onChange={setAudience} />
    </FormDialog>
  );
}
