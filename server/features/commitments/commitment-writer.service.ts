import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { changedPart, samePart } from '../../domain/changed-part.js';
import type { Permission } from '../../domain/permissions.js';
import { Refusal } from '../../domain/refusal.js';
import { say } from '../../domain/sentence.js';
import { updateIfUnchanged } from '../../database/conditional-update.js';
import { Journal } from '../../database/journal.js';
import { Clock } from '../../database/sources.js';
import { db } from '../../database/with-actor.js';
import { NotFound } from '../../graphql/errors.js';
import { lostRace } from '../../graphql/lost-race.js';
import type { Outcome } from '../../graphql/result.js';
import { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { RecommendationEntity } from '../recommendations/recommendation.entity.js';
import { FourEyesService } from '../workspaces/four-eyes.service.js';
import { OrganisationEntity } from '../workspaces/workspace.entity.js';
import { CommitmentEntity, CommitmentRecommendationEntity } from './commitment.entity.js';

/** Entries of recommendations that are not archived. */
const unarchived = () =>
  db()
    .createQueryBuilder(MatrixEntryEntity, 'entry')
    .innerJoin(
      RecommendationEntity,
      'recommendation',
      'recommendation.id = entry.recommendationId and recommendation.archivedAt is null',
    );

/** A commitment with the rows it serves, as one thing to compare and to change. */
export type LinkedCommitment = CommitmentEntity & { readonly entryIds: readonly string[] };
export type CommitmentChanges = Partial<LinkedCommitment>;

type Acts = Extract<Permission, 'commitment.propose' | 'commitment.change' | 'commitment.share'>;

/** Writes commitments with their links and their events, and checks what they name. */
@Injectable()
export class CommitmentWriter {
  constructor(
    private readonly journal: Journal,
    private readonly clock: Clock,
    /** Whether what is written for everybody at once must be asked first. */
    readonly fourEyes: FourEyesService,
  ) {}

  /** The commitment with the rows it serves, archived ones left out. */
  async linked(commitment: CommitmentEntity): Promise<LinkedCommitment> {
    const entries = await unarchived()
      .innerJoin(CommitmentRecommendationEntity, 'link', 'link.entryId = entry.id')
      .where('link.commitmentId = :id', { id: commitment.id })
      .getMany();
    return { ...commitment, entryIds: entries.map(({ id }) => id) };
  }

  /** Refuses the owner as its own partner; NOT_FOUND for organisations of another workspace and rows of another review. */
  async check(
    of: Pick<CommitmentEntity, 'workspaceId' | 'reviewId' | 'ownerOrganisationId'>,
    names: { partnerIds?: readonly string[]; entryIds?: readonly string[] },
  ): Promise<Refusal | null> {
    const partnerIds = [...new Set(names.partnerIds)];
    const entryIds = [...new Set(names.entryIds)];
    const known = await db().countBy(OrganisationEntity, { workspaceId: of.workspaceId, id: In(partnerIds) });
    const rows = await unarchived()
      .where({ reviewId: of.reviewId, id: In(entryIds) })
      .getCount();
    if (known < partnerIds.length || rows < entryIds.length) throw new NotFound();
    return of.ownerOrganisationId && partnerIds.includes(of.ownerOrganisationId)
      ? new Refusal('OWN_PARTNER', say('commitments.ownPartner'), 'partnerIds')
      : null;
  }

  /** Writes a new commitment with its links and its event. */
  async insert(action: Acts, commitment: CommitmentEntity, entryIds: readonly string[]): Promise<CommitmentEntity> {
    await db().insert(CommitmentEntity, commitment);
    await this.link(commitment.id, entryIds);
    const { text, status, dueOn } = commitment;
    await this.record(action, commitment, entryIds, { before: null, after: { text, status, dueOn } });
    return commitment;
  }

  /** Writes what changed against the version `before` has, with its event; tells of a lost race. */
  async write(before: LinkedCommitment, wanted: CommitmentChanges): Promise<Outcome<CommitmentEntity>> {
    const changes = changedPart<LinkedCommitment>(before, wanted);
    const { entryIds, ...columns } = changes;
    const row = { id: before.id, expected: before.version };
    const isSaved = await updateIfUnchanged(CommitmentEntity, row, { ...columns, changedAt: this.clock.now() });
    if (!isSaved) return this.conflict(before, before.version, changes);
    if (entryIds) await this.relink(before, entryIds);
    const now = await db().findOneByOrFail(CommitmentEntity, { id: before.id });
    const touched = [...new Set([...before.entryIds, ...(entryIds ?? [])])];
    await this.record('commitment.change', now, touched, {
      before: { ...samePart(before, changes), version: before.version },
      after: { ...changes, version: now.version },
    });
    return now;
  }

  /** What both wanted: the commitment as it stands, and the changes that could not be written. */
  async conflict(of: CommitmentEntity, expectedVersion: number, mine: CommitmentChanges) {
    const now = await db().findOneByOrFail(CommitmentEntity, { id: of.id });
    return lostRace(await this.linked(now), expectedVersion, mine);
  }

  /** Whether everybody sees a copy of this private commitment already. */
  isShared({ id }: CommitmentEntity): Promise<boolean> {
    return db().existsBy(CommitmentEntity, { sharedFromId: id });
  }

  private async link(commitmentId: string, entryIds: readonly string[]) {
    const links = [...new Set(entryIds)].map((entryId) => ({ commitmentId, entryId }));
    if (links.length) await db().insert(CommitmentRecommendationEntity, links);
  }

  /** Links to archived rows stay: whoever replaces the list has not seen them. */
  private async relink(before: LinkedCommitment, entryIds: readonly string[]) {
    const gone = before.entryIds.filter((id) => !entryIds.includes(id));
    await db().delete(CommitmentRecommendationEntity, { commitmentId: before.id, entryId: In(gone) });
    const added = entryIds.filter((id) => !before.entryIds.includes(id));
    await this.link(before.id, added);
  }

  /** One event for each row, so that the history of each tells of it and its open screens learn of it. */
  private async record(
    action: Acts,
    subject: CommitmentEntity,
    entryIds: readonly string[],
    change: { before: object | null; after: object },
  ) {
    const { reviewId } = subject;
    for (const entryId of entryIds.length ? entryIds : [null]) {
      this.journal.record({ action, subjectType: 'Commitment', subject, entryId, reviewId, ...change });
    }
  }
}
