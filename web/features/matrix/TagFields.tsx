import { MultiSelect, TagsInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import type { TagChoicesQuery } from '../../graphql/generated/graphql.js';
import { foldText } from '../../lib/fold-text.js';
import { useNames } from '../names/useNames.js';
import classes from './actions.module.css';
import type { MatrixRow } from './matrix-row.js';
import { groupNames, themeOptions, type TagDraft } from './tag-draft.js';

/** Most tags of one kind; the server's own limit. */
const MANY = 60;

const list = {
  openOnFocus: false,
  // Enter chooses; it does not send a form that is still being filled in.
  onKeyDown: (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault();
  },
};

export interface TagFieldsProps {
  row: Pick<MatrixRow, 'themes'>;
  choices: TagChoicesQuery;
  draft: TagDraft;
  onChange: (draft: TagDraft) => void;
  errorAt: (field: string) => string | undefined;
}

/** Themes of every scheme, groups of persons, SDG goals and targets: each searched by typing. */
export function TagFields({ row, choices, draft, onChange, errorAt }: TagFieldsProps) {
  const intl = useIntl();
  const [typed, setTyped] = useState('');
  const say = (id: string, values = {}) => intl.formatMessage({ id: `tags.${id}` }, values);
  const { ofLabel } = useNames();
  const words = {
    ofScheme: (scheme: string) => say(`scheme.${scheme}`),
    ofLabel,
    add: (name: string) => say('addOwn', { name }),
  };
  const groups = groupNames([...draft.affectedGroups, ...choices.tagChoices.affectedGroups], ofLabel);
  return (
    <div className={classes.tags}>
      <MultiSelect
        {...list}
        label={say('themes')}
        description={say('themesHelp')}
        data={themeOptions(choices.tagChoices.themes, row, { themes: draft.themes, typed }, words)}
        value={[...draft.themes]}
        onChange={(themes) => onChange({ ...draft, themes })}
        searchValue={typed}
        onSearchChange={setTyped}
        error={errorAt('themeIds')}
        maxValues={MANY}
        searchable
        hidePickedOptions
      />
      <TagsInput
        {...list}
        label={say('groups')}
        description={say('groupsHelp')}
        data={groups.names}
        value={draft.affectedGroups.map(ofLabel)}
        onChange={(names) => onChange({ ...draft, affectedGroups: names.map(groups.labelOf) })}
        error={errorAt('affectedGroups')}
        splitChars={[]}
        maxTags={MANY}
        clearable={false}
      />
      <SdgField targets={choices.sdgTargets} draft={draft} onChange={onChange} error={errorAt('sdgTargets')} />
    </div>
  );
}

interface SdgFieldProps extends Pick<TagFieldsProps, 'draft' | 'onChange'> {
  targets: TagChoicesQuery['sdgTargets'];
  error?: string;
}

/** Found by number or by words; shown chosen by its number alone. */
function SdgField({ targets, draft, onChange, error }: SdgFieldProps) {
  const intl = useIntl();
  const title = new Map(targets.map((target) => [target.code, target.title]));
  return (
    <MultiSelect
      {...list}
      label={intl.formatMessage({ id: 'tags.sdgs' })}
      data={targets.map(({ code }) => ({ value: code, label: code }))}
      value={[...draft.sdgTargets]}
      onChange={(sdgTargets) => onChange({ ...draft, sdgTargets })}
      filter={({ options, search }) =>
        options.filter((one) => 'value' in one && isFound(one.value, title.get(one.value) ?? '', search))
      }
      renderOption={({ option }) => (
        <span className={classes.target}>
          <bdi>{option.value}</bdi>
          <span dir="auto">{title.get(option.value)}</span>
        </span>
      )}
      error={error}
      maxValues={MANY}
      searchable
      hidePickedOptions
    />
  );
}

/** Digits are the beginning of a number, letters are words of the title. */
function isFound(code: string, title: string, search: string): boolean {
  const wanted = foldText(search.trim());
  return /^\d/.test(wanted) ? code.startsWith(wanted) : foldText(title).includes(wanted);
}
