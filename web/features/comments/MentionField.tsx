import { MultiSelect } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { Colleague } from './CommentComposer.js';

export interface MentionFieldProps {
  mentionable: readonly Colleague[];
  named: string[];
  error: string | undefined;
  onChange: (ids: string[]) => void;
}

/** Which colleagues a comment names. The names stand beside its words: who is outside the organisation reads none. */
export function MentionField({ mentionable, named, error, onChange }: MentionFieldProps) {
  const intl = useIntl();
  return (
    <MultiSelect
      label={intl.formatMessage({ id: 'comments.mention' })}
      description={intl.formatMessage({ id: 'comments.mentionHelp' })}
      data={mentionable.map(({ personId, name }) => ({ value: personId, label: name }))}
      value={named}
      onChange={onChange}
      error={error}
      maxValues={20}
      searchable
      nothingFoundMessage={intl.formatMessage({ id: 'comments.mentionNobody' })}
      comboboxProps={{ withinPortal: false }}
    />
  );
}
