import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Audience, Side } from '../../domain/vocabulary.js';
import { APPEND_TO_JOURNAL } from '../append-to-journal.js';
import { appended, type ChainedEvent, type Values } from '../journal-chain.js';
import { Ids } from '../sources.js';
import { among } from './content-columns.js';

/** Events chained at once when a journal from before the chains is taken over. */
const MANY = 500;

type Event = ChainedEvent & Values & { readonly sequence: string };

/**
 * Every event of the journal hangs on the one before it among those with the same readers: nobody can take one out or
 * change one without all later hashes telling of it. The journal points at no other table: what it says outlives what it
 * speaks of, and writing to it waits for no lock but that of its chains.
 */
export class ChainTheJournal1764000008400 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      alter table journal rename to unchained_journal;
      drop index journal_of_entry, journal_of_subject;
      alter table unchained_journal rename constraint journal_pkey to unchained_journal_pkey;

      create table journal_chain (
        id uuid primary key,
        workspace_id uuid,
        audience text not null check (audience ${among(Audience)}),
        owner_organisation_id uuid,
        owner_side text check (owner_side ${among(Side)}),
        person_id uuid,
        length bigint not null,
        head bytea not null
      ) with (fillfactor = 50);
      create index journal_chain_of_workspace on journal_chain (workspace_id);

      create table journal (
        id uuid primary key,
        sequence bigint generated always as identity,
        workspace_id uuid,
        audience text not null check (audience ${among(Audience)}),
        owner_organisation_id uuid,
        owner_side text check (owner_side ${among(Side)}),
        person_id uuid,
        action text not null,
        subject_type text not null,
        subject_id uuid not null,
        entry_id uuid,
        mutation_id uuid,
        revert_of uuid,
        at timestamptz not null,
        before jsonb,
        after jsonb,
        salt uuid,
        before_digest bytea,
        after_digest bytea,
        chain_id uuid not null,
        number bigint not null,
        prev_hash bytea not null,
        hash bytea not null
      );
      create index journal_of_entry on journal (workspace_id, entry_id, sequence desc);
      create index journal_of_subject on journal (workspace_id, subject_id, sequence desc);
      create unique index journal_of_chain on journal (chain_id, number);
      create index journal_of_exports on journal (workspace_id, at desc) where action like '%.export';

      ${APPEND_TO_JOURNAL}
    `);
    await takeOver(runner);
    await runner.query('drop table unchained_journal');
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      drop function append_to_journal(jsonb);
      drop table journal_chain;
      drop index journal_of_chain, journal_of_exports;
      alter table journal drop column chain_id, drop column number, drop column prev_hash, drop column hash,
        drop column salt, drop column before_digest, drop column after_digest, drop column revert_of;
    `);
  }
}

/** Chains the events written before there were chains, in their order. */
async function takeOver(runner: QueryRunner): Promise<void> {
  const ids = new Ids();
  let last = '0';
  for (;;) {
    const events = (await runner.query(
      `select *, null::uuid as revert_of from unchained_journal where sequence > $1 order by sequence limit ${MANY}`,
      [last],
    )) as Event[];
    if (!events.length) return;
    const chained = events.map((event) => appended(event, event, ids.next()));
    await runner.query('select append_to_journal($1)', [JSON.stringify(chained)]);
    last = events[events.length - 1].sequence;
  }
}
