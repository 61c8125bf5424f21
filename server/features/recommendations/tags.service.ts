import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { tidyText } from '../../domain/text-likeness.js';
import { ThemeScheme } from '../../domain/vocabulary.js';
import { Ids } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import { AffectedGroupEntity, ThemeEntity } from './recommendation.entity.js';

/** A theme as a source names it. */
export interface ThemeLabel {
  readonly scheme: ThemeScheme;
  readonly code: string | null;
  readonly label: string;
}

const keyOf = ({ scheme, label }: Pick<ThemeLabel, 'scheme' | 'label'>) => `${scheme}\n${label}`;

const shippedOrOf = (workspaceId: string) => [{ workspaceId: IsNull() }, { workspaceId }];

const folded = (text: string) => tidyText(text).toLowerCase();

/** Names without empty ones, each once, as they are known already where they are. */
function spelledAs(names: readonly string[], known: readonly { readonly label: string }[]): string[] {
  const spelling = new Map(known.map(({ label }) => [folded(label), label]));
  const wanted = new Map(names.map((name) => [folded(name), tidyText(name)]));
  return [...wanted].filter(([key]) => key !== '').map(([key, name]) => spelling.get(key) ?? name);
}

/** Finds the tags that labels stand for; a label nobody shipped becomes the workspace's own. */
@Injectable()
export class TagsService {
  constructor(private readonly ids: Ids) {}

  /** The themes a row of the workspace can have: those that ship, then its own, by label. */
  themes(workspaceId: string): Promise<ThemeEntity[]> {
    return db().find(ThemeEntity, { where: shippedOrOf(workspaceId), order: { scheme: 'ASC', label: 'ASC' } });
  }

  /** The groups of persons a row of the workspace can be about, by label. */
  groups(workspaceId: string): Promise<AffectedGroupEntity[]> {
    return db().find(AffectedGroupEntity, { where: shippedOrOf(workspaceId), order: { label: 'ASC' } });
  }

  /** Ids of the workspace's own themes by the names a person typed; capital letters make no other theme. */
  async ownThemeIds(workspaceId: string, names: readonly string[]): Promise<string[]> {
    const own = (await this.themes(workspaceId)).filter(({ scheme }) => scheme === ThemeScheme.WORKSPACE);
    const labels = spelledAs(names, own).map((label) => ({ scheme: ThemeScheme.WORKSPACE, code: null, label }));
    return labels.map(await this.themeIds(workspaceId, labels));
  }

  /** Ids of groups of persons by the names a person typed; capital letters make no other group. */
  async namedGroupIds(workspaceId: string, names: readonly string[]): Promise<string[]> {
    const labels = spelledAs(names, await this.groups(workspaceId));
    return labels.map(await this.groupIds(workspaceId, labels));
  }

  /** Theme ids by label. Missing ones are added to the workspace. */
  async themeIds(workspaceId: string, labels: readonly ThemeLabel[]): Promise<(label: ThemeLabel) => string> {
    const wanted = [...new Map(labels.map((label) => [keyOf(label), label])).values()];
    const where = { label: In(wanted.map(({ label }) => label)) };
    const known = await db().find(ThemeEntity, {
      where: [
        { ...where, workspaceId: IsNull() },
        { ...where, workspaceId },
      ],
    });
    const byKey = new Map(known.map((theme) => [keyOf(theme), theme.id]));
    const missing = wanted
      .filter((label) => !byKey.has(keyOf(label)))
      .map(({ scheme, code, label }) => ({ id: this.ids.next(), workspaceId, scheme, code, label }));
    if (missing.length) await db().insert(ThemeEntity, missing);
    for (const theme of missing) byKey.set(keyOf(theme), theme.id);
    return (label) => byKey.get(keyOf(label))!;
  }

  /** Ids of affected groups by label. Missing ones are added to the workspace. */
  async groupIds(workspaceId: string, labels: readonly string[]): Promise<(label: string) => string> {
    const wanted = [...new Set(labels)];
    const known = await db().find(AffectedGroupEntity, {
      where: [
        { label: In(wanted), workspaceId: IsNull() },
        { label: In(wanted), workspaceId },
      ],
    });
    const byLabel = new Map(known.map(({ label, id }) => [label, id]));
    const missing = wanted
      .filter((label) => !byLabel.has(label))
      .map((label) => ({ id: this.ids.next(), workspaceId, label }));
    if (missing.length) await db().insert(AffectedGroupEntity, missing);
    for (const group of missing) byLabel.set(group.label, group.id);
    return (label) => byLabel.get(label)!;
  }
}
