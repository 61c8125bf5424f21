import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { may } from '../../domain/permissions.js';
import { knownHoles, type KnownHoles } from '../../domain/postgres-holes.js';
import { statement } from '../../database/with-actor.js';
import { inWorkspace } from './in-workspace.js';

const VERSION = `select current_setting('server_version_num')::int as number`;

/** What whoever administers should know of the database server under the program. */
@Injectable()
export class DatabaseServerService {
  /** What is known against it; null where nothing is, and for whoever does not administer this workspace. */
  async known(actor: Actor, workspaceId: string): Promise<KnownHoles | null> {
    const here = inWorkspace(workspaceId, workspaceId);
    if (!may(actor, 'workspace.change', here, { governmentHasJoined: true })) return null;
    const [{ number }] = await statement<{ number: number }>('database-version', VERSION, []);
    return knownHoles(number);
  }
}
