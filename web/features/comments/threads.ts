interface Said {
  readonly id: string;
  readonly answersId?: string | null;
  readonly repliesToId?: string | null;
  readonly resolvedAt?: string | null;
}

/** A remark or a question, and the answers and replies to it. */
export interface Thread<C> {
  readonly first: C;
  readonly answers: readonly C[];
}

const threadOf = ({ answersId, repliesToId }: Said) => answersId ?? repliesToId;

/**
 * Comments in their order, each answer and reply under what began its thread; one whose thread is not there (any more)
 * stands by itself.
 */
export function threadsOf<C extends Said>(comments: readonly C[]): readonly Thread<C>[] {
  const known = new Set(comments.map(({ id }) => id));
  const isUnder = (comment: C) => known.has(threadOf(comment) ?? '');
  return comments
    .filter((comment) => !isUnder(comment))
    .map((first) => ({ first, answers: comments.filter((comment) => threadOf(comment) === first.id) }));
}
