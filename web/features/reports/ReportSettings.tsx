import { useQuery } from '@apollo/client/react';
import { Button, MultiSelect, Stack } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router';
import { DateField } from '../../design/DateField.js';
import { Dialog } from '../../design/Dialog.js';
import { Notice } from '../../design/Notice.js';
import { newMutationId } from '../../graphql/mutation-id.js';
import { useMutationResult } from '../../graphql/useMutationResult.js';
import { ReadersField } from './ReadersField.js';
import type { Report } from './ReportPage.js';
import { changeReportDocument } from './report-changes.documents.js';
import { reportOrganisationsDocument } from './reports.documents.js';
import { useCutOffField } from './useCutOffField.js';
import { useOutcomeText } from './useOutcomeText.js';
import { ShortTextField } from '../recommendations/TextFields.js';

export interface ReportSettingsProps {
  report: Report;
  opened: boolean;
  onClose: () => void;
  onChanged: () => void;
}

/** Title, readers, cut-off date, contact and participants of a report. */
export function ReportSettings({ report, opened, onClose, onChanged }: ReportSettingsProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id });
  const cutOffField = useCutOffField();
  const outcomeText = useOutcomeText();
  const { workspaceId = '' } = useParams();
  const { data } = useQuery(reportOrganisationsDocument, { variables: { workspaceId }, skip: !opened });
  const [change, { busy }] = useMutationResult(changeReportDocument);
  const [values, setValues] = useState(() => ({
    title: report.title,
    readAs: report.readAs,
    cutOffOn: report.cutOffOn as string | null,
    contact: report.contact,
    organisationIds: report.participants.map(({ organisation }) => organisation.id),
  }));
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const [wrong, setWrong] = useState<{ field: string | null; message: string } | null>(null);
  const wrongAt = (field: string) => (wrong?.field === field ? wrong.message : undefined);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!values.title.trim()) return setWrong({ field: 'title', message: say('reports.titleNeeded') });
    if (!values.cutOffOn) return setWrong({ field: 'cutOffOn', message: say('reports.cutOffNeeded') });
    const input = { ...values, mutationId: newMutationId(), id: report.id, expectedVersion: report.version };
    const outcome = await change({ input });
    if (outcome.kind === 'saved') {
      onChanged();
      return onClose();
    }
    const field = outcome.kind === 'refusal' ? (outcome.refusal.field ?? null) : null;
    setWrong({ field, message: outcomeText(outcome) ?? '' });
  };

  return (
    <Dialog opened={opened} onClose={onClose} title={say('reports.settings')} closeLabel={say('reports.close')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          {wrong?.field === null && (
            <Notice tone="error" live="assertive">
              {wrong.message}
            </Notice>
          )}
          <ShortTextField
            label={say('reports.field.title')}
            value={values.title}
            most={200}
            required
            data-autofocus
            error={wrongAt('title')}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          <ReadersField value={values.readAs} onChange={(readAs) => set({ readAs })} error={wrongAt('readAs')} />
          <DateField
            {...cutOffField}
            value={values.cutOffOn}
            onChange={(cutOffOn) => set({ cutOffOn })}
            error={wrongAt('cutOffOn')}
            required
          />
          <ShortTextField
            label={say('reports.field.contact')}
            description={say('reports.field.contactHelp')}
            value={values.contact}
            most={300}
            onChange={(event) => set({ contact: event.currentTarget.value })}
          />
          <MultiSelect
            label={say(`reports.participants.${report.type}`)}
            data={(data?.workspace.organisations ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={values.organisationIds}
            onChange={(organisationIds) => set({ organisationIds })}
            searchable
            hidePickedOptions
          />
          <Button type="submit" loading={busy} style={{ alignSelf: 'flex-end' }}>
            {say('reports.save')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
