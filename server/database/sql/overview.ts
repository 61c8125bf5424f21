import { visibleSql } from '../visible.js';
import { isOldSql, lastUpdateSql } from './last-update.js';
import { themeSchemeSql } from './theme-scheme.js';

/**
 * Where a review stands, as one statement. Parameters: $1–$4 the reader (see `readerValues`), $5 the review, $6 today,
 * $7 the instant since when an update keeps a row from being old. Each part is one expression over the CTE `row`; a part that is not asked for is not computed. A side's view of a row
 * is its newest JOINT assessment; for the reader's own side, the own organisation's assessment goes before it.
 */
const shared = (side: string) => `(
  select v.status from assessment_version v
  where v.entry_id = e.id and v.side = '${side}' and v.audience = 'JOINT'
  order by v.as_of desc, v.number desc limit 1)`;

const own = `(
  select v.status from assessment a join assessment_version v on v.id = a.current_version_id
  where a.entry_id = e.id and a.audience = 'ORGANISATION' and a.owner_organisation_id = $2)`;

const view = (side: string) => `
  case when $3 = '${side}' then coalesce(${own}, ${shared(side)}) else ${shared(side)} end`;

const rows = `
  select e.id, e.deadline, r.reference, r.text, r.sort_key, r.position, r.kind,
    coalesce(c.id, t.id) as theme_id, coalesce(c.name, t.label) as theme,
    coalesce(lpad(c.ordinal::text, 4, '0'), t.label) as theme_order,
    ${view('CSO')} as cso, ${view('GOVERNMENT')} as government,
    j.state as joint, j.value as joint_value, ${isOldSql('$7::timestamptz')} as old
  from matrix_entry e
  join recommendation r on r.id = e.recommendation_id and r.archived_at is null
  left join cluster c on c.id = e.cluster_id
  left join lateral (
    select t.id, t.label from recommendation_theme rt join theme t on t.id = rt.theme_id
    where rt.recommendation_id = r.id order by (t.scheme = (select scheme from scheme)) desc, rt.ordinal limit 1) t on c.id is null
  left join joint_status j on j.entry_id = e.id
  where ${visibleSql('e')} and e.audience = 'JOINT' and e.review_id = $5::uuid and $6::date is not null and $7::timestamptz is not null`;

const STEPS = [
  'FULLY_IMPLEMENTED',
  'PARTIALLY_IMPLEMENTED',
  'IN_PROGRESS',
  'NOT_STARTED',
  'REGRESSED',
  'NO_INFORMATION',
];

const counts = (side: 'cso' | 'government') =>
  `json_build_object(${[
    ...STEPS.map((status) => `'${status}', count(*) filter (where ${side} = '${status}')`),
    `'NOT_ASSESSED', count(*) filter (where ${side} is null)`,
  ].join(', ')})`;

/** Supported recommendations; a pledge is the State's own word and has no position. */
const isOn = (...positions: string[]) => `(kind <> 'PLEDGE' and position in ('${positions.join("', '")}'))`;
const followed = isOn('SUPPORTED', 'SUPPORTED_IN_PART');
const partly = (side: string) => `${side} in ('FULLY_IMPLEMENTED', 'PARTIALLY_IMPLEMENTED')`;
const late = `deadline < $6::date and not (joint = 'AGREED' and joint_value = 'FULLY_IMPLEMENTED') is true`;
const apart = `cso is not null and government is not null and cso <> government
  and 'NO_INFORMATION' not in (cso, government)`;

/** At most this many rows stand under a heading; the matrix has them all. */
const SOME = 5;
const some = (columns: string, condition: string, order: string) => `(
  select coalesce(json_agg(x), '[]'::json) from (
    select id, reference, text, ${columns} from row where ${condition} order by ${order} limit ${SOME}) x)`;

const parts: Readonly<Record<string, string>> = {
  totals: `(select json_build_object(
    'all', count(*),
    'supported', count(*) filter (where ${followed}),
    'noted', count(*) filter (where ${isOn('NOTED', 'NOT_SUPPORTED')}),
    'pending', count(*) filter (where ${isOn('PENDING', 'UNCLEAR')}),
    'pledges', count(*) filter (where kind = 'PLEDGE'),
    'csoAtLeastPartially', count(*) filter (where ${followed} and ${partly('cso')}),
    'governmentAtLeastPartially', count(*) filter (where ${followed} and ${partly('government')}),
    'csoAssessed', count(*) filter (where cso is not null),
    'governmentAssessed', count(*) filter (where government is not null),
    'proposed', count(*) filter (where joint = 'PROPOSED'),
    'agreed', count(*) filter (where joint = 'AGREED'),
    'disputed', count(*) filter (where joint = 'DISPUTED'),
    'outdated', count(*) filter (where joint = 'OUTDATED'),
    'apart', count(*) filter (where ${apart}),
    'late', count(*) filter (where ${late}),
    'old', count(*) filter (where old)
  ) from row)`,
  themes: `(select coalesce(json_agg(x order by x."order"), '[]'::json) from (
    select coalesce(theme_id::text, 'none') as id, theme as name, theme_order as "order", count(*) as count,
      ${counts('government')} as government, ${counts('cso')} as cso,
      count(*) filter (where ${partly('government')}) as "governmentAtLeastPartially",
      count(*) filter (where ${partly('cso')}) as "csoAtLeastPartially",
      count(*) filter (where ${apart}) as apart,
      count(*) filter (where joint = 'DISPUTED') as disputed
    from row where ${followed} group by theme_id, theme, theme_order) x)`,
  disputed: some('government, cso', `joint = 'DISPUTED'`, 'sort_key'),
  late: some(`deadline, $6::date - deadline as "daysLate"`, late, 'deadline, sort_key'),
  old: `(
    select coalesce(json_agg(x), '[]'::json) from (
      select row.id, reference, text, ${lastUpdateSql} as "updatedAt"
      from row join matrix_entry e on e.id = row.id where old order by 4, sort_key limit ${SOME}) x)`,
  themeScheme: '(select scheme from scheme)',
  ownDrafts: `(
    select count(*)::int from assessment a join row on row.id = a.entry_id
    where a.audience = 'ORGANISATION' and a.owner_organisation_id = $2 and not exists (
      select 1 from assessment_version v
      where v.shared_from_id = a.current_version_id and v.audience = 'JOINT' and v.side = $3))`,
};

/** The parts this statement can give. */
export const overviewParts: readonly string[] = Object.keys(parts);

/** The statement for the parts asked for: one row with one JSON column for each. */
export function overviewSql(wanted: ReadonlySet<string>): string {
  const columns = overviewParts.filter((part) => wanted.has(part)).map((part) => `${parts[part]} as "${part}"`);
  return `with scheme as materialized (select ${themeSchemeSql} as scheme), row as materialized (${rows}) select ${columns.join(', ') || '1 as nothing'}`;
}
