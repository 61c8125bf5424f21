import { Injectable } from '@nestjs/common';
import type { Reader } from '../../domain/actor.js';
import { readerValues, visibleSql } from '../../database/visible.js';
import { statement } from '../../database/with-actor.js';
import type { RowLabel } from './row-label.model.js';

/** Finds what rows are called. */
@Injectable()
export class RowLabelsService {
  /** The labels of the entries the reader may see whose recommendations are not archived, in the document's order. */
  of(reader: Reader, entryIds: readonly string[]): Promise<RowLabel[]> {
    return statement<RowLabel>(
      'row-labels',
      `select e.id as "entryId", r.id as "recommendationId", r.reference, r.text
       from matrix_entry e join recommendation r on r.id = e.recommendation_id
       where ${visibleSql('e')} and e.id = any($5) and r.archived_at is null
       order by r.sort_key, r.id`,
      [...readerValues(reader), entryIds],
    );
  }
}
