import { ActionIcon, Menu } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import { Tag } from '../../design/Tag.js';
import { useViewer } from '../workspaces/viewer.js';
import type { MemberAct } from './MemberDialog.js';
import { MemberList } from './MemberList.js';
import type { PeopleOf } from './organisation.js';
import classes from './people.module.css';

/** What is being done with an organisation. */
export interface OrganisationAct {
  readonly kind: 'change' | 'archive' | 'invite';
  readonly of: PeopleOf;
}

export interface OrganisationItemProps {
  of: PeopleOf;
  onAct: (act: OrganisationAct) => void;
  onMemberAct: (act: MemberAct) => void;
}

/** One organisation: its names, its people as far as the reader may know them, and what may be done with it. */
export function OrganisationItem({ of, onAct, onMemberAct }: OrganisationItemProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `people.${id}` });
  const { organisationId } = useViewer();
  const { organisation, members, suspended, takesPart, rows, viewerCan } = of;
  return (
    <li className={classes.item}>
      <div className={classes.body}>
        <h3 className={classes.name}>
          <bdi>{organisation.name}</bdi>
          {organisation.acronym && (
            <span className={classes.acronym}>
              <bdi>{organisation.acronym}</bdi>
            </span>
          )}
        </h3>
        {organisation.id === organisationId && <Tag>{say('yours')}</Tag>}
      </div>
      <div className={classes.people}>
        {members && members.length + suspended.length > 0 ? (
          <MemberList
            members={members}
            suspended={suspended}
            side={organisation.side}
            label={organisation.name}
            canDecide={viewerCan.decide}
            onAct={onMemberAct}
          />
        ) : (
          <p className={classes.quiet}>{say(takesPart ? 'takesPart' : 'nobody')}</p>
        )}
      </div>
      <p className={classes.rows}>{rows > 0 && intl.formatMessage({ id: 'people.rows' }, { rows })}</p>
      <Acts of={of} onAct={onAct} />
    </li>
  );
}

function Acts({ of, onAct }: Pick<OrganisationItemProps, 'of' | 'onAct'>) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `people.${id}` });
  const { change, archive, invite } = of.viewerCan;
  if (!change && !archive && !invite) return null;
  return (
    <div className={classes.acts}>
      <Menu position="bottom-end" withInitialFocusPlaceholder={false} withinPortal={false}>
        <Menu.Target>
          <ActionIcon aria-label={intl.formatMessage({ id: 'people.menu' }, { name: of.organisation.name })}>
            <Icon name="more" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {invite && (
            <Menu.Item leftSection={<Icon name="plus" />} onClick={() => onAct({ kind: 'invite', of })}>
              {say('invite')}
            </Menu.Item>
          )}
          {change && (
            <Menu.Item leftSection={<Icon name="pencil" />} onClick={() => onAct({ kind: 'change', of })}>
              {say('change')}
            </Menu.Item>
          )}
          {archive && (
            <Menu.Item leftSection={<Icon name="close" />} onClick={() => onAct({ kind: 'archive', of })}>
              {say('archive')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
