import type pg from 'pg';
import { ChainWalk, type Break, type StoredEvent, type StoredHead } from './chain-walk.js';

/** Events read at once. */
const PAGE = 2_000;

/** The fewest signs of a head by which it is known. */
export const SHORTEST_HEAD = 16;

/** A chain that is not as it was written. */
export interface Finding extends Break {
  readonly chainId: string;
  /** Whose record it is, for a person to read. */
  readonly chain: string;
}

/** What became of a head that somebody kept. */
export interface KeptHead {
  readonly head: string;
  /** Where it still stands; null when it is in no chain. */
  readonly at: { readonly chain: string; readonly number: number } | null;
}

export interface Verification {
  readonly events: number;
  readonly chains: number;
  /** Things whose content was taken out of a chain on record. */
  readonly purged: number;
  /** The first break of each chain that has one. */
  readonly findings: readonly Finding[];
  readonly heads: readonly KeptHead[];
}

interface Chain extends StoredHead {
  readonly id: string;
  readonly name: string;
}

const CHAINS = `
  select coalesce(c.id, j.chain_id) as id, c.length, c.head,
    concat_ws(', ', coalesce('“' || w.name || '”', 'the installation'),
      case coalesce(c.audience, j.audience) when 'JOINT' then 'everybody' when 'PUBLIC' then 'the public'
        when 'ORGANISATION' then o.name when 'SIDE' then 'side ' || coalesce(c.owner_side, j.owner_side)
        else 'one person' end) as name
  from journal_chain c
  full join (select distinct on (chain_id) * from journal order by chain_id, number) j on j.chain_id = c.id
  left join workspace w on w.id = coalesce(c.workspace_id, j.workspace_id)
  left join organisation o on o.id = coalesce(c.owner_organisation_id, j.owner_organisation_id)
  order by 1`;

const EVENTS = `
  select id, sequence, workspace_id, audience, owner_organisation_id, owner_side, person_id, action, subject_type,
    subject_id, entry_id, mutation_id, revert_of, before, after, salt, encode(before_digest, 'hex') as before_digest,
    encode(after_digest, 'hex') as after_digest, chain_id, number, prev_hash, hash,
    regexp_replace(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '000$', '') || 'Z' as at
  from journal where chain_id = $1 and number > $2 order by number, id limit ${PAGE}`;

/**
 * Recomputes every chain of the journal from what is stored, as it stood at one moment, and looks for the heads somebody
 * kept. Reads only, so the program may be at work meanwhile.
 */
export async function verifyChains(client: pg.Client, kept: readonly string[]): Promise<Verification> {
  await client.query('begin isolation level repeatable read read only');
  try {
    const heads = new Map(kept.map((head): [string, KeptHead] => [head, { head, at: null }]));
    const findings: Finding[] = [];
    let [events, purged] = [0, 0];
    const { rows: chains } = await client.query<Chain>(CHAINS);
    for (const chain of chains) {
      const walk = new ChainWalk();
      for await (const event of eventsOf(client, chain.id)) {
        walk.next(event);
        events += 1;
        const found = kept.find((head) => event.hash.toString('hex').startsWith(head));
        if (found) heads.set(found, { head: found, at: { chain: chain.name, number: Number(event.number) } });
      }
      const broken = walk.end(chain.length === null ? null : chain);
      if (broken) findings.push({ ...broken, chainId: chain.id, chain: chain.name });
      purged += walk.purged;
    }
    return { events, chains: chains.length, purged, findings, heads: [...heads.values()] };
  } finally {
    await client.query('rollback');
  }
}

async function* eventsOf(client: pg.Client, chainId: string): AsyncGenerator<StoredEvent> {
  let last = '-1';
  for (;;) {
    const { rows } = await client.query<StoredEvent>({ name: 'chained-events', text: EVENTS, values: [chainId, last] });
    yield* rows;
    if (rows.length < PAGE) return;
    last = rows[rows.length - 1].number;
  }
}
