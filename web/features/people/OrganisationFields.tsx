import { NativeSelect } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { Side } from '../../graphql/generated/graphql.js';
import type { OrganisationDraft } from './organisation.js';
import { ShortTextField } from '../recommendations/TextFields.js';

/** Longest name and short form, in characters; the server's own. */
const NAME = 200;
const ACRONYM = 30;

export interface OrganisationFieldsProps {
  draft: OrganisationDraft;
  onChange: (draft: OrganisationDraft) => void;
  /** The sides it may be on; where there is only one, that is said. */
  sides: readonly Side[];
  errorAt: (field: string) => string | undefined;
}

/** Name, short form, and whom it stands with. */
export function OrganisationFields({ draft, onChange, sides, errorAt }: OrganisationFieldsProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `people.${id}` });
  const word = (side: Side) => intl.formatMessage({ id: `words.${side}` });
  const patch = (change: Partial<OrganisationDraft>) => onChange({ ...draft, ...change });
  return (
    <>
      <ShortTextField
        label={say('name')}
        value={draft.name}
        onChange={(event) => patch({ name: event.currentTarget.value })}
        error={errorAt('name')}
        most={NAME}
        dir="auto"
        withAsterisk
      />
      <ShortTextField
        label={say('acronym')}
        description={say('acronymHelp')}
        value={draft.acronym}
        onChange={(event) => patch({ acronym: event.currentTarget.value })}
        error={errorAt('acronym')}
        most={ACRONYM}
        dir="auto"
      />
      {sides.length > 1 ? (
        <NativeSelect
          label={say('side')}
          data={sides.map((side) => ({ value: side, label: word(side) }))}
          value={draft.side}
          onChange={(event) => patch({ side: event.currentTarget.value as Side })}
          error={errorAt('side')}
        />
      ) : (
        <p>{intl.formatMessage({ id: 'people.sideIs' }, { side: word(draft.side) })}</p>
      )}
    </>
  );
}
