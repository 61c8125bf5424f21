import { ActionIcon, Menu } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import type { ActionFieldsFragment } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { AudienceTag } from '../recommendations/AudienceTag.js';
import classes from './actions.module.css';

/** What a person is about to do with a measure. */
export interface OpenAction {
  readonly kind: 'change' | 'share' | 'withdraw' | 'remove';
  /** As it was when it was chosen. */
  readonly action: ActionFieldsFragment;
}

export interface ActionListProps {
  actions: readonly ActionFieldsFragment[];
  /** The name of the organisation responsible. */
  nameOf: (organisationId: string) => string;
  onOpen: (open: OpenAction) => void;
}

/** Measures one below the other: what, whose, how far, by when, and what may be done with each. */
export function ActionList({ actions, nameOf, onOpen }: ActionListProps) {
  const intl = useIntl();
  const format = useFormat();
  if (actions.length === 0) return <p className={classes.empty}>{intl.formatMessage({ id: 'page.noActions' })}</p>;
  return (
    <ul className={classes.list}>
      {actions.map((action) => {
        const { id, title, state, dueOn, ownerOrganisationId, audience, viewerCan } = action;
        return (
          <li key={id} className={classes.item}>
            <div className={classes.what}>
              <span dir="auto">{title}</span>
              <span className={classes.about}>
                <bdi>{nameOf(ownerOrganisationId)}</bdi> · {intl.formatMessage({ id: `words.action.${state}` })}
                {audience !== 'JOINT' && <AudienceTag audience={audience} />}
              </span>
            </div>
            {dueOn && <time dateTime={dueOn}>{format.date(dueOn)}</time>}
            {(viewerCan.change || viewerCan.share || viewerCan.withdraw) && (
              <ActionMenu action={action} onOpen={onOpen} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function ActionMenu({ action, onOpen }: { action: ActionFieldsFragment; onOpen: (open: OpenAction) => void }) {
  const intl = useIntl();
  const { title, viewerCan } = action;
  const item = (kind: OpenAction['kind'], icon: 'pencil' | 'share' | 'lock' | 'close', label: string) => (
    <Menu.Item leftSection={<Icon name={icon} />} onClick={() => onOpen({ kind, action })}>
      {intl.formatMessage({ id: label })}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false} withinPortal={false}>
      <Menu.Target>
        <ActionIcon aria-label={intl.formatMessage({ id: 'measures.menu' }, { measure: title })}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {viewerCan.change && item('change', 'pencil', 'measures.change')}
        {viewerCan.share && item('share', 'share', 'share.act')}
        {viewerCan.withdraw && item('withdraw', 'lock', 'withdraw.act')}
        {viewerCan.change && item('remove', 'close', 'measures.remove')}
      </Menu.Dropdown>
    </Menu>
  );
}
