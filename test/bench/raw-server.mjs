// The yardstick: node:http, a pool of ten, one prepared statement a request, nothing else.
// With SESSION=on each request also looks the session up and runs under the policies, in a transaction of its person.
import http from 'node:http';
import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import { appended } from '../../dist/server/database/journal-chain.js';

const pool = new pg.Pool({ connectionString: process.env.RAW_DATABASE, max: 10 });
const statements = JSON.parse(process.env.RAW_STATEMENTS);
const withSession = process.env.SESSION === 'on';

/** Sessions are looked up where the program does it: at the door, where nobody acts yet. */
const door = new pg.Pool({ connectionString: process.env.RAW_DATABASE, max: 4, options: '-c app.door=open' });
const SESSION = `select s.sess, p.id, p.name, f.since is not null as factor, (
    select json_agg(json_build_object('w', m.workspace_id, 'o', m.organisation_id, 's', o.side, 'r', m.role))
    from membership m left join organisation o on o.id = m.organisation_id
    where m.person_id = p.id and m.until is null) as memberships
  from sign_in_session s join person p on p.id = s.person_id left join second_factor f on f.person_id = p.id
  where s.sid = $1 and s.expire > now()`;

const body = async (req) => {
  let text = '';
  for await (const chunk of req) text += chunk;
  return JSON.parse(text);
};

async function lookUp(cookie) {
  const values = [createHash('sha256').update(cookie).digest('hex')];
  const { rows } = await door.query({ name: 'session', text: SESSION, values });
  if (!rows[0]?.memberships) throw new Error('nobody is signed in by this cookie');
}

async function read(name, cookie) {
  const { sql, values } = statements[name];
  const query = { name, text: sql, values };
  if (!withSession) return (await pool.query(query)).rows[0].body;
  await lookUp(cookie);
  const client = await pool.connect();
  try {
    await client.query(`begin read only; select act_as('${process.env.RAW_PERSON}')`);
    const { rows } = await client.query(query);
    await client.query('commit');
    return rows[0].body;
  } finally {
    client.release();
  }
}

/** The head moves on, and tells what was said before: the record keeps from what to what. */
const HEAD = `with former as (
    select v.status, v.rationale, v.no_evidence_reason as "noEvidenceReason", v.as_of as "asOf"
    from assessment a join assessment_version v on v.id = a.current_version_id
    where a.entry_id = $2 and a.audience = 'ORGANISATION' and a.owner_organisation_id = $3)
  update assessment set version = version + 1, current_version_id = $1, changed_at = now()
  where entry_id = $2 and audience = 'ORGANISATION' and owner_organisation_id = $3 and version = $4
  returning id, version, workspace_id, owner_side, (select row_to_json(former) from former) as former`;
const RECORD = `insert into assessment_version (id, workspace_id, audience, owner_organisation_id, owner_side, version,
  written_by, written_at, changed_at, assessment_id, entry_id, side, number, status, rationale, no_evidence_reason,
  evidence_ids, as_of)
  select $1, workspace_id, audience, owner_organisation_id, owner_side, 1, $2, now(), now(), id, entry_id, side,
    version, $3, $4, $5, '{}', $6 from assessment where id = $7`;
const JOURNAL = 'select append_to_journal($1)';

/** The same write: version check, new version, audit row, in one transaction. */
async function record({ entryId, expectedVersion, status, rationale, noEvidenceReason, asOf, mutationId }, cookie) {
  if (withSession) await lookUp(cookie);
  const client = await pool.connect();
  const person = process.env.RAW_PERSON;
  try {
    await client.query(withSession ? `begin; select act_as('${person}')` : 'begin');
    const id = randomUUID();
    const { rows } = await client.query({
      name: 'head',
      text: HEAD,
      values: [id, entryId, process.env.RAW_ORGANISATION, expectedVersion],
    });
    if (!rows.length) {
      await client.query('rollback');
      return JSON.stringify({ conflict: true });
    }
    const values = [id, person, status, rationale, noEvidenceReason, asOf, rows[0].id];
    await client.query({ name: 'version', text: RECORD, values });
    const event = {
      id: randomUUID(),
      workspace_id: rows[0].workspace_id,
      audience: 'ORGANISATION',
      owner_organisation_id: process.env.RAW_ORGANISATION,
      owner_side: rows[0].owner_side,
      person_id: person,
      action: 'assessment.record',
      subject_type: 'Assessment',
      subject_id: rows[0].id,
      entry_id: entryId,
      mutation_id: mutationId,
      revert_of: null,
      at: new Date(),
    };
    const after = { status, rationale, noEvidenceReason, asOf, version: rows[0].version };
    const events = [appended(event, { before: rows[0].former, after }, randomUUID())];
    await client.query({ name: 'journal', text: JOURNAL, values: [JSON.stringify(events)] });
    await client.query('commit');
    return JSON.stringify({ version: rows[0].version });
  } finally {
    client.release();
  }
}

const server = http.createServer(async (req, res) => {
  const asked = await body(req);
  const cookie = req.headers.cookie ?? '';
  const text = asked.input ? await record(asked.input, cookie) : await read(asked.name, cookie);
  res.writeHead(200, { 'content-type': 'application/json' }).end(text);
});
server.listen(0, '127.0.0.1', () => console.log(`listening ${server.address().port}`));
process.on('SIGTERM', () => server.close(() => Promise.all([pool.end(), door.end()]).then(() => process.exit(0))));
