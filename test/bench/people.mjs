// More people in the first workspace of a bench: so many of civil society, so many of government.
import { randomUUID } from 'node:crypto';

/** Gives their e-mail addresses, civil society first. */
export async function addPeople(client, { workspace, passwordHash }, { cso, government }) {
  const person = (side) => {
    const id = randomUUID();
    return { id, side, email: `${id}@bench.example`, membership: randomUUID() };
  };
  const people = [
    ...Array.from({ length: cso }, () => person('CSO')),
    ...Array.from({ length: government }, () => person('GOVERNMENT')),
  ];
  const rows = JSON.stringify(people);
  await client.query(
    `insert into person (id, email, email_key, name, password_hash, language, is_demonstration, created_at)
     select id, email, email, 'Participant', $2, 'en', false, now() from jsonb_to_recordset($1) as p (id uuid, email text)`,
    [rows, passwordHash],
  );
  await client.query(
    `insert into membership (id, workspace_id, person_id, organisation_id, role, since)
     select membership, $2, p.id, o.id, 'MEMBER', now()
     from jsonb_to_recordset($1) as p (id uuid, membership uuid, side text)
     join organisation o on o.workspace_id = $2 and o.side = p.side`,
    [rows, workspace],
  );
  return people.map(({ email }) => email);
}
