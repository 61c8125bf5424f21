import { Injectable } from '@nestjs/common';
import { membershipIn, type Actor } from '../../domain/actor.js';
import { checkHandOver, mayHandOver, samePerson } from '../../domain/portfolio-rules.js';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { entityRows } from '../../database/entity-rows.js';
import { HAND_OVER, HELD_PORTFOLIO, PORTFOLIOS } from '../../database/sql/portfolios.js';
import { Clock } from '../../database/sources.js';
import { statement } from '../../database/with-actor.js';
import { authorizeIn, readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { CaretakerEntity } from './caretaker.entity.js';
import { Caretakers } from './caretakers.service.js';
import type { HandedOver, HandOverPortfolioInput, Portfolio, Portfolios } from './portfolio.model.js';

/** All that is in somebody's name, and its going over to another in one act. */
@Injectable()
export class PortfoliosService {
  constructor(
    private readonly caretakers: Caretakers,
    private readonly clock: Clock,
  ) {}

  /** In whose names rows are in the actor's organisation: of all, or of one person. */
  async of(actor: Actor, workspaceId: string, personId: string | null): Promise<Portfolios> {
    const { organisationId } = readerOrNotFound(actor, workspaceId);
    const own = membershipIn(actor, workspaceId)!;
    const colleagues = await this.caretakers.colleagues(actor, workspaceId);
    const found = await statement<Portfolio>('portfolios', PORTFOLIOS, [workspaceId, organisationId, personId]);
    const portfolios = found.map((one) => ({
      ...one,
      mayHandOver: colleagues.length > 0 && mayHandOver(own, actor.personId, one),
    }));
    return { id: workspaceId, viewerId: actor.personId, portfolios, colleagues };
  }

  /** Puts everything that is in one name into another of the same organisation. Refuses when it is not what was looked at. */
  async handOver(actor: Actor, input: HandOverPortfolioInput): Promise<HandedOver | Refusal> {
    const { workspaceId, fromPersonId, toPersonId } = input;
    const own = authorizeIn(actor, 'portfolio.handOver', workspaceId);
    if (fromPersonId === toPersonId) return samePerson();
    const { portfolios, colleagues } = await this.of(actor, workspaceId, fromPersonId);
    const to = colleagues.find(({ personId }) => personId === toPersonId);
    const from = portfolios.at(0) ?? colleagues.find(({ personId }) => personId === fromPersonId);
    if (!to || !from) throw new NotFound();
    if (!mayHandOver(own, actor.personId, { isMember: true, ...from })) {
      return new Refusal('NOT_ALLOWED', say('portfolios.coordinatorOnly'));
    }
    const held = await this.hold(workspaceId, own.organisationId!, fromPersonId);
    const now = held.map(({ entryId }) => entryId);
    const refusal = checkHandOver(input.entryIds, now);
    if (refusal) return refusal;
    const values = [held.map(({ id }) => id), toPersonId, actor.personId, this.clock.now()];
    await statement('hand-over', HAND_OVER, values);
    for (const caretaker of held) this.caretakers.record('portfolio.handOver', caretaker, [from.name, to.name]);
    return { rows: held.length };
  }

  private hold(workspaceId: string, organisationId: string, personId: string): Promise<CaretakerEntity[]> {
    const values = [workspaceId, organisationId, personId];
    return entityRows(CaretakerEntity, { name: 'held-portfolio', text: HELD_PORTFOLIO, values });
  }
}
