import { useIntl } from 'react-intl';
import type { Side } from '../../graphql/generated/graphql.js';
import { useViewer } from '../workspaces/viewer.js';
import type { Member } from './organisation.js';
import classes from './people.module.css';

export interface MemberListProps {
  members: readonly Member[];
  /** The side they are on; none for those without an organisation. */
  side: Side | null;
  /** Whose people they are, for who cannot see it. */
  label: string;
}

/** People by name with what they are here; the government's coordinators are its focal points. */
export function MemberList({ members, side, label }: MemberListProps) {
  const intl = useIntl();
  const { personId: own } = useViewer();
  const word = (role: Member['roles'][number]) =>
    role === 'COORDINATOR' && side === 'GOVERNMENT'
      ? intl.formatMessage({ id: 'people.focalPoint' })
      : intl.formatMessage({ id: `words.${role}` });
  return (
    <ul className={classes.members} aria-label={intl.formatMessage({ id: 'people.membersOf' }, { name: label })}>
      {members.map(({ personId, name, roles }) => (
        <li key={personId}>
          <bdi>{name}</bdi>
          {personId === own && <span> {intl.formatMessage({ id: 'people.you' })}</span>}
          <span className={classes.roles}>{intl.formatList(roles.map(word), { type: 'unit' })}</span>
        </li>
      ))}
    </ul>
  );
}
