import type { DemonstrationProposal } from '../content/types.js';
import type { Row } from './insert-rows.js';
import type { Made, Making, Owned, Told } from './making.js';
import { momentOn } from './moments.js';

/** One reading of a proposal: the organisation's own, or the copy everybody has. */
interface Placed {
  readonly proposal: DemonstrationProposal;
  readonly id: string;
  readonly audience: Owned['audience'];
  readonly at: Date;
}

/** What organisations propose for the plan, with the copies that are shared. */
export function proposalRows(making: Making): Made {
  const all = making.content.proposals.flatMap((proposal) => placed(making, proposal));
  return {
    tables: { proposed_plan: all.map((one) => rowOf(making, one)) },
    told: all.map((one) => toldOf(making, one)),
  };
}

function placed(making: Making, proposal: DemonstrationProposal): Placed[] {
  const { recommendation, organisation, writtenOn, sharedOn } = proposal;
  const key = `proposal ${recommendation} ${organisation}`;
  const of = (audience: Owned['audience'], on: string): Placed => ({
    proposal,
    id: making.ids.of('proposed_plan', recommendation, organisation, audience),
    audience,
    at: momentOn(on, key),
  });
  return [of('ORGANISATION', writtenOn), ...(sharedOn ? [of('JOINT', sharedOn)] : [])];
}

function rowOf(making: Making, { proposal, id, audience, at }: Placed): Row {
  const { plan, organisation, recommendation } = proposal;
  return {
    ...making.columns(id, { audience, owner: organisation, at }),
    entry_id: making.entry(recommendation),
    expected_result: plan.expectedResult,
    challenges: plan.challenges,
    next_steps: plan.nextSteps,
    lead_institution_id: plan.lead && making.organisation(plan.lead),
    supporting_institution_ids: making.organisations(plan.supporting),
    partner_ids: making.organisations(plan.partners),
    starts_on: plan.startsOn,
    deadline: plan.deadline,
    budget: plan.budget,
  };
}

function toldOf(making: Making, { proposal, id, audience, at }: Placed): Told {
  const { organisation, recommendation, plan } = proposal;
  const { expectedResult, challenges, nextSteps, startsOn, deadline, budget } = plan;
  const said = {
    ...{ expectedResult, challenges, nextSteps, startsOn, deadline, budget },
    leadInstitutionId: plan.lead && making.organisation(plan.lead),
    supportingInstitutionIds: making.organisations(plan.supporting),
    partnerIds: making.organisations(plan.partners),
  };
  return {
    at,
    action: audience === 'JOINT' ? 'proposedPlan.share' : 'proposedPlan.write',
    subjectType: 'ProposedPlan',
    subjectId: id,
    audience,
    owner: organisation,
    by: organisation,
    entry: recommendation,
    after: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null && value.length > 0)),
  };
}
