import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { Actor } from '../../domain/actor.js';
import { Refusal, isRefusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { db } from '../../database/with-actor.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import type { Outcome } from '../../graphql/result.js';
import { ThemeEntity } from '../recommendations/recommendation.entity.js';
import { RowTagsService, type RowTags } from '../recommendations/row-tags.service.js';
import { TagsService } from '../recommendations/tags.service.js';
import { MatrixRowsService } from './matrix-rows.service.js';
import type { MatrixRow } from './matrix.model.js';
import { MatrixService } from './matrix.service.js';
import type { ReviseTagsInput, TagChoices } from './row-tags.model.js';
import { TagWriter } from './tag-writer.service.js';

/** Most tags of one kind. */
const MANY = 60;

/** What people say a row is about: the document's tags revised, and tags of the workspace's own. */
@Injectable()
export class TagRevisionsService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly rows: MatrixRowsService,
    private readonly tags: TagsService,
    private readonly rowTags: RowTagsService,
    private readonly writer: TagWriter,
  ) {}

  /** The tags a row of the workspace can have. */
  async choices(actor: Actor, workspaceId: string): Promise<TagChoices> {
    readerOrNotFound(actor, workspaceId);
    const themes = await this.tags.themes(workspaceId);
    const groups = await this.tags.groups(workspaceId);
    return { themes, affectedGroups: groups.map(({ label }) => label) };
  }

  /** Gives a row other tags. Refuses an SDG target that does not exist; NOT_FOUND for a theme of another workspace. */
  async revise(actor: Actor, input: ReviseTagsInput, fields: ReadonlySet<string>): Promise<Outcome<MatrixRow>> {
    const entry = await this.matrices.entryFor(actor, 'matrixEntry.reviseTags', input.id);
    const before = await this.rowTags.of(entry.recommendationId);
    const after = await this.wanted(entry.workspaceId, before, input);
    if (isRefusal(after)) return after;
    const conflict = await this.writer.write(entry, input.expectedVersion, before, after);
    if (conflict) return conflict;
    return this.rows.one(actor, { id: entry.reviewId, workspaceId: entry.workspaceId }, entry.id, fields);
  }

  /** The tags the row is to have; kinds the input leaves out stay. */
  private async wanted(workspaceId: string, before: RowTags, input: ReviseTagsInput): Promise<RowTags | Refusal> {
    const { themeIds, newThemes, affectedGroups, sdgTargets } = input;
    await this.checkThemes(workspaceId, themeIds ?? []);
    const own = newThemes ? await this.tags.ownThemeIds(workspaceId, newThemes) : [];
    const after = {
      themeIds: unique([...(themeIds ?? before.themeIds), ...own]),
      groupIds: affectedGroups ? unique(await this.tags.namedGroupIds(workspaceId, affectedGroups)) : before.groupIds,
      sdgTargets: unique(sdgTargets ?? before.sdgTargets),
    };
    return (await checkSdgs(after.sdgTargets)) ?? checkCount(after) ?? after;
  }

  private async checkThemes(workspaceId: string, ids: readonly string[]): Promise<void> {
    const id = In(unique(ids));
    const known = await db().countBy(ThemeEntity, [
      { id, workspaceId: IsNull() },
      { id, workspaceId },
    ]);
    if (known < unique(ids).length) throw new NotFound();
  }
}

const unique = (list: readonly string[]): string[] => [...new Set(list)];

async function checkSdgs(codes: readonly string[]): Promise<Refusal | null> {
  const known = await db().query<{ code: string }[]>('select code from sdg_target where code = any($1)', [codes]);
  const strange = codes.find((code) => !known.some((one) => one.code === code));
  if (strange === undefined) return null;
  return new Refusal('NO_SUCH_TARGET', say('matrix.noSuchTarget', { written: strange }), 'sdgTargets');
}

const inputOf = { themeIds: 'themeIds', groupIds: 'affectedGroups', sdgTargets: 'sdgTargets' } as const;

function checkCount(tags: RowTags): Refusal | null {
  const kind = (Object.keys(inputOf) as (keyof RowTags)[]).find((one) => tags[one].length > MANY);
  if (!kind) return null;
  return new Refusal('TOO_MANY', say('matrix.tooManyTags', { most: MANY, count: tags[kind].length }), inputOf[kind]);
}
