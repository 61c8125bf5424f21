import { Injectable } from '@nestjs/common';
import type { Actor, Membership } from '../../domain/actor.js';
import { canRead } from '../../domain/permissions.js';
import { careChanged, checkEntrusting } from '../../domain/portfolio-rules.js';
import type { Refusal } from '../../domain/refusal.js';
import { entityRows } from '../../database/entity-rows.js';
import { CARES, HAND_OVER, HELD_ROWS } from '../../database/sql/portfolios.js';
import { ENTRIES } from '../../database/sql/revise-entries.js';
import { Clock } from '../../database/sources.js';
import { db, statement } from '../../database/with-actor.js';
import { authorizeIn, readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { CaretakerEntity } from './caretaker.entity.js';
import { Caretakers } from './caretakers.service.js';
import type { CareOfRows, Colleague, EntrustedRows, EntrustEntriesInput } from './portfolio.model.js';

interface Care {
  readonly id: string;
  readonly version: number;
  readonly personId: string | null;
  readonly name: string;
  readonly isMember: boolean;
}

/** Many rows given into one person's care at once. */
@Injectable()
export class EntrustedRowsService {
  constructor(
    private readonly caretakers: Caretakers,
    private readonly clock: Clock,
  ) {}

  /** In whose care rows of one workspace are; NOT_FOUND where one of them is not there for the actor. */
  async cares(actor: Actor, entryIds: readonly string[]): Promise<CareOfRows> {
    const { entries, workspaceId } = await this.entries(actor, entryIds);
    const { organisationId } = readerOrNotFound(actor, workspaceId);
    const cares = organisationId ? await this.known(workspaceId, organisationId, entryIds) : new Map<string, Care>();
    const rows = entries.map(({ id }) => {
      const care = cares.get(id);
      const caretaker = care?.personId && care.isMember ? { personId: care.personId, name: care.name } : null;
      return { id, version: care?.version ?? null, caretaker };
    });
    return { rows, colleagues: await this.caretakers.colleagues(actor, workspaceId) };
  }

  /**
   * Gives all of the rows into one person's care, or out of everybody's, with an event for each. Refuses when one of them
   * is not as it was looked at; NOT_FOUND for whoever does not work in the organisation.
   */
  async entrust(actor: Actor, { rows, personId }: EntrustEntriesInput): Promise<EntrustedRows | Refusal> {
    const ids = rows.map(({ entryId }) => entryId);
    const { entries, workspaceId } = await this.entries(actor, ids);
    const own = authorizeIn(actor, 'matrixEntry.entrust', workspaceId);
    const colleagues = await this.caretakers.colleagues(actor, workspaceId);
    const to = colleagues.find((one) => one.personId === personId) ?? null;
    if (personId && !to) throw new NotFound();
    const values = [workspaceId, own.organisationId, ids];
    const held = await entityRows(CaretakerEntity, { name: 'held-rows', text: HELD_ROWS, values });
    const refusal = checkEntrusting(rows, new Map(held.map(({ entryId, version }) => [entryId, version])));
    if (refusal) return refusal;
    const cares = await this.known(workspaceId, own.organisationId!, ids);
    const changed = await this.change(actor, held, { to, cares });
    // Of `held`, not of `cares`, which is read later: where another has named somebody since, adding is refused.
    const named = new Set(held.map(({ entryId }) => entryId));
    const fresh = to ? entries.filter(({ id }) => !named.has(id)) : [];
    const refusedFresh = await this.add(actor, own, fresh, to);
    return refusedFresh ?? { rows: changed + fresh.length };
  }

  /** Puts rows that were in somebody's name once into another's; gives how many. */
  private async change(
    actor: Actor,
    held: readonly CaretakerEntity[],
    { to, cares }: { readonly to: Colleague | null; readonly cares: ReadonlyMap<string, Care> },
  ): Promise<number> {
    const others = held.filter(({ personId }) => personId !== (to?.personId ?? null));
    if (others.length === 0) return 0;
    const ids = others.map(({ id }) => id);
    await statement('hand-over', HAND_OVER, [ids, to?.personId ?? null, actor.personId, this.clock.now()]);
    for (const caretaker of others) {
      const before = caretaker.personId ? cares.get(caretaker.entryId)!.name : null;
      this.caretakers.record('matrixEntry.entrust', caretaker, [before, to?.name ?? null]);
    }
    return others.length;
  }

  /** Puts rows into somebody's name that nobody was ever named for. Refuses when another was first. */
  private async add(
    actor: Actor,
    own: Membership,
    entries: readonly MatrixEntryEntity[],
    to: Colleague | null,
  ): Promise<Refusal | null> {
    if (!to || entries.length === 0) return null;
    const caretakers = entries.map((entry) => this.caretakers.made(actor, own, entry, to));
    const { raw } = await db()
      .createQueryBuilder()
      .insert()
      .into(CaretakerEntity)
      .values(caretakers)
      .orIgnore()
      .returning('id')
      .execute();
    const missed = entries.length - (raw as unknown[]).length;
    if (missed > 0) return careChanged(missed);
    for (const caretaker of caretakers) {
      this.caretakers.record('matrixEntry.entrust', { ...caretaker, version: 0 }, [null, to.name]);
    }
    return null;
  }

  private async known(
    workspaceId: string,
    organisationId: string,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, Care>> {
    const cares = await statement<Care>('cares-of-rows', CARES, [workspaceId, organisationId, ids]);
    return new Map(cares.map((care) => [care.id, care]));
  }

  /** The rows in the order of the ids. */
  private async entries(actor: Actor, ids: readonly string[]) {
    const found = await entityRows(MatrixEntryEntity, { name: 'find-entries', text: ENTRIES, values: [ids] });
    const readable = new Map(found.filter((entry) => canRead(actor, entry)).map((entry) => [entry.id, entry]));
    const entries = ids.map((id) => readable.get(id));
    const [first] = entries;
    if (!first || entries.some((entry) => entry?.workspaceId !== first.workspaceId)) throw new NotFound();
    return { entries: entries as MatrixEntryEntity[], workspaceId: first.workspaceId };
  }
}
