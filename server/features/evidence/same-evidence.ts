import type { EvidenceEntity } from './evidence.entity.js';

type Said = Pick<EvidenceEntity, 'citation' | 'url' | 'datedOn'>;

/** Whether two pieces of evidence cite the same source in the same words. */
export const saysTheSame = (one: Said, other: Said): boolean =>
  one.citation === other.citation && one.url === other.url && one.datedOn === other.datedOn;
