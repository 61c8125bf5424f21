import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { AssessmentVersionFieldsFragment, Side } from '../../graphql/generated/graphql.js';
import { useFormat } from '../../lib/useFormat.js';
import { AdoptDialog } from '../assessments/AdoptDialog.js';
import { AssessDialog } from '../assessments/AssessDialog.js';
import { ViewsOverTime } from '../assessments/ViewsOverTime.js';
import { AskDialog } from '../comments/AskDialog.js';
import { BegunForm } from '../matrix/BegunForm.js';
import { JointMark } from '../recommendations/JointMark.js';
import { ShareThingDialog } from '../recommendations/ShareThingDialog.js';
import { WithdrawThingDialog, type SharedThing } from '../recommendations/WithdrawThingDialog.js';
import { CurrentViews } from './CurrentViews.js';
import { JointPanel } from './JointPanel.js';
import { LookAgain } from './LookAgain.js';
import classes from './page.module.css';
import type { Page } from './usePageOf.js';

export interface ViewsSectionProps {
  page: Page;
  ownSide: Side | null;
  onChanged: () => void;
}

type Open = 'assess' | 'share' | 'ask' | { withdraw: SharedThing } | { adopt: AssessmentVersionFieldsFragment } | null;

/** The two views: over time, as they stand, and what holds between them. */
export function ViewsSection({ page, ownSide, onChanged }: ViewsSectionProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [open, setOpen] = useState<Open>(null);
  const { jointStatus, assessmentHistory, viewerCan, governmentHasJoined, row } = page;
  const close = () => setOpen(null);
  const done = () => {
    close();
    onChanged();
  };
  const asked = () => {
    announce(intl.formatMessage({ id: 'comments.asked' }));
    done();
  };
  const own = {
    CSO: row.csoAssessment,
    GOVERNMENT: row.governmentAssessment,
    NHRI: row.nhriAssessment,
    OBSERVER: null,
  };
  return (
    <section aria-labelledby="views" className={classes.views}>
      <SectionHead
        id="views"
        title={intl.formatMessage({ id: 'page.views' })}
        beside={<JointMark state={jointStatus.state} />}
        end={<Buttons page={page} ownSide={ownSide} onOpen={setOpen} />}
      />
      {viewerCan.assess && open !== 'assess' && (
        <BegunForm
          at={{ entryId: page.id, place: 'ASSESSMENT', about: '' }}
          title={intl.formatMessage({ id: 'assessments.begun' })}
          onGoOn={() => setOpen('assess')}
        />
      )}
      {viewerCan.commentToAll && open !== 'ask' && (
        <BegunForm
          at={{ entryId: page.id, place: 'QUESTION', about: '' }}
          title={intl.formatMessage({ id: 'comments.begunQuestion' })}
          onGoOn={() => setOpen('ask')}
        />
      )}
      {row.changedSinceAssessed && viewerCan.assess && <LookAgain page={page} onChanged={onChanged} />}
      <ViewsOverTime
        history={assessmentHistory}
        ownSide={ownSide}
        events={jointStatus.events}
        standing={<Standing page={page} />}
      />
      <CurrentViews
        page={page}
        ownSide={ownSide}
        onShare={viewerCan.assess ? () => setOpen('share') : null}
        onWithdraw={(withdraw) => setOpen({ withdraw })}
        onAdopt={(adopt) => setOpen({ adopt })}
      />
      <JointPanel
        jointStatus={jointStatus}
        reference={row.reference}
        ownValue={(ownSide && own[ownSide]?.status) ?? null}
        governmentHasJoined={governmentHasJoined}
        onChanged={onChanged}
      />
      {open === 'assess' && <AssessDialog entryId={page.id} onRecorded={done} onClose={close} />}
      {open === 'share' && page.ownAssessment && (
        <ShareThingDialog kind="ASSESSMENT" id={page.ownAssessment.id} onDone={done} onCancel={close} />
      )}
      {open !== null && typeof open === 'object' && 'withdraw' in open && (
        <WithdrawThingDialog thing={open.withdraw} onDone={done} onCancel={close} />
      )}
      {open !== null && typeof open === 'object' && 'adopt' in open && (
        <AdoptDialog
          entryId={page.id}
          version={open.adopt}
          ownVersion={page.ownAssessment?.version ?? null}
          onDone={done}
          onCancel={close}
        />
      )}
      {open === 'ask' && <AskDialog entryId={page.id} ownSide={ownSide} onDone={asked} onCancel={close} />}
    </section>
  );
}

function Buttons({ page, ownSide, onOpen }: Omit<ViewsSectionProps, 'onChanged'> & { onOpen: (open: Open) => void }) {
  const intl = useIntl();
  const { viewerCan } = page;
  const opposite = ownSide === 'GOVERNMENT' ? 'CSO' : 'GOVERNMENT';
  const theSide = intl.formatMessage({ id: `words.theSide.${opposite}` });
  return (
    <div className={classes.buttons}>
      {viewerCan.commentToAll && (
        <Button variant="default" onClick={() => onOpen('ask')}>
          {intl.formatMessage({ id: 'page.askTheSide' }, { theSide })}
        </Button>
      )}
      {viewerCan.assess && (
        <Button onClick={() => onOpen('assess')}>{intl.formatMessage({ id: 'assessments.assess' })}</Button>
      )}
    </div>
  );
}

/** What holds today, beside the line of today. */
function Standing({ page: { jointStatus } }: { page: Page }) {
  const intl = useIntl();
  const format = useFormat();
  const { state, changedAt } = jointStatus;
  if (state === 'NONE' || !changedAt) return null;
  return (
    <span className={classes.now} data-state={state}>
      {intl.formatMessage(
        { id: 'page.standing' },
        { state: intl.formatMessage({ id: `words.${state}` }), day: format.day(changedAt) },
      )}
    </span>
  );
}
