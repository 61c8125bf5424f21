import { assessmentRows } from './loading/assessment-rows.js';
import { careRows } from './loading/care-rows.js';
import { commentRows } from './loading/comment-rows.js';
import { commitmentRows } from './loading/commitment-rows.js';
import { indicatorRows } from './loading/indicator-rows.js';
import { insertRows, type Row, type Statements } from './loading/insert-rows.js';
import { JointHistories } from './loading/joint-rows.js';
import { journalEvents } from './loading/journal-events.js';
import type { Made, Making } from './loading/making.js';
import { memberTables } from './loading/people-rows.js';
import { planRows } from './loading/plan-rows.js';
import { proposalRows } from './loading/proposal-rows.js';
import { recommendationRows, type KnownLabels } from './loading/recommendation-rows.js';
import { insertReport } from './loading/report-rows.js';

/** Tables in an order in which each row finds those it points at. */
const order = [
  'organisation',
  'membership',
  'review',
  'recommendation',
  'position',
  'recommending_state',
  'recommendation_theme',
  'recommendation_group',
  'recommendation_sdg',
  'cluster',
  'matrix_entry',
  'caretaker',
  'action',
  'proposed_plan',
  'assessment',
  'assessment_version',
  'evidence',
  'joint_status',
  'joint_status_event',
  'comment',
  'indicator',
  'measurement',
  'commitment',
  'commitment_recommendation',
] as const;

/** Writes all that the demonstration's workspace holds; the workspace itself and its accounts are there already. */
export async function insertDemonstration(client: Statements, making: Making): Promise<void> {
  const joint = new JointHistories(making);
  const made: Made[] = [
    { tables: memberTables(making), told: [] },
    recommendationRows(making, await knownLabels(client)),
    planRows(making),
    careRows(making),
    proposalRows(making),
    assessmentRows(making, joint.sharedAt),
    joint.rows(),
    commentRows(making),
    indicatorRows(making),
    commitmentRows(making),
  ];
  const rowsOf = (table: string): Row[] => made.flatMap(({ tables }) => tables[table] ?? []);
  for (const table of order) await insertRows(client, table, rowsOf(table));
  await insertReport(client, making);
  const told = made.flatMap((one) => one.told);
  await client.query('select append_to_journal($1)', [JSON.stringify(journalEvents(making, told))]);
}

/** The labels of OHCHR's fourth cycle that ship with the product. */
async function knownLabels(client: Statements): Promise<KnownLabels> {
  const themes = await client.query(`select id, label from theme where scheme = 'OHCHR_4' and workspace_id is null`);
  const groups = await client.query('select id, label from affected_group where workspace_id is null');
  return { themes: idByLabel(themes.rows), groups: idByLabel(groups.rows) };
}

const idByLabel = (rows: readonly Row[]) => new Map(rows.map(({ id, label }) => [String(label), String(id)]));
