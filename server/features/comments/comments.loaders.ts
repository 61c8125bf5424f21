import { Audience, CommentKind } from '../../domain/vocabulary.js';
import { listsInOrder, type OperationContext } from '../../graphql/operation-context.js';
import type { CommentEntity } from './comment.entity.js';
import type { CommentsService } from './comments.service.js';

/** Whether a question still waits for its answer; one that was withdrawn does not. */
export async function isWaiting(
  comments: CommentsService,
  context: OperationContext,
  comment: CommentEntity,
): Promise<boolean> {
  if (comment.kind !== CommentKind.QUESTION || comment.audience !== Audience.JOINT) return false;
  const loader = context.loader('answers', async (ids) => {
    const answers = await comments.answersTo(ids);
    return listsInOrder(ids, answers, ({ answersId }) => answersId!);
  });
  return (await loader.load(comment.id)).length === 0;
}
