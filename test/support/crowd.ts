import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { withDatabase } from './in-database.js';
import { PASSWORD, Person } from './person.js';
import type { World } from './world.js';

/** Cheap to verify: sixty-five sign in at once. */
const passwordHash = hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });

/** As many new members of a world’s organisations, on both sides, as come to a workshop. */
export async function crowd(at: World, many: { cso: number; government: number }): Promise<Person[]> {
  const { cso, government } = at;
  const organisations = [
    ...takingTurns(many.cso, [cso.member, cso.otherMember]),
    ...takingTurns(many.government, [government.focalPoint, government.ministry]),
  ];
  const people = organisations.map((organisationId) => {
    const id = randomUUID();
    return new Person(id, `${id}@test.example`, organisationId);
  });
  const rows = people.map(({ id, email, organisationId }) => ({ id, email, organisationId, membership: randomUUID() }));
  const hashed = await passwordHash;
  await withDatabase(async (client) => {
    await client.query(
      `insert into person (id, email, email_key, name, password_hash, language, is_demonstration, created_at)
       select id, email, email, 'Participant', $2, 'en', false, now()
       from jsonb_to_recordset($1) as p (id uuid, email text)`,
      [JSON.stringify(rows), hashed],
    );
    await client.query(
      `insert into membership (id, workspace_id, person_id, organisation_id, role, since)
       select membership, $2, id, "organisationId", 'MEMBER', now()
       from jsonb_to_recordset($1) as p (id uuid, membership uuid, "organisationId" uuid)`,
      [JSON.stringify(rows), at.workspaceId],
    );
  });
  return people;
}

const takingTurns = (many: number, of: readonly Person[]): (string | null)[] =>
  Array.from({ length: many }, (_, at) => of[at % of.length].organisationId);
