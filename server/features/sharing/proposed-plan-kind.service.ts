import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Actor, Reader } from '../../domain/actor.js';
import {
  checkProposal,
  differencesFrom,
  fieldsSaid,
  nothingProposed,
  proposedFields,
  type ProposedFields,
} from '../../domain/proposed-plan.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import type { SharedAudience } from '../../domain/sharing-rules.js';
import { Audience, ShareKind } from '../../domain/vocabulary.js';
import { db } from '../../database/with-actor.js';
import { NotFound } from '../../graphql/errors.js';
import { Conflict, type Outcome } from '../../graphql/result.js';
import type { ProposedPlanEntity } from '../matrix/proposed-plan.entity.js';
import { ProposedPlansService } from '../matrix/proposed-plans.service.js';
import { OrganisationEntity } from '../workspaces/workspace.entity.js';
import { factsOf, ownerOf } from './owner-of.js';
import type { Offer, ShareableKind, Snapshot, Subject } from './shareable.js';
import type { ShownThing } from './share-thing.model.js';
import { ShareablesService } from './shareables.service.js';

/** How a proposed plan is shared: as a copy that follows only when it is shared anew. */
@Injectable()
export class ProposedPlanKindService implements ShareableKind {
  readonly kind = ShareKind.PROPOSED_PLAN;
  readonly permission = 'proposedPlan.share';
  readonly isStepwise = true;

  constructor(
    private readonly proposals: ProposedPlansService,
    kinds: ShareablesService,
  ) {
    kinds.add(this);
  }

  async find(actor: Actor, id: string) {
    const loaded = await this.proposals.one(actor, id);
    if (isRefusal(loaded)) return loaded;
    return { thing: loaded.plan, entryId: loaded.entry.id, reviewId: loaded.entry.reviewId };
  }

  async offer(_reader: Reader, { thing }: Subject, audience: SharedAudience): Promise<Offer> {
    const plan = thing as ProposedPlanEntity;
    const former = await this.proposals.standing(plan.entryId, plan.ownerOrganisationId!, audience);
    const said = this.proposals.saidTo(audience, plan, former);
    const isSame = former !== null && !differs(former, said);
    const refusal = isSame
      ? new Refusal('NOTHING_NEW', say('sharing.planAsItStands'))
      : checkProposal(nothingProposed, said);
    const shown = await shownAs(plan, said);
    const over = audience === Audience.ORGANISATION && former ? { over: former.version } : {};
    return { shown, before: former && (await shownAs(former)), makesOutdated: false, refusal, ...over };
  }

  async share(actor: Actor, { thing }: Subject, audience: SharedAudience): Promise<Outcome<Snapshot>> {
    const loaded = await this.proposals.one(actor, thing.id);
    if (isRefusal(loaded)) return loaded;
    const copy = await this.proposals.share(loaded, audience, actor.personId);
    return isRefusal(copy) || copy instanceof Conflict ? copy : { id: copy.id, madeOutdated: false };
  }

  async findShared(actor: Actor, id: string, audience: SharedAudience) {
    const subject = await this.find(actor, id);
    if (!isRefusal(subject) && subject.thing.audience !== audience) throw new NotFound();
    return subject;
  }

  async takeBack(actor: Actor, { thing }: Subject): Promise<void> {
    const loaded = await this.proposals.one(actor, thing.id);
    if (!isRefusal(loaded)) await this.proposals.takeBack(loaded);
  }
}

/** Whether either says something that the other does not. */
const differs = (one: ProposedFields, other: ProposedFields) =>
  differencesFrom(one, other).length > 0 || fieldsSaid(one).length !== fieldsSaid(other).length;

/** With the names of the organisations it names. */
async function shownAs(plan: ProposedPlanEntity, said: ProposedFields = plan): Promise<ShownThing> {
  const ids = [said.leadInstitutionId, ...said.supportingInstitutionIds, ...said.partnerIds].filter(
    (id) => id !== null,
  );
  const known = ids.length ? await db().findBy(OrganisationEntity, { id: In(ids) }) : [];
  const names = new Map(known.map(({ id, name }) => [id, name]));
  const inWords = (value: string | readonly string[] | null) =>
    [value ?? []]
      .flat()
      .map((one) => names.get(one) ?? one)
      .join('; ');
  const { expectedResult, ...rest } = Object.fromEntries(proposedFields.map((field) => [field, inWords(said[field])]));
  return { ...(await ownerOf(plan)), status: null, text: expectedResult, facts: factsOf(rest), evidence: [] };
}
