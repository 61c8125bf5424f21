import type { DemonstrationDraft, OrganisationKey, RecommendationNumber, VersionsByDate } from '../types.js';

/** What an organisation noted down for itself and has not shared. */
export const draft = (
  recommendation: RecommendationNumber,
  organisation: OrganisationKey,
  versions: VersionsByDate,
): DemonstrationDraft => ({ recommendation, organisation, versions });
