import { Audience, CommentKind } from '../../domain/vocabulary.js';
import { listsInOrder, type OperationContext } from '../../graphql/operation-context.js';
import type { CommentEntity } from './comment.entity.js';
import type { ThreadsService } from './threads.service.js';

/** Whether a question still waits for its answer; one that was withdrawn does not. */
export async function isWaiting(
  threads: ThreadsService,
  context: OperationContext,
  comment: CommentEntity,
): Promise<boolean> {
  if (comment.kind !== CommentKind.QUESTION || comment.audience !== Audience.JOINT) return false;
  const loader = context.loader('answers', async (ids) => {
    const answers = await threads.answersTo(ids);
    return listsInOrder(ids, answers, ({ answersId }) => answersId!);
  });
  return (await loader.load(comment.id)).length === 0;
}
