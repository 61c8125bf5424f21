import { visibleSql } from '../visible.js';
import { newestInside, newestJoint, shownAssessment } from './shown-assessment.js';

/** Sources go along that are the own organisation's, or that those people read anyhow: others' are not ours to hand on. */
const sources = (audiences: string) =>
  `c.withdrawn_at is null and (c.owner_organisation_id = $2 or c.audience in (${audiences}))`;

/**
 * The own organisation's assessments in a review, as others would read them, beside what they read now. Parameters: $1–$4
 * the reader, $5 the review, $6 the entries wanted (null: all). In the document's order.
 */
const toShare = (which: string, before: string, makesOutdated: string) => `
  select e.id as "entryId", r.reference, r.text, a.id as "assessmentId", a.version as "expectedVersion", a.side,
    a.current_version_id as "versionId", v.evidence_ids as "evidenceIds",
    ${shownAssessment(which)} as shown,
    joint.shown as before, joint.organisation_id is distinct from a.owner_organisation_id as "isByAnother",
    ${makesOutdated} as "makesOutdated"
  from assessment a
  join assessment_version v on v.id = a.current_version_id
  join organisation o on o.id = a.owner_organisation_id
  join matrix_entry e on e.id = a.entry_id and e.audience = 'JOINT' and e.review_id = $5
  join recommendation r on r.id = e.recommendation_id and r.archived_at is null
  left join joint_status s on s.entry_id = e.id
  left join lateral (${before}) joint on true
  where ${visibleSql('a')} and a.audience = 'ORGANISATION' and a.owner_organisation_id = $2
    and ($6::uuid[] is null or e.id = any($6))
  order by r.sort_key, r.id`;

const read = `${shownAssessment('true')} as shown, v.owner_organisation_id as organisation_id`;

/** As everybody would read them, beside what they read of the same side. */
export const ASSESSMENTS_TO_SHARE = toShare(
  sources(`'JOINT'`),
  newestJoint('a.side', read),
  `coalesce(s.state = 'AGREED' and a.side in ('CSO', 'GOVERNMENT'), false)`,
);

/** As the own side would read them, beside what it reads of the same organisation. */
export const ASSESSMENTS_TO_SHARE_INSIDE = toShare(sources(`'JOINT', 'SIDE'`), newestInside(read), 'false');
