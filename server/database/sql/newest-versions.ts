/** Each side's newest JOINT version on the entry $1: by the day it speaks of, then by number. */
export const NEWEST_VERSIONS = `
  select distinct on (side) side, id, status, rationale
  from assessment_version
  where entry_id = $1 and audience = 'JOINT'
  order by side, as_of desc, number desc`;
