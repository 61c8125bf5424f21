import { AsyncLocalStorage } from 'node:async_hooks';
import type { Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Actor, Reader } from '../domain/actor.js';

/** What runs inside one transaction on behalf of one actor. */
interface Ambient {
  actor: Actor | null;
  readonly runner: QueryRunner;
  readonly client: PoolClient;
  /** Statements sent whose answers nobody has waited for yet; the transaction ends well only if they all did. */
  readonly unanswered: Promise<unknown>[];
  /** What writes itself down when the work has gone well, each once. */
  readonly last: Set<() => void>;
  mutationId: string | null;
  isRolledBack: boolean;
}

const ambient = new AsyncLocalStorage<Ambient>();

const READ = 'begin read only';

/** Accounts are open to who has not signed in yet; content is not. */
const OPEN_DOOR = `select set_config('app.door', 'open', true)`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function current(): Ambient {
  const here = ambient.getStore();
  if (!here) throw new Error('content is reached only inside withActor');
  return here;
}

/**
 * The only way to the database: one transaction, the actor set locally in it, closed before an answer is serialised.
 * `read` is read-only; `write` commits when the work ends and rolls back when it throws or called `rollBack`.
 */
@Injectable()
export class WithActor {
  constructor(private readonly source: DataSource) {}

  read<T>(actor: Actor | null, work: () => Promise<T> | T): Promise<T> {
    return this.run(actor, READ, work);
  }

  write<T>(actor: Actor | null, work: () => Promise<T> | T): Promise<T> {
    return this.run(actor, 'begin', work);
  }

  private async run<T>(actor: Actor | null, begin: string, work: () => Promise<T> | T): Promise<T> {
    if (ambient.getStore()) throw new Error('a transaction is open already');
    const runner = this.source.createQueryRunner(begin === READ ? 'slave' : 'master');
    try {
      const client = (await runner.connect()) as PoolClient;
      const here: Ambient = {
        actor,
        runner,
        client,
        unanswered: [],
        last: new Set(),
        mutationId: null,
        isRolledBack: false,
      };
      void sendAhead(here, () => client.query(`${begin};${setActor(actor)}`));
      try {
        const answer = await ambient.run(here, work);
        if (!here.isRolledBack) ambient.run(here, () => here.last.forEach((write) => write()));
        const answered = Promise.all(here.unanswered);
        // After a failed statement PostgreSQL answers a commit with a rollback, so it need not wait for the answers.
        const ended = sendAhead(here, () => client.query(here.isRolledBack ? 'rollback' : 'commit'));
        await answered;
        // What was read has been read: its end travels with whatever this connection is asked next.
        if (begin !== READ) await ended;
        return answer;
      } catch (error) {
        await client.query('rollback');
        throw (await firstFailure(here)) ?? error;
      }
    } finally {
      await runner.release();
    }
  }
}

/** Why the transaction failed, if it was a statement nobody waited for: what came after it failed for that alone. */
async function firstFailure({ unanswered }: Ambient): Promise<unknown> {
  const answers = await Promise.allSettled(unanswered);
  return answers.find((answer) => answer.status === 'rejected')?.reason;
}

/** Sends a statement without waiting for its answer, in one packet with those that follow at once. */
function sendAhead<Answer>({ client, unanswered }: Ambient, send: () => Promise<Answer>): Promise<Answer> {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  const answer = send();
  answer.catch(() => undefined); // told when the transaction ends
  unanswered.push(answer);
  return answer;
}

/**
 * In whose name; before sign-in nobody's. One message with `begin`, hence no parameters: the id is checked to be a UUID
 * before it is written into it.
 */
function setActor(actor: Actor | null): string {
  if (!actor) return OPEN_DOOR;
  if (!UUID.test(actor.personId)) throw new Error('an actor has a UUID');
  return `select act_as('${actor.personId}')`;
}

/**
 * Opens the tables of accounts to the rest of the transaction: for what a signed-in person does to accounts, their own
 * or, where the service has checked it, another's.
 */
export const atDoor = (): void => void sendAhead(current(), () => current().client.query(OPEN_DOOR));

/** The entity manager of the open transaction. */
export const db = (): EntityManager => current().runner.manager;

/** The open transaction itself: what is kept with it goes when it goes. */
export const currentTransaction = (): object => current();

/** Who the open transaction acts for; null before sign-in. */
export const currentActor = (): Actor | null => current().actor;

/**
 * Has `work` done for somebody else inside the open transaction, with that person's rights and no others: what a second
 * person approved is carried out as the act of whoever asked for it. Only what was decided under the rules comes here.
 */
export async function actAs<T>(actor: Actor, work: () => Promise<T>): Promise<T> {
  const here = current();
  const before = here.actor;
  here.actor = actor;
  await here.client.query(setActor(actor));
  try {
    const answer = await work();
    here.actor = before;
    await here.client.query(setActor(before));
    return answer;
  } catch (error) {
    here.actor = before;
    // After a failed statement the transaction takes no other one; it ends with that failure.
    await here.client.query(setActor(before)).catch(() => undefined);
    throw error;
  }
}

/** The mutation the open transaction carries out, as the client numbered it. */
export const currentMutationId = (): string | null => current().mutationId;

/**
 * Nothing of this transaction is to stay: called when a use case answers with a refusal or a conflict. An operation that
 * opens its transactions itself has closed them by then.
 */
export const rollBack = (): void => {
  const here = ambient.getStore();
  if (here) here.isRolledBack = true;
};

/** Runs one statement in the open transaction, prepared under `name` on first use of a connection; gives its rows. */
export async function statement<Row>(name: string, text: string, values: unknown[]): Promise<Row[]> {
  const { rows } = await current().client.query({ name, text, values });
  return rows as Row[];
}

/**
 * As `statement`, for what the work need not wait for: the next statements go out behind it in the same packet. If it
 * fails, the transaction fails, whether or not its answer was awaited.
 */
export function statementAhead<Row>(name: string, text: string, values: unknown[]): Promise<Row[]> {
  const here = current();
  return sendAhead(here, async () => (await here.client.query({ name, text, values })).rows as Row[]);
}

/**
 * Sends statements in the eyes of an audience instead of the actor's own: what a report may contain is what its readers
 * may see. Holds for what `send` sends at once, without waiting in between; never shows more than the actor sees.
 */
export function inEyesOf<T>({ workspaceId, side, personId }: Reader, send: () => T): T {
  const here = current();
  if (personId !== null) return send(); // the actor's own eyes
  void statementAhead('read-as', 'select read_as($1, $2)', [workspaceId, side]);
  try {
    return send();
  } finally {
    void statementAhead('act-as', 'select act_as($1)', [here.actor?.personId ?? null]);
  }
}

/** Has `write` called once when the transaction's work has gone well, before it is committed. */
export const writeLast = (write: () => void): void => {
  current().last.add(write);
};

/** Names the mutation the open transaction carries out; the journal writes it beside each event. */
export const carryMutation = (mutationId: string): void => {
  current().mutationId = mutationId;
};
