import { useIntl } from 'react-intl';
import type { Role, Side } from '../../graphql/generated/graphql.js';

/** What somebody can be on a side, the usual first; without a side there is only administering. */
export const rolesOn = (side: Side | null): readonly Role[] => {
  if (side === null) return ['ADMINISTRATOR'];
  return side === 'OBSERVER' ? ['OBSERVER'] : ['MEMBER', 'COORDINATOR', 'REPORT_WRITER'];
};

/** The word for a role: the government's coordinators are its focal points. */
export function useRoleWord(): (role: Role, side: Side | null) => string {
  const intl = useIntl();
  return (role, side) => {
    if (role === 'COORDINATOR' && side === 'GOVERNMENT') return intl.formatMessage({ id: 'people.focalPoint' });
    // The side of the same name is written as the name it is.
    return intl.formatMessage({ id: role === 'OBSERVER' ? 'people.observer' : `words.${role}` });
  };
}
