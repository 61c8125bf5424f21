import { useIntl } from 'react-intl';
import { DateField } from '../../design/DateField.js';
import { useFormat } from '../../lib/useFormat.js';
import { useCalendarLabels } from '../recommendations/useCalendarLabels.js';
import { ShortTextField } from '../recommendations/TextFields.js';
import classes from './evidence.module.css';

/** A source as it is being written down. */
export interface EvidenceDraft {
  readonly citation: string;
  readonly url: string;
  readonly datedOn: string | null;
}

export const noEvidence: EvidenceDraft = { citation: '', url: '', datedOn: null };

export interface EvidenceFieldsProps {
  draft: EvidenceDraft;
  onChange: (draft: EvidenceDraft) => void;
  /** What the server said against a field, by its name. */
  errorAt: (field: string) => string | undefined;
}

/** Citation, address and day of a source. */
export function EvidenceFields({ draft, onChange, errorAt }: EvidenceFieldsProps) {
  const intl = useIntl();
  const format = useFormat();
  const calendar = useCalendarLabels();
  const say = (id: string) => intl.formatMessage({ id: `evidence.${id}` });
  return (
    <div className={classes.form}>
      <ShortTextField
        label={say('citation')}
        description={say('citationHelp')}
        value={draft.citation}
        onChange={(event) => onChange({ ...draft, citation: event.currentTarget.value })}
        error={errorAt('citation')}
        most={500}
        dir="auto"
        withAsterisk
      />
      <ShortTextField
        label={say('url')}
        placeholder="https://"
        type="url"
        inputMode="url"
        value={draft.url}
        onChange={(event) => onChange({ ...draft, url: event.currentTarget.value })}
        error={errorAt('url')}
        most={2000}
        dir="ltr"
      />
      <DateField
        label={say('datedOn')}
        value={draft.datedOn}
        onChange={(datedOn) => onChange({ ...draft, datedOn })}
        format={format.date}
        locale={intl.locale}
        calendar={calendar.labels}
        notADay={calendar.notADay}
        error={errorAt('datedOn')}
      />
    </div>
  );
}
