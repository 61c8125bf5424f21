import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { versionOfGroup } from '../../domain/matrix-groups.js';
import { may, type Facts } from '../../domain/permissions.js';
import { permissionOfField } from '../../domain/plan-rights.js';
import { changesByGroup, differencesFrom, type ProposedField } from '../../domain/proposed-plan.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { checkStep } from '../../domain/sharing-rules.js';
import { Audience } from '../../domain/vocabulary.js';
import { Journal } from '../../database/journal.js';
import { authorize } from '../../graphql/authorize.js';
import { Conflict, type Outcome } from '../../graphql/result.js';
import type { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { FourEyesService } from '../workspaces/four-eyes.service.js';
import { WorkspacesService } from '../workspaces/workspaces.service.js';
import { MatrixService } from './matrix.service.js';
import type { ProposedPlanEntity } from './proposed-plan.entity.js';
import type { AdoptedPlan, AdoptProposedPlanInput, ProposedPlan } from './proposed-plan.model.js';
import { ProposedPlansService, type LoadedPlan } from './proposed-plans.service.js';

/** What decides who may do what with the proposals of one row; the same for all of them. */
interface Ground {
  readonly entry: MatrixEntryEntity;
  readonly facts: Facts;
  /** Whether what leaves the actor's side is looked at by two of its coordinators. */
  readonly needsSecond: boolean;
}

type ShownPlan = ProposedPlanEntity & Pick<ProposedPlan, 'differences' | 'viewerCan' | 'whyNotAdopt'>;

/** What everybody reads may be adopted as it is; what fewer people read becomes everybody's by it, and is a release. */
const adopting = ({ audience }: ProposedPlanEntity) =>
  audience === Audience.JOINT ? 'proposedPlan.adopt' : 'proposedPlan.adoptInside';

/** Brings proposed plans into the joint plan, and tells beforehand what that would change. */
@Injectable()
export class PlanAdoptionsService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly proposals: ProposedPlansService,
    private readonly workspaces: WorkspacesService,
    private readonly fourEyes: FourEyesService,
    private readonly journal: Journal,
  ) {}

  /** The proposals for one row the actor may read, with what differs and what may be done; NOT_FOUND without the row. */
  async ofEntry(actor: Actor, entryId: string): Promise<ShownPlan[]> {
    const entry = await this.matrices.entry(actor, entryId);
    const plans = await this.proposals.ofEntry(actor, entry);
    if (!plans.length) return [];
    const ground = await this.ground(actor, entry);
    return plans.map((plan) => shown(actor, plan, ground));
  }

  /** What writing a proposal came to, as its readers see it. */
  async shownAs(actor: Actor, outcome: Outcome<LoadedPlan>): Promise<Outcome<ShownPlan>> {
    if (isRefusal(outcome) || outcome instanceof Conflict) return outcome;
    return shown(actor, outcome.plan, await this.ground(actor, outcome.entry));
  }

  /**
   * Brings the fields named, or all that differ and that are the actor's to write, into the joint plan: all in one
   * transaction, each part of the row against the version that was seen. Fields that are not theirs are refused when they
   * were named, and told as left when they were not.
   */
  async adopt(actor: Actor, input: AdoptProposedPlanInput): Promise<Outcome<AdoptedPlan>> {
    const loaded = await this.proposals.one(actor, input.id);
    if (isRefusal(loaded)) return loaded;
    const { plan, entry } = loaded;
    const ground = await this.ground(actor, entry);
    authorize(actor, adopting(plan), plan, ground.facts);
    const refusal = checkStep(plan.audience, Audience.JOINT) ?? whyNot(plan, ground);
    if (refusal) return refusal;
    if (plan.version !== input.expectedVersion) {
      return new Refusal('CHANGED_SINCE', say('plans.changedSince'));
    }
    for (const field of input.fields ?? []) authorize(actor, permissionOfField[field], entry, ground.facts);
    const wanted = differencesFrom(entry, plan).filter((field) => input.fields?.includes(field) ?? true);
    const [adopted, left] = split(wanted, (field) => may(actor, permissionOfField[field], entry, ground.facts));
    if (!adopted.length) return left.length ? notTheirs() : nothingToAdopt();
    return (await this.write(actor, input, loaded, adopted)) ?? { id: plan.id, entryId: entry.id, adopted, left };
  }

  private async write(
    actor: Actor,
    input: AdoptProposedPlanInput,
    { plan, entry }: LoadedPlan,
    adopted: readonly ProposedField[],
  ): Promise<Refusal | Conflict | null> {
    for (const { group, changes } of changesByGroup(plan, adopted)) {
      if (group === 'TAGS') continue;
      const { mutationId, [versionOfGroup[group]]: expectedVersion } = input;
      const revision = { mutationId, id: entry.id, fieldGroup: group, expectedVersion, ...changes };
      const written = await this.matrices.write(actor, revision);
      if (isRefusal(written) || written instanceof Conflict) return written;
    }
    // Told to those who read the proposal, and to nobody else: the joint plan does not say where its words came from.
    this.journal.record({
      action: adopting(plan),
      subjectType: 'ProposedPlan',
      subject: plan,
      entryId: entry.id,
      reviewId: entry.reviewId,
      after: { adopted, proposedPlanVersion: plan.version },
    });
    return null;
  }

  private async ground(actor: Actor, entry: MatrixEntryEntity): Promise<Ground> {
    const facts = await this.workspaces.facts(entry.workspaceId);
    const side = actor.memberships.find(({ workspaceId }) => workspaceId === entry.workspaceId)?.side ?? null;
    return { entry, facts, needsSecond: await this.fourEyes.isNeeded(entry.workspaceId, side) };
  }
}

function shown(actor: Actor, plan: ProposedPlanEntity, ground: Ground): ShownPlan {
  const { entry, facts } = ground;
  const can = (permission: Parameters<typeof may>[1]) => plan.removedAt === null && may(actor, permission, plan, facts);
  const differences = differencesFrom(entry, plan).map((field) => ({
    field,
    isMine: may(actor, permissionOfField[field], entry, facts),
  }));
  const isPersonal = plan.audience === Audience.PERSONAL;
  const isOwnDraft = isPersonal || plan.audience === Audience.ORGANISATION;
  const mayAdopt = !isPersonal && can(adopting(plan)) && differences.some(({ isMine }) => isMine);
  const whyNotAdopt = mayAdopt ? whyNot(plan, ground) : null;
  return {
    ...plan,
    differences,
    whyNotAdopt,
    viewerCan: {
      change: isOwnDraft && can('proposedPlan.write'),
      share: isOwnDraft && can('content.shareInside'),
      withdraw:
        (plan.audience === Audience.JOINT && can('proposedPlan.share')) ||
        (plan.audience === Audience.SIDE && can('content.shareInside')),
      adopt: mayAdopt && whyNotAdopt === null,
    },
  };
}

/** Where two coordinators look at what leaves the side, they look at a proposal before it is adopted. */
function whyNot(plan: ProposedPlanEntity, { needsSecond }: Ground): Refusal | null {
  if (plan.audience === Audience.JOINT || !needsSecond) return null;
  const message = say('plans.shareFirst');
  return new Refusal('SECOND_NEEDED', message);
}

const notTheirs = () => new Refusal('NOT_ALLOWED', say('plans.notTheirs'));
const nothingToAdopt = () => new Refusal('NOTHING_TO_ADOPT', say('plans.nothingToAdopt'));

const split = <T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] => [
  all.filter(isFirst),
  all.filter((one) => !isFirst(one)),
];
