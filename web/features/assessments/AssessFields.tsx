import { useIntl } from 'react-intl';
import { DateField } from '../../design/DateField.js';
import { useFormat } from '../../lib/useFormat.js';
import { StatusChoice } from '../recommendations/StatusChoice.js';
import { useCalendarLabels } from '../recommendations/useCalendarLabels.js';
import type { AssessmentDraft } from './assessment-draft.js';
import { LongTextField } from '../recommendations/TextFields.js';

export interface AssessFieldsProps {
  draft: AssessmentDraft;
  onChange: (patch: Partial<AssessmentDraft>) => void;
  /** What stands against a field, by its name. */
  errorAt: (field: string) => string | undefined;
}

/** Status, reason and day of an assessment. */
export function AssessFields({ draft, onChange, errorAt }: AssessFieldsProps) {
  const intl = useIntl();
  const format = useFormat();
  const calendar = useCalendarLabels();
  const say = (id: string) => intl.formatMessage({ id: `assessments.${id}` });
  return (
    <>
      <StatusChoice
        label={say('status')}
        value={draft.status}
        onChange={(status) => onChange({ status })}
        error={errorAt('status')}
      />
      <LongTextField
        label={say('rationale')}
        description={say('rationaleHelp')}
        value={draft.rationale}
        onChange={(event) => onChange({ rationale: event.currentTarget.value })}
        error={errorAt('rationale')}
        most={4000}
        minRows={3}
        maxRows={10}
        autosize
        dir="auto"
      />
      <DateField
        label={say('asOf')}
        value={draft.asOf}
        onChange={(asOf) => onChange({ asOf })}
        format={format.date}
        locale={intl.locale}
        calendar={calendar.labels}
        notADay={calendar.notADay}
        error={errorAt('asOf')}
        required
      />
    </>
  );
}

/** Why there is no evidence: asked for where work done is claimed without any. */
export function NoEvidenceField({ draft, onChange, errorAt }: AssessFieldsProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `assessments.${id}` });
  return (
    <LongTextField
      label={say('noEvidenceReason')}
      description={say('noEvidenceHelp')}
      value={draft.noEvidenceReason}
      onChange={(event) => onChange({ noEvidenceReason: event.currentTarget.value })}
      error={errorAt('noEvidenceReason')}
      most={1000}
      minRows={2}
      autosize
      dir="auto"
    />
  );
}
