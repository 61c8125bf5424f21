import type { DemonstrationComment } from '../content/types.js';
import type { Row } from './insert-rows.js';
import type { Made, Making, Told } from './making.js';

/** What was remarked, asked and answered. */
export function commentRows(making: Making): Made {
  const all = making.content.comments.map((comment, place) => ({ comment, id: idOf(making, comment, place) }));
  return {
    tables: { comment: all.map(({ comment, id }) => commentRow(making, comment, id)) },
    told: all.map(({ comment, id }) => toldOf(comment, id)),
  };
}

/** A question goes by its key, so that the answer finds it. */
const idOf = (making: Making, { key }: DemonstrationComment, place: number) =>
  making.ids.of('comment', key ?? String(place));

function commentRow(making: Making, comment: DemonstrationComment, id: string): Row {
  const { audience, organisation, person } = comment;
  return {
    ...making.columns(id, { audience, owner: organisation, at: new Date(comment.at) }),
    written_by: audience === 'ORGANISATION' && person ? making.person(person) : null,
    entry_id: making.entry(comment.recommendation),
    kind: comment.kind,
    asked_side: comment.askedSide,
    answers_id: comment.answers && making.ids.of('comment', comment.answers),
    body: comment.body,
  };
}

const toldOf = (comment: DemonstrationComment, id: string): Told => ({
  at: new Date(comment.at),
  action: comment.audience === 'JOINT' ? 'comment.writeToAll' : 'comment.write',
  subjectType: 'Comment',
  subjectId: id,
  audience: comment.audience,
  owner: comment.organisation,
  by: comment.organisation,
  entry: comment.recommendation,
  after: { kind: comment.kind, ...(comment.askedSide && { askedSide: comment.askedSide }), body: comment.body },
});
