import { Button, NativeSelect, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import { DateField } from '../../design/DateField.js';
import { Dialog } from '../../design/Dialog.js';
import { Notice } from '../../design/Notice.js';
import type { ReportReaders, ReportType } from '../../graphql/generated/graphql.js';
import { newMutationId } from '../../graphql/mutation-id.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { todayHere } from '../../lib/parse-date.js';
import { LANGUAGES, type Language } from '../../locales/languages.js';
import { useLanguage } from '../../locales/useLanguage.js';
import { FirstReaders, usualReaders } from '../recommendations/FirstReaders.js';
import { ReadersField } from './ReadersField.js';
import { createReportDocument } from './report-changes.documents.js';
import { useCutOffField } from './useCutOffField.js';
import { useOutcomeText } from './useOutcomeText.js';
import { ShortTextField } from '../recommendations/TextFields.js';

export interface NewReportDialogProps {
  opened: boolean;
  reviewId: string;
  /** The type the reader's side hands in. */
  type: ReportType;
  onClose: () => void;
  onMade: (reportId: string) => void;
}

/** Asks for title, language, readers and cut-off date; the draft is there when the dialog closes. */
export function NewReportDialog({ opened, reviewId, type, onClose, onMade }: NewReportDialogProps) {
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

  const submit = async (event: FormEvent) => {
    event.preventDefault();
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
    <Dialog opened={opened} onClose={onClose} title={say('reports.new')} closeLabel={say('reports.close')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          {wrong?.field === null && (
            <Notice tone="error" live="assertive">
              {wrong.message}
            </Notice>
          )}
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
          <Button type="submit" loading={busy} style={{ alignSelf: 'flex-end' }}>
            {say('reports.create')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
