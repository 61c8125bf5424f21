import { Injectable } from '@nestjs/common';
import type { Actor, Membership } from '../../domain/actor.js';
import { Audience } from '../../domain/vocabulary.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal, type JournalEvent } from '../../database/journal.js';
import { COLLEAGUES } from '../../database/sql/portfolios.js';
import { Clock, Ids } from '../../database/sources.js';
import { db, statement } from '../../database/with-actor.js';
import { authorizeIn, readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { lostRace } from '../../graphql/lost-race.js';
import type { Conflict, Outcome } from '../../graphql/result.js';
import { MatrixService } from '../matrix/matrix.service.js';
import type { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { CaretakerEntity } from './caretaker.entity.js';
import type { Colleague, EntrustEntryInput, RowCare } from './portfolio.model.js';

interface Found extends Colleague {
  readonly isMember: boolean;
}

/** In whose care an organisation gives a row. It is nobody else's business, and changes nothing in the matrix. */
@Injectable()
export class Caretakers {
  constructor(
    private readonly matrices: MatrixService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** In whose care the row is in the actor's organisation; null for whoever has no organisation that works on rows. */
  async of(actor: Actor, { id, workspaceId }: Pick<MatrixEntryEntity, 'id' | 'workspaceId'>): Promise<RowCare | null> {
    const { organisationId, side } = readerOrNotFound(actor, workspaceId);
    if (!organisationId || side === 'OBSERVER') return null;
    const caretaker = await this.find(workspaceId, organisationId, id);
    const workers = await this.workers(workspaceId, organisationId);
    const who = caretaker?.personId ? await this.named(caretaker, workers) : null;
    const { personId = '', name = '' } = who ?? {};
    return {
      id,
      version: caretaker?.version ?? null,
      caretaker: who?.isMember ? { personId, name } : null,
      formerly: who && !who.isMember ? name : null,
      colleagues: ifOneOf(actor, workers),
    };
  }

  /** Who works in the actor's organisation now; empty for whoever does not work there. */
  async colleagues(actor: Actor, workspaceId: string): Promise<Colleague[]> {
    const { organisationId } = readerOrNotFound(actor, workspaceId);
    return organisationId ? ifOneOf(actor, await this.workers(workspaceId, organisationId)) : [];
  }

  /** Gives a row into somebody's care, or out of everybody's. NOT_FOUND for whoever does not work in the organisation. */
  async entrust(actor: Actor, input: EntrustEntryInput): Promise<Outcome<RowCare>> {
    const entry = await this.matrices.entry(actor, input.entryId);
    const membership = authorizeIn(actor, 'matrixEntry.entrust', entry.workspaceId);
    const colleagues = await this.colleagues(actor, entry.workspaceId);
    const to = colleagues.find(({ personId }) => personId === input.personId) ?? null;
    if (input.personId && !to) throw new NotFound();
    const now = await this.find(entry.workspaceId, membership.organisationId!, entry.id);
    const conflict = now
      ? await this.change(actor, now, { expected: input.expectedVersion ?? 0, to, colleagues })
      : await this.add(actor, membership, { entry, to });
    return conflict ?? (await this.of(actor, entry))!;
  }

  /** The record of rows that came into another's care; nobody but the organisation reads it. */
  record(
    action: JournalEvent['action'],
    caretaker: CaretakerEntity,
    names: readonly [string | null, string | null],
  ): void {
    const [before, after] = names;
    this.journal.record({
      action,
      subjectType: 'Caretaker',
      subject: caretaker,
      entryId: caretaker.entryId,
      reviewId: caretaker.reviewId,
      before: { caretaker: before, version: caretaker.version },
      after: { caretaker: after, version: caretaker.version + 1 },
    });
  }

  /** A row in somebody's name, before it is written. */
  made(
    actor: Actor,
    { organisationId, side }: Membership,
    entry: MatrixEntryEntity,
    { personId }: Colleague,
  ): CaretakerEntity {
    const now = this.clock.now();
    return db().create(CaretakerEntity, {
      id: this.ids.next(),
      workspaceId: entry.workspaceId,
      audience: Audience.ORGANISATION,
      ownerOrganisationId: organisationId,
      ownerSide: side,
      version: 1,
      writtenBy: actor.personId,
      writtenAt: now,
      changedAt: now,
      reviewId: entry.reviewId,
      entryId: entry.id,
      personId,
    });
  }

  private async add(
    actor: Actor,
    membership: Membership,
    { entry, to }: { readonly entry: MatrixEntryEntity; readonly to: Colleague | null },
  ): Promise<Conflict | null> {
    if (!to) return null;
    const caretaker = this.made(actor, membership, entry, to);
    const { raw } = await db()
      .createQueryBuilder()
      .insert()
      .into(CaretakerEntity)
      .values(caretaker)
      .orIgnore()
      .returning('id')
      .execute();
    if (!(raw as unknown[]).length) return this.lost(entry.workspaceId, membership.organisationId!, entry.id, to);
    this.record('matrixEntry.entrust', { ...caretaker, version: 0 }, [null, to.name]);
    return null;
  }

  private async change(
    actor: Actor,
    now: CaretakerEntity,
    {
      expected,
      to,
      colleagues,
    }: { readonly expected: number; readonly to: Colleague | null; readonly colleagues: readonly Colleague[] },
  ): Promise<Conflict | null> {
    if (now.personId === (to?.personId ?? null)) return null;
    const was = now.personId ? (await this.named(now, colleagues)).name : null;
    const changes = { personId: to?.personId ?? null, writtenBy: actor.personId, changedAt: this.clock.now() };
    if (await updateIfUnchanged(CaretakerEntity, { id: now.id, expected }, changes)) {
      this.record('matrixEntry.entrust', now, [was, to?.name ?? null]);
      return null;
    }
    return lostRace({ ...now, caretaker: was } as CaretakerEntity, expected, { caretaker: to?.name ?? null });
  }

  /** Two named somebody for the first time at the same instant. */
  private async lost(workspaceId: string, organisationId: string, entryId: string, to: Colleague): Promise<Conflict> {
    const now = (await this.find(workspaceId, organisationId, entryId))!;
    const caretaker = now.personId ? (await this.named(now, [])).name : null;
    return lostRace({ ...now, caretaker } as CaretakerEntity, 0, { caretaker: to.name });
  }

  private workers(workspaceId: string, organisationId: string): Promise<Colleague[]> {
    return statement<Colleague>('colleagues', COLLEAGUES, [workspaceId, organisationId]);
  }

  private async find(workspaceId: string, organisationId: string, entryId: string): Promise<CaretakerEntity | null> {
    return db().findOneBy(CaretakerEntity, { workspaceId, ownerOrganisationId: organisationId, entryId });
  }

  private async named({ personId }: CaretakerEntity, colleagues: readonly Colleague[]): Promise<Found> {
    const member = colleagues.find((one) => one.personId === personId);
    if (member) return { ...member, isMember: true };
    const [{ name }] = await statement<{ name: string }>('name-of-person', 'select name from person where id = $1', [
      personId,
    ]);
    return { personId: personId!, name, isMember: false };
  }
}

/** The colleagues of somebody who works there; nobody for whoever only reads or writes reports. */
const ifOneOf = (actor: Actor, workers: Colleague[]): Colleague[] =>
  workers.some(({ personId }) => personId === actor.personId) ? workers : [];
