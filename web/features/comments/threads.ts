interface Said {
  readonly id: string;
  readonly answersId?: string | null;
}

/** A remark or a question, and the answers to it. */
export interface Thread<C> {
  readonly first: C;
  readonly answers: readonly C[];
}

/** Comments in their order, each answer under its question; an answer whose question is not there stands by itself. */
export function threadsOf<C extends Said>(comments: readonly C[]): readonly Thread<C>[] {
  const known = new Set(comments.map(({ id }) => id));
  const isAnswer = ({ answersId }: C) => Boolean(answersId && known.has(answersId));
  return comments
    .filter((comment) => !isAnswer(comment))
    .map((first) => ({ first, answers: comments.filter(({ answersId }) => answersId === first.id) }));
}
