import { Injectable } from '@nestjs/common';
import { membershipIn, readerIn, type Actor } from '../../domain/actor.js';
import { chainHeads } from '../../database/chain-heads.js';
import { EXPORTS } from '../../database/sql/record.js';
import { readerValues } from '../../database/visible.js';
import { statement } from '../../database/with-actor.js';
import { NotFound } from '../../graphql/errors.js';
import type { ExportedFile, WorkspaceRecord } from './record.model.js';

/** The record itself: where its chains end, and which files were taken away. */
@Injectable()
export class RecordService {
  /** The record of a workspace in the actor's eyes; nothing for a member without content, NOT_FOUND for no member. */
  async of(actor: Actor, workspaceId: string): Promise<WorkspaceRecord> {
    if (!membershipIn(actor, workspaceId)) throw new NotFound();
    const reader = readerIn(actor, workspaceId);
    if (!reader) return { workspaceId, chains: [], exports: [] };
    const chains = await chainHeads(reader);
    const exports = await statement<ExportedFile>('exported-files', EXPORTS, readerValues(reader));
    return { workspaceId, chains, exports };
  }
}
