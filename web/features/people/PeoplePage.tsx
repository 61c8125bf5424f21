import { Button } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ErrorState } from '../../design/ErrorState.js';
import { Icon } from '../../design/Icon.js';
import { LoadingState } from '../../design/LoadingState.js';
import { PageHead } from '../../design/PageHead.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { PeopleQuery } from '../../graphql/generated/graphql.js';
import { useDocumentTitle } from '../../lib/useDocumentTitle.js';
import { useReviewChanges } from '../recommendations/useReviewChanges.js';
import { useViewer } from '../workspaces/viewer.js';
import { AddOrganisationDialog } from './AddOrganisationDialog.js';
import { ArchiveOrganisationDialog } from './ArchiveOrganisationDialog.js';
import { ChangeOrganisationDialog } from './ChangeOrganisationDialog.js';
import { MemberList } from './MemberList.js';
import { SIDES } from './organisation.js';
import type { OrganisationAct } from './OrganisationItem.js';
import { peopleDocument } from './people.documents.js';
import classes from './people.module.css';
import { SideSection } from './SideSection.js';

/** Who works in the workspace: the organisations by side, and their people as far as the reader may know them. */
export function PeoplePage() {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `people.${id}` });
  const { workspace, review } = useViewer();
  const { data, error, refetch } = useQuery(peopleDocument, {
    variables: { workspaceId: workspace.id },
    fetchPolicy: 'cache-and-network',
  });
  const reread = () => void refetch().catch(() => undefined);
  useDocumentTitle(say('title'));
  if (error && !data) {
    return (
      <ErrorState title={say('error')} onRetry={reread} retryLabel={intl.formatMessage({ id: 'shell.tryAgain' })}>
        {say('errorHelp')}
      </ErrorState>
    );
  }
  if (!data) return <LoadingState label={say('loading')} lines={10} />;
  return (
    <>
      {review && <News reviewId={review.id} onChange={reread} />}
      <Room people={data.people} reread={reread} />
    </>
  );
}

/** Hears what happens around a review; those of the organisations are told around each. */
function News({ reviewId, onChange }: { reviewId: string; onChange: () => void }) {
  useReviewChanges(reviewId, onChange);
  return null;
}

function Room({ people, reread }: { people: PeopleQuery['people']; reread: () => void }) {
  const intl = useIntl();
  const say = (id: string) => intl.formatMessage({ id: `people.${id}` });
  const [act, setAct] = useState<OrganisationAct | { kind: 'add' } | null>(null);
  const { organisations, administrators, viewerCan } = people;
  const known = organisations.map(({ organisation }) => organisation);
  const close = () => setAct(null);
  const done = () => {
    close();
    reread();
  };
  const standing = { all: organisations.length, here: organisations.filter(({ takesPart }) => takesPart).length };
  return (
    <div className={classes.page}>
      <PageHead
        title={say('title')}
        detail={intl.formatMessage({ id: 'people.standing' }, standing)}
        actions={
          viewerCan.addOrganisation && (
            <Button leftSection={<Icon name="plus" />} onClick={() => setAct({ kind: 'add' })}>
              {say('add')}
            </Button>
          )
        }
      />
      <div className={classes.sides}>
        {SIDES.map((side) => (
          <SideSection
            key={side}
            side={side}
            organisations={organisations.filter(({ organisation }) => organisation.side === side)}
            onAct={setAct}
          />
        ))}
        {administrators && administrators.length > 0 && (
          <section aria-labelledby="people-administrators">
            <SectionHead id="people-administrators" title={say('administrators')} />
            <MemberList members={administrators} side={null} label={say('administrators')} />
          </section>
        )}
      </div>
      {act?.kind === 'add' && <AddOrganisationDialog sides={SIDES} known={known} onDone={done} onCancel={close} />}
      {act?.kind === 'change' && <ChangeOrganisationDialog of={act.of} known={known} onDone={done} onCancel={close} />}
      {act?.kind === 'archive' && <ArchiveOrganisationDialog of={act.of} onDone={done} onCancel={close} />}
    </div>
  );
}
