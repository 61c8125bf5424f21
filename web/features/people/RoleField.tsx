import { NativeSelect } from '@mantine/core';
import { useIntl } from 'react-intl';
import type { Role, Side } from '../../graphql/generated/graphql.js';
import { rolesOn, useRoleWord } from './role-words.js';

export interface RoleFieldProps {
  side: Side | null;
  value: Role;
  onChange: (role: Role) => void;
  error?: string;
}

/** What somebody is to be, with what that lets them do; where there is one choice only, it is said. */
export function RoleField({ side, value, onChange, error }: RoleFieldProps) {
  const intl = useIntl();
  const word = useRoleWord();
  const roles = rolesOn(side);
  const help = intl.formatMessage({ id: `people.roleHelp.${value}` });
  if (roles.length === 1) return <p>{help}</p>;
  return (
    <NativeSelect
      label={intl.formatMessage({ id: 'people.role' })}
      description={help}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data={roles.map((role) => ({ value: role, label: word(role, side) }))}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as Role)}
      error={error}
    />
  );
}
