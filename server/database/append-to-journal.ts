/**
 * The one way into the journal, as the schema has it. Takes the events of a transaction in their order, each with what is
 * hashed of it (`said`) and the values beside it; locks the heads of their chains in one order for everybody, numbers the
 * events, chains them and moves the heads. It runs with the rights of the tables' owner and gives nothing back: who may
 * call it may add to the record, and no more.
 *
 * An event `journal.purge` takes the values of all earlier events of its subject out of its chain. Their digests stay, so
 * the chain still verifies, and the event says that it was done.
 */
export const APPEND_TO_JOURNAL = `
create function append_to_journal(events jsonb) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $append$
declare
  many constant integer := jsonb_array_length(events);
  said text;
  e jsonb;
  genesis bytea;
  geneses bytea[] := '{}';
  firsts bytea[];
  saids jsonb[] := '{}';
  lengths bigint[] := '{}';
  heads bytea[] := '{}';
  chain uuid;
  chain_length bigint;
  chain_head bytea;
  k integer;
begin
  for i in 0 .. many - 1 loop
    e := (events->i->>'said')::jsonb;
    saids := array_append(saids, e);
    geneses := array_append(geneses, sha256(convert_to(concat(e->>'workspace_id', '/', e->>'audience', '/',
      case e->>'audience' when 'PERSONAL' then e->>'person_id' when 'ORGANISATION' then e->>'owner_organisation_id'
        when 'SIDE' then e->>'owner_side' end), 'UTF8')));
  end loop;
  firsts := geneses;
  if many > 1 then firsts := array(select distinct g from unnest(geneses) as g order by g); end if;

  foreach genesis in array firsts loop
    chain := encode(substr(genesis, 1, 16), 'hex')::uuid;
    select c.length, c.head into chain_length, chain_head from public.journal_chain c where c.id = chain for update;
    if not found then
      e := saids[array_position(geneses, genesis)];
      insert into public.journal_chain (id, workspace_id, audience, owner_organisation_id, owner_side, person_id, length,
        head)
      values (chain, (e->>'workspace_id')::uuid, e->>'audience',
        case e->>'audience' when 'ORGANISATION' then (e->>'owner_organisation_id')::uuid end,
        case when e->>'audience' in ('ORGANISATION', 'SIDE') then e->>'owner_side' end,
        case e->>'audience' when 'PERSONAL' then (e->>'person_id')::uuid end, 0, genesis)
      on conflict do nothing;
      select c.length, c.head into chain_length, chain_head from public.journal_chain c where c.id = chain for update;
    end if;
    lengths := array_append(lengths, chain_length);
    heads := array_append(heads, chain_head);
  end loop;

  for i in 1 .. many loop
    e := saids[i];
    said := events->(i - 1)->>'said';
    k := array_position(firsts, geneses[i]);
    chain := encode(substr(geneses[i], 1, 16), 'hex')::uuid;
    chain_head := sha256(heads[k] || convert_to(said, 'UTF8'));
    lengths[k] := lengths[k] + 1;
    if e->>'action' = 'journal.purge' then
      update public.journal j set before = null, after = null, salt = null
      where j.workspace_id is not distinct from (e->>'workspace_id')::uuid
        and j.subject_id = (e->>'subject_id')::uuid and j.chain_id = chain;
    end if;
    insert into public.journal (id, workspace_id, audience, owner_organisation_id, owner_side, person_id, action,
      subject_type, subject_id, entry_id, mutation_id, revert_of, at, before, after, salt, before_digest, after_digest,
      chain_id, number, prev_hash, hash)
    values ((e->>'id')::uuid, (e->>'workspace_id')::uuid, e->>'audience', (e->>'owner_organisation_id')::uuid,
      e->>'owner_side', (e->>'person_id')::uuid, e->>'action', e->>'subject_type', (e->>'subject_id')::uuid,
      (e->>'entry_id')::uuid, (e->>'mutation_id')::uuid, (e->>'revert_of')::uuid, (e->>'at')::timestamptz,
      nullif(events->(i - 1)->'before', 'null'), nullif(events->(i - 1)->'after', 'null'),
      (events->(i - 1)->>'salt')::uuid, decode(e->>'before_digest', 'hex'), decode(e->>'after_digest', 'hex'),
      chain, lengths[k], heads[k], chain_head);
    heads[k] := chain_head;
  end loop;

  for i in 1 .. cardinality(firsts) loop
    chain := encode(substr(firsts[i], 1, 16), 'hex')::uuid;
    update public.journal_chain c set length = lengths[i], head = heads[i] where c.id = chain;
  end loop;
end $append$;
revoke all on function append_to_journal(jsonb) from public;`;
