import type pg from 'pg';
import { appended, type ChainedEvent, type Values } from '../../../server/database/journal-chain.js';
import type { Marks } from './canary.js';
import { owned, WRITTEN, type Cell, type Place } from './cells.js';

/** Writes what the record of a world has. */
export class Recorded {
  constructor(
    private readonly client: pg.Client,
    private readonly marks: Marks,
  ) {}

  /** What the record has of the cell on the common row. */
  async ofRow(cell: Cell, on: Place): Promise<void> {
    const of = owned(cell);
    const id = this.marks.id(`journal/${cell.owner.key}/${cell.audience}`, of);
    const before = { citation: this.marks.canary('journal.before', of) };
    const after = { citation: this.marks.canary('journal.after', of) };
    const what = { action: 'evidence.change', subject_type: 'Evidence', subject_id: on.versionId };
    await this.add(cell, { id, ...what, entry_id: on.entryId }, { before, after });
    const taken = this.marks.id(`export/${cell.owner.key}/${cell.audience}`, of);
    const file = { action: 'matrix.export', subject_type: 'Review', subject_id: on.reviewId, entry_id: null };
    const told = {
      title: this.marks.canary('journal.title', of),
      format: 'xlsx',
      audience: cell.audience,
      recordNumber: 1,
      rows: 1,
      rowsOfReview: 2,
    };
    await this.add(cell, { id: taken, ...file }, { before: null, after: told });
  }

  /** One event, by the one way into the record. */
  async add(
    cell: Cell,
    what: Pick<ChainedEvent, 'id' | 'action' | 'subject_type' | 'subject_id' | 'entry_id'>,
    values: Values,
  ): Promise<void> {
    const event = {
      ...what,
      workspace_id: cell.owner.workspace,
      audience: cell.audience,
      owner_organisation_id: cell.owner.id,
      owner_side: cell.owner.side,
      person_id: cell.owner.author,
      mutation_id: null,
      revert_of: null,
      at: WRITTEN,
    };
    const salt = this.marks.id(`salt/${what.id}`);
    await this.client.query('select append_to_journal($1)', [JSON.stringify([appended(event, values, salt)])]);
  }
}
