import { Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/actor.js';
import { freshSince } from '../../domain/review-calendar.js';
import { Clock } from '../../database/sources.js';
import { matrixRowFields, matrixRowsSql, type RowsWanted } from '../../database/sql/matrix-rows.js';
import { readerValues } from '../../database/visible.js';
import { statement } from '../../database/with-actor.js';
import { readerOrNotFound } from '../../graphql/authorize.js';
import { NotFound } from '../../graphql/errors.js';
import type { MatrixRow } from './matrix.model.js';

/** A review, as far as its rows need to know it. */
interface OfReview {
  readonly id: string;
  readonly workspaceId: string;
}

/** Reads rows of the matrix: one statement, shaped by the fields asked for. */
@Injectable()
export class MatrixRowsService {
  /** Statement text and prepared name, by that name. */
  private readonly statements = new Map<string, { name: string; text: string }>();

  constructor(private readonly clock: Clock) {}

  /**
   * The rows of a review, or those of `ids`, as far as the actor may read them, in the document's order; NOT_FOUND when
   * they may not read the review.
   */
  async ofReview(
    actor: Actor,
    review: OfReview,
    ids: readonly string[] | null,
    fields: ReadonlySet<string>,
  ): Promise<MatrixRow[]> {
    const reader = readerOrNotFound(actor, review.workspaceId);
    const { name, text } = this.shaped(fields, ids ? 'named' : 'all');
    const today = this.clock.today();
    const values = [...readerValues(reader), review.id, today, ids, `${freshSince(today)}T00:00:00Z`];
    const [{ isReadable, rows }] = await statement<{ isReadable: boolean; rows: MatrixRow[] }>(name, text, values);
    if (!isReadable) throw new NotFound();
    return rows;
  }

  /** One row; NOT_FOUND when it is not in that review. */
  async one(actor: Actor, review: OfReview, id: string, fields: ReadonlySet<string>): Promise<MatrixRow> {
    const [row] = await this.ofReview(actor, review, [id], fields);
    if (!row) throw new NotFound();
    return row;
  }

  private shaped(fields: ReadonlySet<string>, which: RowsWanted) {
    const asked = matrixRowFields.map((field) => (fields.has(field) ? '1' : '0')).join('');
    const name = `matrix-rows-${which}-${BigInt(`0b${asked}`).toString(36)}`;
    const known = this.statements.get(name);
    if (known) return known;
    const made = { name, text: matrixRowsSql(fields, which) };
    this.statements.set(name, made);
    return made;
  }
}
