import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import type { KnownRow, RowPlan } from '../../domain/import-matching.js';
import { Clock, Ids } from '../../database/sources.js';
import { visibleTo } from '../../database/visible.js';
import { db, WithActor } from '../../database/with-actor.js';
import { authorize, authorizeIn, readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import { ReviewEntity } from '../recommendations/review.entity.js';
import { isSameReview } from '../recommendations/same-review.js';
import { WorkspaceEntity } from '../workspaces/workspace.entity.js';
import { contentOf, positionsOf, stateKey } from './import-content.js';
import { ImportEntity } from './import.entity.js';
import type { ImportDifference, ImportPreview, ImportReview, ImportRow } from './import.model.js';
import { planOf } from './import-plan.js';
import { keptFile, type ChosenFile } from './kept-file.js';
import { KnownRowsService } from './known-rows.service.js';
import { readFileInWorker } from './readers/read-file.js';
import type { ParsedReview } from './readers/parsed-file.js';
import { identityOf, type ToldFacts } from './review-identity.js';

/** Files somebody chose: read, listed, previewed. Applying them is `ImportApplier`'s. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly withActor: WithActor,
    private readonly known: KnownRowsService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Reads a file outside any transaction and keeps what it holds for preview. Throws a FileRefusal that says why not. */
  async upload(actor: Actor, workspaceId: string, file: ChosenFile): Promise<ImportEntity> {
    const membership = authorizeIn(actor, 'recommendation.import', workspaceId);
    const parsed = await readFileInWorker(file.bytes, file.name);
    const made = { id: this.ids.next(), now: this.clock.now() };
    const kept = keptFile(actor, membership, file, made);
    const entity: ImportEntity = { ...kept, workspaceId, source: parsed.source, parsed, summary: null };
    await this.withActor.write(actor, () => db().insert(ImportEntity, entity as object));
    return entity;
  }

  /** One import of the actor's own organisation; NOT_FOUND otherwise. */
  async one(actor: Actor, id: string): Promise<ImportEntity> {
    const found = await db().findOneBy(ImportEntity, { id });
    if (!found) throw new NotFound();
    authorize(actor, 'recommendation.import', found);
    return found;
  }

  /** The imports of the actor's organisation, the newest first; without what they hold. */
  ofWorkspace(actor: Actor, workspaceId: string): Promise<ImportEntity[]> {
    const { organisationId } = authorizeIn(actor, 'recommendation.import', workspaceId);
    const query = db()
      .createQueryBuilder(ImportEntity, 'import')
      .where('import.workspaceId = :workspaceId and import.ownerOrganisationId = :organisationId', {
        workspaceId,
        organisationId,
      })
      .andWhere('import.appliedAt is not null');
    return visibleTo(query, readerOrNotFound(actor, workspaceId))
      .orderBy('import.appliedAt', 'DESC')
      .take(50)
      .getMany();
  }

  /** Every review found in the file, with the workspace's review it would go into. */
  async reviews(of: ImportEntity): Promise<ImportReview[]> {
    const workspace = await db().findOneByOrFail(WorkspaceEntity, { id: of.workspaceId });
    const existing = (await this.reviewsOf(of)).filter(({ archivedAt }) => archivedAt === null);
    const into = new Map(of.changes?.into.map(({ index, reviewId }) => [index, reviewId]));
    const isOfState = ofState(
      workspace,
      existing,
      of.parsed.reviews.map(({ stateLabel }) => stateLabel),
    );
    return of.parsed.reviews.map((review, index) => ({
      index,
      stateName: review.stateLabel,
      sessionNumber: review.session,
      cycleNumber: review.cycle,
      fileRows: review.fileRows,
      rows: review.rows.length,
      ...positionsOf(review),
      existingReviewId: existing.find((one) => isSameReview(one, review))?.id ?? null,
      importedReviewId: into.get(index) ?? null,
      isOfWorkspaceState: isOfState(review.stateLabel),
    }));
  }

  /**
   * What importing one review of the file would do, given what a person says where the file is silent. Refuses a place
   * the file does not have.
   */
  async preview(actor: Actor, id: string, index: number, told: ToldFacts = {}): Promise<ImportPreview> {
    const of = await this.one(actor, id);
    const review = of.parsed.reviews.at(index);
    if (!review) throw new NotFound();
    const identity = identityOf(review, told);
    const same = (await this.reviewsOf(of)).filter((one) => isSameReview(one, identity));
    const existing = same.find(({ archivedAt }) => archivedAt === null) ?? null;
    const place = existing?.id ?? same.at(-1)?.id ?? null;
    const known = await this.known.ofReview(place);
    const { plans, returning } = planOf(review.rows, known, await this.known.undoneIn(place));
    const count = (change: RowPlan['change']) => plans.filter((plan) => plan.change === change).length;
    const met = plans.filter((plan) => plan.change !== 'NEW').length;
    return {
      id: `${id}/${index}/${existing?.id ?? 'new'}`,
      existingReviewId: existing?.id ?? null,
      added: count('NEW'),
      changed: count('CHANGED'),
      unchanged: count('UNCHANGED'),
      likely: count('LIKELY'),
      returning: plans.filter(({ change }, at) => change === 'NEW' && returning.has(at)).length,
      united: review.rows.filter((row) => row.fromRows.length > 1).length,
      absent: known.length - met,
      rows: plans.map((plan, at) => previewRow(review, at, plan)),
    };
  }

  /** All of the workspace, the oldest first, with those that left when an import was undone. */
  private reviewsOf({ workspaceId }: ImportEntity): Promise<ReviewEntity[]> {
    return db().find(ReviewEntity, { where: { workspaceId }, order: { writtenAt: 'ASC' } });
  }
}

/** Tells of a State's label whether the workspace is about it; null where the workspace names no State yet. */
function ofState(workspace: WorkspaceEntity, reviews: readonly ReviewEntity[], labels: readonly (string | null)[]) {
  const own = [workspace.name, ...reviews.map(({ stateName }) => stateName)].map(stateKey);
  const code = workspace.stateCode ?? null;
  const isKnown = code !== null || reviews.length > 0 || labels.some((label) => label && own.includes(stateKey(label)));
  return (label: string | null): boolean | null => {
    if (!label) return true;
    if (!isKnown) return null;
    return stateKey(label) === code || own.includes(stateKey(label));
  };
}

function previewRow(review: ParsedReview, index: number, plan: RowPlan): ImportRow {
  const row = review.rows[index];
  const content = contentOf(row);
  const known = plan.change === 'NEW' ? null : plan.known;
  return {
    index,
    fromRows: [...row.fromRows],
    change: plan.change,
    kind: content.kind,
    number: row.number,
    text: row.text,
    recommendingStates: [...row.recommendingStates],
    position: content.position,
    knownReference: known?.reference ?? null,
    knownText: known?.text ?? null,
    differences: 'fields' in plan ? plan.fields.map((field) => difference(field, plan.known, content)) : [],
  };
}

const asText = (value: unknown): string | null => {
  if (Array.isArray(value)) return value.map((one: string) => one.split('\n').at(-1)).join('; ');
  return value === null || value === undefined ? null : String(value);
};

const difference = (field: keyof KnownRow, known: KnownRow, content: object): ImportDifference => ({
  field,
  before: asText(known[field]),
  after: asText(content[field as keyof typeof content]),
});
