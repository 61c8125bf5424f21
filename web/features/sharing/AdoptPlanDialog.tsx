import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useAnnounce } from '../../design/Announcer.js';
import { Notice } from '../../design/Notice.js';
import { groupOfField, versions } from '../matrix/plan-fields.js';
import { FormDialog } from '../recommendations/FormDialog.js';
import { LostRace } from '../recommendations/LostRace.js';
import { useProblem } from '../recommendations/useProblem.js';
import { useSubmission } from '../recommendations/useSubmission.js';
import { namedRace } from './named-race.js';
import { usePlanWords, type Proposal, type ProposedField } from './plan-words.js';
import { adoptProposedPlanDocument } from './proposed-plans.documents.js';
import classes from './proposed-plans.module.css';
import type { Page } from './usePageOf.js';

export interface AdoptPlanDialogProps {
  page: Page;
  plan: Proposal;
  /** The one field to adopt; null: all that differ. */
  field: ProposedField | null;
  onDone: () => void;
  onCancel: () => void;
}

/** Shows what the joint plan says now and what it will say, and what stays because others write it. */
export function AdoptPlanDialog({ field, onDone, onCancel, ...given }: AdoptPlanDialogProps) {
  const intl = useIntl();
  const announce = useAnnounce();
  // What is shown is what is adopted, whatever changes behind the dialog: then the server says so.
  const [{ page, plan }] = useState(given);
  const words = usePlanWords(page.organisations);
  const [adopt, submission] = useSubmission(adoptProposedPlanDocument);
  const problem = useProblem({ ...submission, conflict: null });
  const { planVersion, responsibilityVersion, timeVersion, moneyVersion } = page.row;
  const [seen, setSeen] = useState({ planVersion, responsibilityVersion, timeVersion, moneyVersion });
  const { mine, left } = partsOf(plan, field);
  const send = async (expected: typeof seen) => {
    const outcome = await adopt({ id: plan.id, expectedVersion: plan.version, fields: field && [field], ...expected });
    if (outcome.kind !== 'saved') return;
    announce(intl.formatMessage({ id: 'proposals.adopted' }, { fields: words.labels(outcome.value.adopted) }));
    onDone();
  };
  if (submission.conflict) {
    const { mine: wanted, currentVersion } = submission.conflict;
    const keepMine = () => {
      const [first] = Object.keys(wanted as object) as ProposedField[];
      const expected = { ...seen, [versions[groupOfField[first]]]: currentVersion };
      setSeen(expected);
      void send(expected);
    };
    return (
      <LostRace
        race={namedRace(submission.conflict, page.organisations)}
        busy={submission.busy}
        onKeepMine={keepMine}
        onTakeTheirs={onDone}
      />
    );
  }
  return (
    <FormDialog
      title={intl.formatMessage({ id: 'proposals.adoptTitle' })}
      submitLabel={intl.formatMessage({ id: 'proposals.adoptSubmit' }, { count: mine.length })}
      onSubmit={() => void send(seen)}
      onCancel={onCancel}
      busy={submission.busy}
      problem={problem}
      size="large"
    >
      <p>{intl.formatMessage({ id: 'proposals.adoptHelp' }, { organisation: plan.author.organisation })}</p>
      {mine.map((one) => (
        <section key={one} className={classes.change} aria-label={words.label(one)}>
          <h3>{words.label(one)}</h3>
          <dl className={classes.compare}>
            <dt>{intl.formatMessage({ id: 'proposals.saysNow' })}</dt>
            <dd dir="auto">{words.said(one, page.row[one] ?? null)}</dd>
            <dt>{intl.formatMessage({ id: 'proposals.willSay' })}</dt>
            <dd dir="auto">{words.said(one, plan[one] ?? null)}</dd>
          </dl>
        </section>
      ))}
      {left.length > 0 && (
        <Notice tone="info">
          <p>{intl.formatMessage({ id: 'proposals.left' }, { fields: words.labels(left) })}</p>
        </Notice>
      )}
      {plan.audience !== 'JOINT' && (
        <Notice tone="warning">
          <p>{intl.formatMessage({ id: 'proposals.becomesJoint' })}</p>
          <p>{intl.formatMessage({ id: 'proposals.cannotUnread' })}</p>
        </Notice>
      )}
    </FormDialog>
  );
}

/** What of the differences is the reader's to write, and of all what is not. */
function partsOf({ differences }: Proposal, field: ProposedField | null) {
  const named = differences.filter((one) => field === null || one.field === field);
  const of = (isMine: boolean) => named.filter((one) => one.isMine === isMine).map((one) => one.field as ProposedField);
  return { mine: of(true), left: of(false) };
}
