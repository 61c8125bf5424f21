import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { Notice } from '../../design/Notice.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { InvitationFieldsFragment } from '../../graphql/generated/graphql.js';
import { useReading } from '../../graphql/useReading.js';
import { useFormat } from '../../lib/useFormat.js';
import { useViewer } from '../workspaces/viewer.js';
import type { InvitationAct } from './InvitationActs.js';
import { invitationsDocument } from './invitations.documents.js';
import classes from './people.module.css';
import { useRoleWord } from './role-words.js';

type Invitation = InvitationFieldsFragment;

export interface InvitationsSectionProps {
  onAct: (act: InvitationAct) => void;
}

/** Who is asked to come in and has not come yet, and what can be done about it. Nothing where there is nobody. */
export function InvitationsSection({ onAct }: InvitationsSectionProps) {
  const intl = useIntl();
  const { workspace } = useViewer();
  const { data, error, readAgain } = useReading(invitationsDocument, { variables: { workspaceId: workspace.id } });
  const list = data?.invitations.list ?? [];
  if (error && !data) return <Unread onRetry={readAgain} />;
  if (list.length === 0) return null;
  return (
    <section aria-labelledby="people-invitations">
      <SectionHead
        id="people-invitations"
        title={intl.formatMessage({ id: 'people.invitations' })}
        end={intl.formatNumber(list.length)}
      />
      <ul className={classes.list}>
        {list.map((one) => (
          <Item key={one.id} invitation={one} areMailed={data!.invitations.areMailed} onAct={onAct} />
        ))}
      </ul>
    </section>
  );
}

function Unread({ onRetry }: { onRetry: () => void }) {
  const intl = useIntl();
  const again = (
    <Button variant="default" size="compact-sm" onClick={onRetry}>
      {intl.formatMessage({ id: 'shell.tryAgain' })}
    </Button>
  );
  return (
    <Notice tone="warning" action={again}>
      {intl.formatMessage({ id: 'people.invitationsError' })}
    </Notice>
  );
}

interface ItemProps extends InvitationsSectionProps {
  invitation: Invitation;
  areMailed: boolean;
}

function Item({ invitation, areMailed, onAct }: ItemProps) {
  const intl = useIntl();
  const word = useRoleWord();
  const standing = useStanding(areMailed);
  const { email, organisation, role, invitedBy } = invitation;
  const where = organisation?.name ?? intl.formatMessage({ id: 'people.noOrganisation' });
  return (
    <li className={classes.item}>
      <div className={classes.body}>
        <bdi className={classes.name}>{email}</bdi>
      </div>
      <div className={classes.people}>
        <bdi>{where}</bdi>
        <span className={classes.roles}>{word(role, organisation?.side ?? null)}</span>
        <p className={classes.quiet}>
          {standing(invitation)} {intl.formatMessage({ id: 'people.invitedBy' }, { name: invitedBy })}
        </p>
      </div>
      <Acts invitation={invitation} onAct={onAct} />
    </li>
  );
}

/** Where an invitation stands, in a sentence. */
function useStanding(areMailed: boolean) {
  const intl = useIntl();
  const { dateTime } = useFormat();
  return ({ state, opensAt, expiresAt, sentAt }: Invitation) => {
    const times = { from: dateTime(opensAt), until: dateTime(expiresAt) };
    const isOnTheWay = state === 'OPEN' && areMailed && !sentAt;
    return intl.formatMessage({ id: `people.invitation.${isOnTheWay ? 'LETTER' : state}` }, times);
  };
}

function Acts({ invitation, onAct }: Omit<ItemProps, 'areMailed'>) {
  const intl = useIntl();
  const { viewerCan, email } = invitation;
  const kinds = (['endorse', 'renew', 'withdraw'] as const).filter((kind) => viewerCan[kind]);
  return (
    <div className={classes.wideActs}>
      {kinds.map((kind) => (
        <Button
          key={kind}
          size="compact-sm"
          variant={kind === 'endorse' ? 'filled' : 'default'}
          aria-label={intl.formatMessage({ id: `people.${kind}Whom` }, { email })}
          onClick={() => onAct({ kind, invitation })}
        >
          {intl.formatMessage({ id: `people.${kind}` })}
        </Button>
      ))}
    </div>
  );
}
