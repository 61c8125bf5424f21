import { visibleSql } from '../visible.js';

/**
 * One assessment version `v` of organisation `o` as the other side reads it: never the person, never private ids. Which
 * evidence is shown is for `which` to say, over `c`. $1–$4 the reader.
 */
export const shownAssessment = (which: string): string => `
  json_build_object('versionId', v.id, 'organisation', o.name, 'side', v.side, 'status', v.status,
    'rationale', v.rationale, 'noEvidenceReason', v.no_evidence_reason, 'asOf', v.as_of,
    'evidence', coalesce((
      select json_agg(json_build_object('citation', c.citation, 'url', c.url, 'datedOn', c.dated_on,
          'fileName', f.name, 'fileKind', f.kind, 'fileBytes', f.byte_size)
        order by array_position(v.evidence_ids, c.id))
      from evidence c left join evidence_file f on f.evidence_id = c.id and f.form = 'CLEANED' where c.id = any(v.evidence_ids) and ${which} and ${visibleSql('c')}), '[]'::json))`;

/** The newest JOINT version of a side on entry `e`, by the day it speaks of, then by number; `columns` are over `v`. */
export const newestJoint = (side: string, columns: string): string => `
  select ${columns}
  from assessment_version v join organisation o on o.id = v.owner_organisation_id
  where v.entry_id = e.id and v.side = ${side} and v.audience = 'JOINT'
  order by v.as_of desc, v.number desc limit 1`;

/** The newest version the reader's organisation has shared inside its side on entry `e`; `columns` are over `v`. */
export const newestInside = (columns: string): string => `
  select ${columns}
  from assessment_version v join organisation o on o.id = v.owner_organisation_id
  where v.entry_id = e.id and v.owner_organisation_id = $2 and v.audience = 'SIDE'
  order by v.number desc limit 1`;
