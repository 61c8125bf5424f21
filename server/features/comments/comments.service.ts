import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { membershipIn, type Actor, type Reader } from '../../domain/actor.js';
import { checkAnswering, checkAsking, checkComment } from '../../domain/comment-rules.js';
import { canRead, may } from '../../domain/permissions.js';
import { Audience, CommentKind } from '../../domain/vocabulary.js';
import { db, statement } from '../../database/with-actor.js';
import { COMMENTS_OF_ENTRY } from '../../database/sql/comment-threads.js';
import { readerValues } from '../../database/visible.js';
import { authorize, authorizeIn } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import type { Outcome } from '../../graphql/result.js';
import { MatrixService } from '../matrix/matrix.service.js';
import { FourEyesService } from '../workspaces/four-eyes.service.js';
import { CommentEntity } from './comment.entity.js';
import { CommentWriter } from './comment-writer.service.js';
import { MentionsService } from './mentions.service.js';
import { ThreadsService } from './threads.service.js';
import type { AnswerQuestionInput, AskSideInput, WriteCommentInput } from './comment.model.js';

/** Most comments of one row that are read at once: the newest. */
const MANY = 500;

/** A comment with the thread it belongs to. */
interface Placed {
  readonly id: string;
  readonly threadId: string | null;
}

@Injectable()
export class CommentsService {
  constructor(
    private readonly matrices: MatrixService,
    private readonly fourEyes: FourEyesService,
    private readonly threads: ThreadsService,
    private readonly mentions: MentionsService,
    private readonly writer: CommentWriter,
  ) {}

  /** The newest comments on one entry that the reader may see, the oldest of them first. */
  async ofEntry(reader: Reader, entryId: string): Promise<CommentEntity[]> {
    const values = [...readerValues(reader), entryId, MANY];
    const newest = await statement<Placed>('comments-of-entry', COMMENTS_OF_ENTRY, values);
    const read = await db().findBy(CommentEntity, { id: In(newest.map(({ id }) => id)) });
    const byId = new Map(read.map((comment) => [comment.id, comment]));
    return newest.reverse().flatMap(({ id, threadId }) => {
      const comment = byId.get(id);
      return comment ? [Object.assign(comment, { repliesToId: threadId })] : [];
    });
  }

  /** Remarks on a row or a cell, or replies: for the writer alone, the own organisation, the own side or everybody. */
  async write(actor: Actor, input: WriteCommentInput): Promise<Outcome<CommentEntity>> {
    const entry = await this.matrices.entry(actor, input.entryId);
    const isForAll = input.audience === Audience.JOINT;
    const { side } = authorizeIn(actor, isForAll ? 'comment.writeToAll' : 'comment.write', entry.workspaceId);
    const direct = isForAll ? await this.fourEyes.checkDirect(entry.workspaceId, side) : null;
    const { audience, body, cell = null, repliesToId = null } = input;
    const refusal =
      checkComment(body) ??
      direct ??
      (await this.mentions.check(actor, entry, input)) ??
      (await this.threads.checkReplying(actor, entry, input));
    if (refusal) return refusal;
    const place = { cell: repliesToId ? null : cell, repliesToId };
    const comment = await this.writer.insert(actor, entry, { kind: CommentKind.REMARK, audience, ...place, body });
    await this.mentions.keep(actor, comment, { reviewId: entry.reviewId, ids: input.mentionedIds ?? [] });
    return comment;
  }

  /** Puts a question to another side; it stands on the row and in that side's queue until it is answered. */
  async ask(actor: Actor, input: AskSideInput): Promise<Outcome<CommentEntity>> {
    const entry = await this.matrices.entry(actor, input.entryId);
    const { side } = authorizeIn(actor, 'comment.writeToAll', entry.workspaceId);
    const refusal = checkAsking(side, input.side) ?? checkComment(input.body);
    if (refusal) return refusal;
    const said = { kind: CommentKind.QUESTION, askedSide: input.side, cell: input.cell ?? null, body: input.body };
    return this.writer.insert(actor, entry, { ...said, audience: Audience.JOINT });
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
    await this.threads.lock(question.id);
    // It may have been withdrawn while this waited.
    const isAsked = await db().existsBy(CommentEntity, { id: question.id, audience: Audience.JOINT });
    if (!isAsked) throw new NotFound();
    const said = { kind: CommentKind.ANSWER, answersId: question.id, body: input.body };
    return this.writer.insert(actor, entry, { ...said, audience: Audience.JOINT });
  }

  /** Whether the actor may answer it: a question to their side, in whose name they may speak. */
  mayAnswer(actor: Actor, comment: CommentEntity): boolean {
    const side = membershipIn(actor, comment.workspaceId)?.side ?? null;
    const isForUs = checkAnswering(side, comment) === null;
    return isForUs && may(actor, 'comment.writeToAll', comment, { governmentHasJoined: true });
  }
}
