import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import type { Actor } from '../domain/actor.js';

/** What runs inside one transaction on behalf of one actor. */
interface Ambient {
  readonly actor: Actor | null;
  readonly runner: QueryRunner;
  readonly client: PoolClient;
  mutationId: string | null;
  isRolledBack: boolean;
}

const ambient = new AsyncLocalStorage<Ambient>();

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

  read<T>(actor: Actor | null, work: () => Promise<T>): Promise<T> {
    return this.run(actor, 'begin read only', work);
  }

  write<T>(actor: Actor | null, work: () => Promise<T>): Promise<T> {
    return this.run(actor, 'begin', work);
  }

  private async run<T>(actor: Actor | null, begin: string, work: () => Promise<T>): Promise<T> {
    if (ambient.getStore()) throw new Error('a transaction is open already');
    const runner = this.source.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      const here: Ambient = { actor, runner, client, mutationId: null, isRolledBack: false };
      const begun = client.query(`${begin};${setActor(actor)}`);
      begun.catch(() => undefined); // awaited below: the first statement need not wait for its answer
      try {
        const answer = await ambient.run(here, work);
        await begun;
        await client.query(here.isRolledBack ? 'rollback' : 'commit');
        return answer;
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
    } finally {
      await runner.release();
    }
  }
}

/** One message with `begin`, hence no parameters: the id is checked to be a UUID before it is written into it. */
function setActor(actor: Actor | null): string {
  const id = actor?.personId ?? '';
  if (id && !UUID.test(id)) throw new Error('an actor has a UUID');
  return `select set_config('app.person', '${id}', true)`;
}

/** The entity manager of the open transaction. */
export const db = (): EntityManager => current().runner.manager;

/** Who the open transaction acts for; null before sign-in. */
export const currentActor = (): Actor | null => current().actor;

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

/** Names the mutation the open transaction carries out; the journal writes it beside each event. */
export const carryMutation = (mutationId: string): void => {
  current().mutationId = mutationId;
};
