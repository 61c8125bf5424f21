import { accountPolicies } from './accounts.js';
import { actor, isReadable, readableWhen } from './reading.js';
import { contentTables, partTables, referenceTables, tagTables, wordTables, type Acts } from './tables.js';
import { isAddable, isWritable, standsFor, type Act } from './writing.js';

/** What the application may do to one table's rows, as conditions; a command that is missing is not granted at all. */
export interface TablePolicies {
  readonly table: string;
  /** Null: rows without a secret, open to all; no row-level security. */
  readonly select: string | null;
  readonly insert?: string;
  /** One condition before and after the change, or two: a row may be locked by more people than may change it. */
  readonly update?: string | { readonly using: string; readonly check: string };
  readonly delete?: string;
}

const ofContent = ([table, acts]: [string, Acts]): TablePolicies => ({
  table,
  select: isReadable,
  ...(acts.insert && { insert: isAddable(acts.insert) }),
  ...(acts.update && { update: isWritable(acts.update) }),
  ...(acts.delete && { delete: isRemovable(acts.delete, acts.keptFor) }),
});

/** What may be taken away; with a time to keep it, by anybody when that is over, unread. */
const isRemovable = (acts: readonly Act[], keptFor: string | undefined): string =>
  keptFor ? `(${isWritable(acts)}) or changed_at < now() - interval '${keptFor}'` : isWritable(acts);

function ofPart([table, part]: [string, (typeof partTables)[string]]): TablePolicies {
  const through = (condition: string) =>
    `exists (select from ${part.of} p where p.${part.key ?? 'id'} = ${table}.${part.by} and ${condition})`;
  const allowed = (acts: readonly Act[]) => through(isWritable(acts));
  return {
    table,
    select: through('true'), // the row itself stands under its own policy
    ...(part.insert && { insert: allowed(part.insert) }),
    ...(part.delete && { delete: allowed(part.delete) }),
  };
}

const isOfWorkspace = `workspace_id = any (${actor.workspaces})`;

const byAnyOf = (acts: readonly Parameters<typeof standsFor>[0][]) =>
  `${isOfWorkspace} and (${acts.map((act) => standsFor(act)).join(' or ')})`;

const ofTag = ([table, acts]: [string, (typeof tagTables)[string]]): TablePolicies => ({
  table,
  select: isOfWorkspace,
  insert: byAnyOf(acts),
  delete: byAnyOf(acts),
});

const ofWord = ([table, acts]: [string, (typeof wordTables)[string]]): TablePolicies => ({
  table,
  select: `workspace_id is null or ${isOfWorkspace}`,
  insert: byAnyOf(acts),
});

/** What goes by a rule of its own: the record, which is added to by one function alone, and the receipts of one's own mutations. */
const special: readonly TablePolicies[] = [
  {
    table: 'journal',
    select: `${readableWhen('person_id')} or (workspace_id is null and person_id = ${actor.person})`,
  },
  {
    table: 'journal_chain',
    select: `${readableWhen('person_id')} or (workspace_id is null and person_id = ${actor.person})`,
  },
  {
    table: 'mutation_receipt',
    select: `person_id = ${actor.person}`,
    insert: `person_id = ${actor.person}`,
  },
];

/** The second gate, whole: every table the application may touch. Made from the permission table and the reading rule. */
export const policies: readonly TablePolicies[] = [
  ...Object.entries(contentTables).map(ofContent),
  ...Object.entries(partTables).map(ofPart),
  ...Object.entries(tagTables).map(ofTag),
  ...Object.entries(wordTables).map(ofWord),
  ...special,
  ...accountPolicies,
  ...referenceTables.map((table) => ({ table, select: null })),
];
