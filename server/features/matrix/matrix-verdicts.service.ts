import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { byRow, CellOutcome, proposed, settleRow, written, type CellVerdict } from '../../domain/cell-verdicts.js';
import type { PlanField } from '../../domain/matrix-groups.js';
import { canRead, may, type Facts } from '../../domain/permissions.js';
import { permissionOfField } from '../../domain/plan-rights.js';
import { Side } from '../../domain/vocabulary.js';
import { readWrittenCell, type CellValue, type KnownWords, type WrittenCell } from '../../domain/written-cell.js';
import { entityRows } from '../../database/entity-rows.js';
import { ENTRIES } from '../../database/sql/revise-entries.js';
import { NotFound } from '../../graphql/errors.js';
import { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import type { OrganisationEntity } from '../workspaces/workspace.entity.js';
import { WorkspacesService } from '../workspaces/workspaces.service.js';
import type { CellRevisionInput } from './matrix-revision.model.js';
import { standingClusters } from './standing-clusters.js';
import { say } from '../../domain/sentence.js';

/** Cells that somebody wants to change, with the rows they are in. */
export interface Judged {
  readonly workspaceId: string;
  readonly reviewId: string;
  readonly entries: ReadonlyMap<string, MatrixEntryEntity>;
  readonly verdicts: readonly CellVerdict[];
}

interface Known extends KnownWords {
  readonly organisations: readonly OrganisationEntity[];
}

const namesThings: readonly PlanField[] = ['leadInstitutionId', 'supportingInstitutionIds', 'partnerIds', 'clusterId'];

/** What comes of many cells: whose they are to change, what their words mean, and what the rows' rules say. */
@Injectable()
export class MatrixVerdictsService {
  constructor(private readonly workspaces: WorkspacesService) {}

  /** What the cells mean and whether the actor may write them; rows are not looked at yet. NOT_FOUND without any row. */
  async judge(actor: Actor, cells: readonly CellRevisionInput[], locale: string | null): Promise<Judged> {
    const found = await this.entries(actor, cells);
    const [{ workspaceId, reviewId }] = found;
    const entries = new Map(found.filter((entry) => entry.reviewId === reviewId).map((entry) => [entry.id, entry]));
    const facts = await this.workspaces.facts(workspaceId);
    const known = await this.known(actor, workspaceId, cells, locale ?? 'en');
    const verdicts = once(cells).map((cell) => judged(actor, cell, entries.get(cell.entryId), { facts, known }));
    return { workspaceId, reviewId, entries, verdicts };
  }

  /**
   * The verdicts settled against the rows as `entries` has them, in the order of the cells. To be looked at, they are
   * settled with what is understood by likeness; to be written, without.
   */
  settle(
    { verdicts }: Judged,
    entries: ReadonlyMap<string, MatrixEntryEntity>,
    purpose: 'look' | 'write',
  ): CellVerdict[] {
    const outcomes = purpose === 'look' ? proposed : written;
    const settled = [...byRow(verdicts)].flatMap(([id, cells]) => {
      const entry = entries.get(id);
      return entry ? settleRow(entry, cells, outcomes) : cells;
    });
    const placed = new Map(settled.map((verdict) => [placeOf(verdict), verdict]));
    return verdicts.map((verdict) => placed.get(placeOf(verdict)) ?? verdict);
  }

  private async entries(actor: Actor, cells: readonly CellRevisionInput[]): Promise<MatrixEntryEntity[]> {
    const values = [[...new Set(cells.map(({ entryId }) => entryId))]];
    const entries = await entityRows(MatrixEntryEntity, { name: 'find-entries', text: ENTRIES, values });
    const readable = entries.filter((entry) => canRead(actor, entry));
    if (readable.length === 0) throw new NotFound();
    return readable;
  }

  /** The organisations and groups that can be named; nothing is read for cells that name none. */
  private async known(
    actor: Actor,
    workspaceId: string,
    cells: readonly CellRevisionInput[],
    locale: string,
  ): Promise<Known> {
    if (!cells.some(({ field }) => namesThings.includes(field))) return { organisations: [], clusters: [], locale };
    const all = await this.workspaces.organisations.known(actor, workspaceId);
    const clusters = await standingClusters(actor, workspaceId);
    return { organisations: all.filter(({ side }) => side !== Side.OBSERVER), clusters, locale };
  }
}

const placeOf = ({ entryId, field }: { entryId: string; field: string }) => `${entryId} ${field}`;

/** A cell named twice is to hold what was said last. */
const once = (cells: readonly CellRevisionInput[]): CellRevisionInput[] => [
  ...new Map(cells.map((cell) => [placeOf(cell), cell])).values(),
];

const outcomes = {
  SAME: CellOutcome.CHANGED,
  LIKELY: CellOutcome.GUESSED,
  UNKNOWN: CellOutcome.UNKNOWN,
} as const;

function judged(
  actor: Actor,
  cell: CellRevisionInput,
  entry: MatrixEntryEntity | undefined,
  { facts, known }: { facts: Facts; known: Known },
): CellVerdict {
  const { entryId, field, expectedVersion } = cell;
  const nothing = { entryId, field, expectedVersion, value: null, strange: [], message: null };
  if (!entry) return { ...nothing, outcome: CellOutcome.GONE };
  if (!may(actor, permissionOfField[field], entry, facts)) return { ...nothing, outcome: CellOutcome.NOT_ALLOWED };
  const { value, certainty, strange } = read(cell, known);
  const said = { ...nothing, value, strange };
  const stranger = field === 'partnerIds' ? known.organisations.find(isNoCso(value)) : undefined;
  if (!stranger) return { ...said, outcome: outcomes[certainty] };
  const message = say('matrix.partnerIsNoCso', { name: stranger.name });
  return { ...said, outcome: CellOutcome.REFUSED, message };
}

const isNoCso =
  (ids: CellValue) =>
  ({ id, side }: OrganisationEntity): boolean =>
    Array.isArray(ids) && ids.includes(id) && side !== Side.CSO;

/** Ids are taken at their word where they are known; words are read. */
function read({ field, ids, text }: CellRevisionInput, known: Known): WrittenCell {
  if (!ids) return readWrittenCell(field, text ?? '', known);
  const things = field === 'clusterId' ? known.clusters : known.organisations;
  const strange = ids.filter((id) => !things.some((thing) => thing.id === id));
  const isList = field === 'supportingInstitutionIds' || field === 'partnerIds';
  const isFitting = namesThings.includes(field) && strange.length === 0 && (isList || ids.length < 2);
  return { value: isList ? ids : (ids[0] ?? null), certainty: isFitting ? 'SAME' : 'UNKNOWN', strange };
}
