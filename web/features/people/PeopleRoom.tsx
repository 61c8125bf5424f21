import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router';
import { Icon } from '../../design/Icon.js';
import { PageHead } from '../../design/PageHead.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { PeopleQuery } from '../../graphql/generated/graphql.js';
import { clustersUrl, portfoliosUrl } from '../workspaces/urls.js';
import { useViewer } from '../workspaces/viewer.js';
import { ConvenersSetting } from './ConvenersSetting.js';
import { FourEyesSetting } from './FourEyesSetting.js';
import { InvitationsSection } from './InvitationsSection.js';
import { MemberList } from './MemberList.js';
import { SIDES } from './organisation.js';
import { OutdatedDatabase } from './OutdatedDatabase.js';
import { PeopleDialogs, type PeopleAct } from './PeopleDialogs.js';
import classes from './people.module.css';
import { SideSection } from './SideSection.js';

export interface PeopleRoomProps {
  people: PeopleQuery['people'];
  reread: () => void;
}

/** The organisations by side with their people, who is invited, and what the reader may do about it. */
export function PeopleRoom({ people, reread }: PeopleRoomProps) {
  const intl = useIntl();
  const [act, setAct] = useState<PeopleAct | null>(null);
  const { organisations } = people;
  const { workspace } = useViewer();
  const standing = { all: organisations.length, here: organisations.filter(({ takesPart }) => takesPart).length };
  return (
    <div className={classes.page}>
      <PageHead
        title={intl.formatMessage({ id: 'people.title' })}
        detail={intl.formatMessage({ id: 'people.standing' }, standing)}
        actions={<HeadActs canAdd={people.viewerCan.addOrganisation} onAct={setAct} />}
      />
      <div className={classes.sides}>
        <InvitationsSection onAct={(invitation) => setAct({ kind: 'invitation', act: invitation })} />
        {SIDES.map((side) => (
          <SideSection
            key={side}
            side={side}
            organisations={organisations.filter(({ organisation }) => organisation.side === side)}
            onAct={(of) => setAct({ kind: 'organisation', act: of })}
            onMemberAct={(member) => setAct({ kind: 'member', act: member })}
          />
        ))}
        <Administrators people={people} onAct={setAct} />
        <OutdatedDatabase workspaceId={workspace.id} />
        <FourEyesSetting workspaceId={workspace.id} />
        <ConvenersSetting workspaceId={workspace.id} />
      </div>
      {act && <PeopleDialogs act={act} people={people} onAct={setAct} reread={reread} />}
    </div>
  );
}

function HeadActs({ canAdd, onAct }: { canAdd: boolean; onAct: (act: PeopleAct) => void }) {
  const intl = useIntl();
  const { workspace, organisationId, side } = useViewer();
  return (
    <>
      <Button variant="default" leftSection={<Icon name="clock" />} onClick={() => onAct({ kind: 'history' })}>
        {intl.formatMessage({ id: 'people.history' })}
      </Button>
      {organisationId !== null && side !== 'OBSERVER' && (
        <Button component={Link} to={portfoliosUrl(workspace.id)} variant="default" leftSection={<Icon name="table" />}>
          {intl.formatMessage({ id: 'people.portfolios' })}
        </Button>
      )}
      {organisationId !== null && (
        <Button component={Link} to={clustersUrl(workspace.id)} variant="default" leftSection={<Icon name="table" />}>
          {intl.formatMessage({ id: 'clusters.title' })}
        </Button>
      )}
      {canAdd && (
        <Button leftSection={<Icon name="plus" />} onClick={() => onAct({ kind: 'add' })}>
          {intl.formatMessage({ id: 'people.add' })}
        </Button>
      )}
    </>
  );
}

interface AdministratorsProps extends Pick<PeopleRoomProps, 'people'> {
  onAct: (act: PeopleAct) => void;
}

/** Those who administer without an organisation, as far as the reader is told of them. */
function Administrators({ people: { administrators, viewerCan }, onAct }: AdministratorsProps) {
  const intl = useIntl();
  if (!administrators || (administrators.length === 0 && !viewerCan.administer)) return null;
  const title = intl.formatMessage({ id: 'people.administrators' });
  const invite = viewerCan.administer && (
    <Button variant="default" size="compact-sm" onClick={() => onAct({ kind: 'inviteAdministrator' })}>
      {intl.formatMessage({ id: 'people.invite' })}
    </Button>
  );
  return (
    <section aria-labelledby="people-administrators">
      <SectionHead id="people-administrators" title={title} end={invite} />
      <MemberList
        members={administrators}
        side={null}
        label={title}
        canDecide={viewerCan.administer}
        onAct={(act) => onAct({ kind: 'member', act })}
      />
    </section>
  );
}
