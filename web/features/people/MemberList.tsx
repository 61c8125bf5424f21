import { ActionIcon, Menu } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import type { IconName } from '../../design/icons.js';
import type { Side } from '../../graphql/generated/graphql.js';
import { useViewer } from '../workspaces/viewer.js';
import type { MemberAct } from './MemberDialog.js';
import type { Member } from './organisation.js';
import classes from './people.module.css';
import { useRoleWord } from './role-words.js';

export interface MemberListProps {
  members: readonly Member[];
  /** Whom their side has suspended. */
  suspended?: readonly Member[];
  /** The side they are on; none for those without an organisation. */
  side: Side | null;
  /** Whose people they are, for who cannot see it. */
  label: string;
  /** Whether the reader decides on them. */
  canDecide: boolean;
  onAct: (act: MemberAct) => void;
}

type Kind = MemberAct['kind'];

const icons: Record<Kind, IconName> = {
  role: 'pencil',
  suspend: 'lock',
  reinstate: 'undo',
  remove: 'close',
  leave: 'leave',
};

/** People by name with what they are here, and what the reader may do about it. */
export function MemberList({ members, suspended = [], side, label, canDecide, onAct }: MemberListProps) {
  const intl = useIntl();
  const { personId: own } = useViewer();
  const kindsFor = (member: Member): Kind[] => {
    if (member.personId === own) return ['leave'];
    if (!canDecide) return [];
    return side === null || side === 'OBSERVER' ? ['suspend', 'remove'] : ['role', 'suspend', 'remove'];
  };
  return (
    <ul className={classes.members} aria-label={intl.formatMessage({ id: 'people.membersOf' }, { name: label })}>
      {members.map((member) => (
        <li key={member.personId}>
          <Person member={member} side={side} isOwn={member.personId === own} />
          <Acts member={member} side={side} kinds={kindsFor(member)} onAct={onAct} />
        </li>
      ))}
      {suspended.map((member) => (
        <li key={member.personId}>
          <Person member={member} side={side} isOwn={false} />
          <span className={classes.roles}>{intl.formatMessage({ id: 'people.isSuspended' })}</span>
          <Acts member={member} side={side} kinds={['reinstate']} onAct={onAct} />
        </li>
      ))}
    </ul>
  );
}

function Person({ member, side, isOwn }: { member: Member; side: Side | null; isOwn: boolean }) {
  const intl = useIntl();
  const word = useRoleWord();
  const roles = member.roles.map((role) => word(role, side));
  return (
    <>
      <bdi>{member.name}</bdi>
      {isOwn && <span> {intl.formatMessage({ id: 'people.you' })}</span>}
      <span className={classes.roles}>{intl.formatList(roles, { type: 'unit' })}</span>
    </>
  );
}

interface ActsProps extends Pick<MemberListProps, 'side' | 'onAct'> {
  member: Member;
  kinds: readonly Kind[];
}

function Acts({ member, side, kinds, onAct }: ActsProps) {
  const intl = useIntl();
  if (kinds.length === 0) return null;
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false} withinPortal={false}>
      <Menu.Target>
        <ActionIcon
          className={classes.memberMenu}
          aria-label={intl.formatMessage({ id: 'people.menu' }, { name: member.name })}
        >
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} leftSection={<Icon name={icons[kind]} />} onClick={() => onAct({ kind, member, side })}>
            {intl.formatMessage({ id: `people.memberAct.${kind}` })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
