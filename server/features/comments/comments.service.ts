import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { membershipIn, type Actor, type Reader } from '../../domain/actor.js';
import { checkAnswering, checkAsking, checkComment } from '../../domain/comment-rules.js';
import { canRead, may, type Permission } from '../../domain/permissions.js';
import { isRefusal, Refusal } from '../../domain/refusal.js';
import type { SharedAudience } from '../../domain/sharing-rules.js';
import { Audience, CommentKind } from '../../domain/vocabulary.js';
import { Journal } from '../../database/journal.js';
import { Clock, Ids } from '../../database/sources.js';
import { db, statement } from '../../database/with-actor.js';
import { visibleTo } from '../../database/visible.js';
import { authorize, authorizeIn } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import type { Outcome } from '../../graphql/result.js';
import { MatrixService } from '../matrix/matrix.service.js';
import type { MatrixEntryEntity } from '../recommendations/matrix-entry.entity.js';
import { FourEyesService } from '../workspaces/four-eyes.service.js';
import { CommentEntity } from './comment.entity.js';
import type { AnswerQuestionInput, AskSideInput, WriteCommentInput } from './comment.model.js';

/** Most comments of one row that are read at once: the newest. */
const MANY = 500;

type Said = Pick<CommentEntity, 'kind' | 'audience' | 'askedSide' | 'answersId' | 'body'>;

/** A remark with the row it stands on. */
export interface LoadedComment {
  readonly comment: CommentEntity;
  readonly entry: MatrixEntryEntity;
}

@Injectable()
export class CommentsService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly fourEyes: FourEyesService,
    private readonly journal: Journal,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** The newest comments on one entry that the reader may see, the oldest of them first. */
  async ofEntry(reader: Reader, entryId: string): Promise<CommentEntity[]> {
    const query = db()
      .createQueryBuilder(CommentEntity, 'comment')
      .where('comment.entryId = :entryId and comment.sharedAt is null', { entryId });
    const newest = await visibleTo(query, reader)
      .orderBy('comment.writtenAt', 'DESC')
      .addOrderBy('comment.id', 'DESC')
      .limit(MANY)
      .getMany();
    return newest.reverse();
  }

  /** The answers to questions with these ids; questions and answers are read by everybody. */
  answersTo(questionIds: readonly string[]): Promise<CommentEntity[]> {
    return db().findBy(CommentEntity, { answersId: In([...questionIds]), audience: Audience.JOINT });
  }

  /** Remarks on a row, for the writer alone, the own organisation, the own side or everybody. */
  async write(actor: Actor, input: WriteCommentInput): Promise<Outcome<CommentEntity>> {
    const entry = await this.matrices.entry(actor, input.entryId);
    const isForAll = input.audience === Audience.JOINT;
    const { side } = authorizeIn(actor, isForAll ? 'comment.writeToAll' : 'comment.write', entry.workspaceId);
    const direct = isForAll ? await this.fourEyes.checkDirect(entry.workspaceId, side) : null;
    const refusal = checkComment(input.body) ?? direct;
    if (refusal) return refusal;
    const { audience, body } = input;
    return this.insert(actor, entry, { kind: CommentKind.REMARK, audience, askedSide: null, answersId: null, body });
  }

  /** Puts a question to another side; it stands on the row and in that side's queue until it is answered. */
  async ask(actor: Actor, input: AskSideInput): Promise<Outcome<CommentEntity>> {
    const entry = await this.matrices.entry(actor, input.entryId);
    const { side } = authorizeIn(actor, 'comment.writeToAll', entry.workspaceId);
    const refusal = checkAsking(side, input.side) ?? checkComment(input.body);
    if (refusal) return refusal;
    const said = { kind: CommentKind.QUESTION, askedSide: input.side, answersId: null, body: input.body };
    return this.insert(actor, entry, { ...said, audience: Audience.JOINT });
  }

  /** Answers a question in the name of the side that was asked. */
  async answer(actor: Actor, input: AnswerQuestionInput): Promise<Outcome<CommentEntity>> {
    const question = await db().findOneBy(CommentEntity, { id: input.questionId });
    if (!question || !canRead(actor, question)) throw new NotFound();
    const entry = await this.matrices.entry(actor, question.entryId);
    authorize(actor, 'comment.writeToAll', question);
    const side = membershipIn(actor, question.workspaceId)?.side ?? null;
    const refusal = checkAnswering(side, question) ?? checkComment(input.body);
    if (refusal) return refusal;
    await this.lock(question.id);
    // It may have been withdrawn while this waited.
    const isAsked = await db().existsBy(CommentEntity, { id: question.id, audience: Audience.JOINT });
    if (!isAsked) throw new NotFound();
    const said = { kind: CommentKind.ANSWER, askedSide: null, answersId: question.id, body: input.body };
    return this.insert(actor, entry, { ...said, audience: Audience.JOINT });
  }

  /** Whether the actor may answer it: a question to their side, in whose name they may speak. */
  mayAnswer(actor: Actor, comment: CommentEntity): boolean {
    const side = membershipIn(actor, comment.workspaceId)?.side ?? null;
    const isForUs = checkAnswering(side, comment) === null;
    return isForUs && may(actor, 'comment.writeToAll', comment, { governmentHasJoined: true });
  }

  /** What was shared with those people, to be taken back: a remark, or a question nobody has answered yet. */
  async toTakeBack(actor: Actor, id: string, audience: SharedAudience): Promise<LoadedComment | Refusal> {
    const comment = await db().findOneBy(CommentEntity, { id });
    if (comment?.kind !== CommentKind.QUESTION) {
      const loaded = await this.one(actor, id);
      if (!isRefusal(loaded) && loaded.comment.audience !== audience) throw new NotFound();
      return loaded;
    }
    if (!canRead(actor, comment) || comment.audience !== audience) throw new NotFound();
    const entry = await this.matrices.entry(actor, comment.entryId);
    await this.lock(id);
    const [answer] = await this.answersTo([id]);
    if (!answer) return { comment, entry };
    return new Refusal('ANSWERED', 'It was answered: question and answer stay on record together.');
  }

  /** A remark the actor may read, with its row; NOT_FOUND otherwise, a Refusal for what has been shared since. */
  async one(actor: Actor, id: string): Promise<LoadedComment | Refusal> {
    const comment = await db().findOneBy(CommentEntity, { id });
    if (!comment || !canRead(actor, comment)) throw new NotFound();
    const entry = await this.matrices.entry(actor, comment.entryId);
    if (comment.kind !== CommentKind.REMARK) {
      return new Refusal('ASKED', 'Questions and answers between the sides stay as they are.');
    }
    if (comment.sharedAt) return new Refusal('SHARED_ALREADY', 'This was shared: look at the row again.');
    return { comment, entry };
  }

  /** Makes the copy that more people read; it takes the place of the narrower one. Gives the copy. */
  async share({ comment, entry }: LoadedComment, audience: SharedAudience): Promise<CommentEntity> {
    const now = this.clock.now();
    await db().update(CommentEntity, { id: comment.id }, { sharedAt: now });
    const copy = db().create(CommentEntity, {
      ...comment,
      id: this.ids.next(),
      audience,
      version: 1,
      writtenBy: audience === Audience.JOINT ? null : comment.writtenBy,
      writtenAt: now,
      changedAt: now,
    });
    await db().insert(CommentEntity, copy);
    const { kind, body } = copy;
    const of = { entryId: entry.id, reviewId: entry.reviewId };
    this.journal.record({
      action: 'comment.share',
      subjectType: 'Comment',
      subject: copy,
      ...of,
      after: { kind, body },
    });
    return copy;
  }

  /** Takes a shared remark or question back to its organisation. */
  async takeBack(comment: CommentEntity): Promise<void> {
    const back = { audience: Audience.ORGANISATION, changedAt: this.clock.now(), version: comment.version + 1 };
    await db().update(CommentEntity, { id: comment.id }, back);
  }

  /** What the actor may do with a comment besides answering it; `isWaiting`: a question without an answer. */
  mayMove(actor: Actor, comment: CommentEntity, isWaiting: boolean): { share: boolean; withdraw: boolean } {
    const isRemark = comment.kind === CommentKind.REMARK && comment.sharedAt === null;
    const can = (permission: Permission) => may(actor, permission, comment, { governmentHasJoined: true });
    const { audience } = comment;
    const isNear = audience === Audience.SIDE && can('content.shareInside');
    return {
      share: isRemark && can('content.shareInside') && audience !== Audience.JOINT,
      withdraw: (isRemark || isWaiting) && (audience === Audience.JOINT ? can('comment.share') : isNear),
    };
  }

  /** Nobody answers a question while it is taken back, nor takes it back while it is answered. */
  private async lock(questionId: string): Promise<void> {
    const lock = `select pg_advisory_xact_lock(hashtextextended('answers to ' || $1, 0))`;
    await statement('lock-question', lock, [questionId]);
  }

  private async insert(actor: Actor, entry: MatrixEntryEntity, said: Said): Promise<CommentEntity> {
    const { workspaceId } = entry;
    const membership = membershipIn(actor, workspaceId)!;
    const now = this.clock.now();
    const comment = db().create(CommentEntity, {
      ...said,
      id: this.ids.next(),
      workspaceId,
      entryId: entry.id,
      body: said.body.trim(),
      ownerOrganisationId: membership.organisationId,
      ownerSide: membership.side,
      version: 1,
      sharedAt: null,
      // What everybody reads is the organisation's word; the journal knows who wrote it.
      writtenBy: said.audience === Audience.JOINT ? null : actor.personId,
      writtenAt: now,
      changedAt: now,
    });
    await db().insert(CommentEntity, comment);
    const { kind, askedSide, body } = comment;
    this.journal.record({
      action: said.audience === Audience.JOINT ? 'comment.writeToAll' : 'comment.write',
      subjectType: 'Comment',
      subject: comment,
      entryId: entry.id,
      reviewId: entry.reviewId,
      after: { kind, ...(askedSide && { askedSide }), body },
    });
    return comment;
  }
}
