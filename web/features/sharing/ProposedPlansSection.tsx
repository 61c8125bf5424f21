import { Button } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { SectionHead } from '../../design/SectionHead.js';
import type { FirstAudience } from '../recommendations/FirstReaders.js';
import type { Proposal } from './plan-words.js';
import { ProposedPlanCard, type PlanAct } from './ProposedPlanCard.js';
import { OpenedProposal } from './ProposedPlanDialogs.js';
import { ProposePlanDialog } from './ProposePlanDialog.js';
import classes from './proposed-plans.module.css';
import type { Page } from './usePageOf.js';

/** For whom a proposal can be begun, once each. */
const firstOf: readonly FirstAudience[] = ['PERSONAL', 'ORGANISATION'];

/** What organisations propose for the plan of the row, as far as the reader may see it, beside what the joint plan says. */
export function ProposedPlansSection({ page, onChanged }: { page: Page; onChanged: () => void }) {
  const intl = useIntl();
  const announce = useAnnounce();
  const [isProposing, setProposing] = useState(false);
  const [open, setOpen] = useState<{ plan: Proposal; act: PlanAct } | null>(null);
  const { proposedPlans } = page;
  const own = proposedPlans.find(({ audience }) => audience === 'ORGANISATION');
  const isOwnCopy = ({ audience, author }: Proposal) =>
    (audience === 'SIDE' || audience === 'JOINT') && author.organisationId === own?.author.organisationId;
  const missing = firstOf.filter((first) => proposedPlans.every(({ audience }) => audience !== first));
  const mayBegin = page.viewerCan.proposePlan && missing.length > 0;
  const done = (words?: string) => {
    if (words) announce(intl.formatMessage({ id: words }));
    setProposing(false);
    setOpen(null);
    onChanged();
  };
  return (
    <section aria-labelledby="proposed-plans">
      <SectionHead
        id="proposed-plans"
        title={intl.formatMessage({ id: 'proposals.title' })}
        end={
          mayBegin && (
            <Button variant="subtle" size="compact-sm" onClick={() => setProposing(true)}>
              {intl.formatMessage({ id: own ? 'proposals.proposeForMyself' : 'proposals.propose' })}
            </Button>
          )
        }
      />
      {proposedPlans.length === 0 ? (
        <p className={classes.empty}>{intl.formatMessage({ id: 'proposals.none' })}</p>
      ) : (
        proposedPlans.map((plan) => (
          <ProposedPlanCard
            key={plan.id}
            {...{ page, plan }}
            isOwnCopy={isOwnCopy(plan)}
            onAct={(act) => setOpen({ plan, act })}
          />
        ))
      )}
      {isProposing && (
        <ProposePlanDialog
          page={page}
          plan={null}
          audiences={missing}
          onDone={() => done('proposals.saved')}
          onCancel={() => setProposing(false)}
        />
      )}
      {open && (
        <OpenedProposal
          page={page}
          // One that is gone meanwhile stays on the screen; the server says what became of it.
          plan={proposedPlans.find(({ id }) => id === open.plan.id) ?? open.plan}
          act={open.act}
          onDone={done}
          onClose={() => setOpen(null)}
          onOutdated={onChanged}
        />
      )}
    </section>
  );
}
