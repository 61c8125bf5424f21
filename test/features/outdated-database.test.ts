import { beforeAll, describe, expect, it } from '@jest/globals';
import { knownHoles } from '../../server/domain/postgres-holes.js';
import { inDatabase } from '../support/in-database.js';
import { world, type World } from '../support/world.js';

const ASK = 'query ($id: ID!) { workspace(id: $id) { outdatedDatabase { version holes mendedIn } } }';

let at: World;
beforeAll(async () => {
  at = await world();
});

describe('TE-09 a database server with known holes', () => {
  it('is told of to whoever administers, with their names and what mends them, and runs on', async () => {
    const [{ number }] = await inDatabase<{ number: number }>(
      `select current_setting('server_version_num')::int as number`,
    );
    const answer = await at.administrator.get(ASK, { id: at.workspaceId });
    expect(answer).toEqual({ workspace: { outdatedDatabase: knownHoles(number) } });
  });

  it('is told of to nobody else', async () => {
    for (const somebody of [at.cso.coordinator, at.government.focalPoint, at.reportWriter])
      expect(await somebody.get(ASK, { id: at.workspaceId })).toEqual({ workspace: { outdatedDatabase: null } });
  });
});
