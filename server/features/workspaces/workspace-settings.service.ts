import { Injectable } from '@nestjs/common';
import { membershipIn, type Actor } from '../../domain/actor.js';
import { may } from '../../domain/permissions.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal } from '../../database/journal.js';
import { db } from '../../database/with-actor.js';
import { authorizeKnown } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { lostRace } from '../../graphql/lost-race.js';
import type { Outcome } from '../../graphql/result.js';
import { inWorkspace } from './in-workspace.js';
import type { SetSettingInput } from './workspace.model.js';
import { WorkspaceEntity } from './workspace.entity.js';

/** What a workspace decides for itself, each by its name and what it is where nobody has decided. */
const settings = {
  /** Whether what leaves a side is looked at by two of its coordinators. */
  fourEyes: true,
  /** Whether the rows of a cluster are left to its conveners. */
  convenersEdit: false,
} as const;
type Setting = keyof typeof settings;

/** The switches of a workspace: an administrator sets them, both sides read in the record that they were set. */
@Injectable()
export class WorkspaceSettings {
  constructor(private readonly journal: Journal) {}

  /** How a workspace at hand has it. */
  isOnIn(workspace: WorkspaceEntity, setting: Setting): boolean {
    return (workspace.settings as Partial<Record<Setting, boolean>>)[setting] ?? settings[setting];
  }

  /** Whether the actor may switch any. */
  maySet(actor: Actor, { id }: WorkspaceEntity): boolean {
    return may(actor, 'workspace.change', inWorkspace(id, id), { governmentHasJoined: true });
  }

  /** Switches one on or off. */
  async set(actor: Actor, setting: Setting, input: SetSettingInput): Promise<Outcome<WorkspaceEntity>> {
    const workspace = membershipIn(actor, input.id) && (await db().findOneBy(WorkspaceEntity, { id: input.id }));
    if (!workspace) throw new NotFound();
    const subject = inWorkspace(workspace.id, workspace.id);
    authorizeKnown(actor, 'workspace.change', subject, { governmentHasJoined: true });
    const before = { [setting]: this.isOnIn(workspace, setting) };
    const after = { [setting]: input.isOn };
    const changed = { ...workspace.settings, ...after };
    const isSaved = await updateIfUnchanged(
      WorkspaceEntity,
      { id: workspace.id, expected: input.expectedVersion },
      { settings: changed },
    );
    if (!isSaved) return lostRace({ ...workspace, ...subject, ...before }, input.expectedVersion, after);
    this.journal.record({
      action: 'workspace.change',
      subjectType: 'Workspace',
      subject,
      before: { ...before, version: input.expectedVersion },
      after,
    });
    return { ...workspace, settings: changed, version: input.expectedVersion + 1 };
  }
}
