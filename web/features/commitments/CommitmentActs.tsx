import { ActionIcon, Button, Menu } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Icon } from '../../design/Icon.js';
import type { CommitmentStatus } from '../../graphql/generated/graphql.js';
import { mayAct, type Commitment } from './commitment-facts.js';
import classes from './commitments.module.css';

/** What is being done with a commitment. */
export type CommitmentAct =
  | { readonly kind: 'change'; readonly commitment: Commitment }
  | { readonly kind: 'share'; readonly commitment: Commitment }
  | { readonly kind: 'history'; readonly commitment: Commitment }
  | { readonly kind: 'unshare'; readonly commitment: Commitment }
  | { readonly kind: 'step'; readonly commitment: Commitment; readonly to: CommitmentStatus };

export interface CommitmentActsProps {
  commitment: Commitment;
  onAct: (act: CommitmentAct) => void;
}

/** The next step as a button, everything else in a menu; nothing where the reader may do nothing. */
export function CommitmentActs({ commitment, onAct }: CommitmentActsProps) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `commitments.${id}` });
  const { viewerCan, text } = commitment;
  const onwards = viewerCan.steps.find((to) => !viewerCan.stepsWithReason.includes(to));
  const others = viewerCan.steps.filter((to) => to !== onwards);
  const hasMenu = viewerCan.change || viewerCan.share || viewerCan.withdraw || others.length > 0;
  if (!mayAct(commitment)) return null;
  return (
    <div className={classes.acts}>
      {onwards && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={intl.formatMessage({ id: `commitments.stepOf.${onwards}` }, { text })}
          onClick={() => onAct({ kind: 'step', commitment, to: onwards })}
        >
          {say(`step.${onwards}`)}
        </Button>
      )}
      {hasMenu && <ActsMenu {...{ commitment, onAct, others }} />}
    </div>
  );
}

/** Change, share, and the steps that go back on a word given. */
function ActsMenu({ commitment, onAct, others }: CommitmentActsProps & { others: readonly CommitmentStatus[] }) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `commitments.${id}` });
  const { viewerCan, text, audience } = commitment;
  return (
    <Menu position="bottom-end" withInitialFocusPlaceholder={false} withinPortal={false}>
      <Menu.Target>
        <ActionIcon aria-label={intl.formatMessage({ id: 'commitments.menu' }, { text })}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {viewerCan.change && (
          <Menu.Item leftSection={<Icon name="pencil" />} onClick={() => onAct({ kind: 'change', commitment })}>
            {say('change')}
          </Menu.Item>
        )}
        {viewerCan.share && (
          <Menu.Item leftSection={<Icon name="share" />} onClick={() => onAct({ kind: 'share', commitment })}>
            {intl.formatMessage({ id: audience === 'PERSONAL' ? 'share.toOrganisation' : 'share.act' })}
          </Menu.Item>
        )}
        {viewerCan.withdraw && (
          <Menu.Item leftSection={<Icon name="lock" />} onClick={() => onAct({ kind: 'unshare', commitment })}>
            {intl.formatMessage({ id: 'withdraw.act' })}
          </Menu.Item>
        )}
        {others.map((to) => (
          <Menu.Item
            key={to}
            leftSection={<Icon name={to === 'WITHDRAWN' ? 'undo' : 'check'} />}
            onClick={() => onAct({ kind: 'step', commitment, to })}
          >
            {say(`step.${to}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
