import type { ClusterKey, Demonstration, DemonstrationRecommendation, PlacedRecommendation } from './types.js';
import { clusters } from './clusters.js';
import { comments } from './comments/all-comments.js';
import { commitments } from './commitments.js';
import { drafts } from './drafts/all-drafts.js';
import { indicators } from './indicators/all-indicators.js';
import { organisations } from './organisations.js';
import { people } from './people.js';
import { plans } from './plans/all-plans.js';
import { proposals } from './proposals.js';
import { children } from './recommendations/children.js';
import { disabilities } from './recommendations/disabilities.js';
import { expression } from './recommendations/expression.js';
import { health } from './recommendations/health.js';
import { justice } from './recommendations/justice.js';
import { pledges } from './recommendations/pledges.js';
import { treaties } from './recommendations/treaties.js';
import { women } from './recommendations/women.js';
import { work } from './recommendations/work.js';
import { report } from './report.js';
import { review } from './review.js';
import { views } from './views/all-views.js';

const byCluster: Readonly<Record<ClusterKey, readonly DemonstrationRecommendation[]>> = {
  treaties,
  women,
  disabilities,
  justice,
  expression,
  children,
  health,
  work,
};

const paragraph = ({ number }: DemonstrationRecommendation) => Number(number.split('.')[1]);

const placed: readonly PlacedRecommendation[] = (Object.keys(byCluster) as ClusterKey[])
  .flatMap((cluster) =>
    byCluster[cluster].map((one) => ({ ...one, kind: 'RECOMMENDATION', cluster }) satisfies PlacedRecommendation),
  )
  .sort((a, b) => paragraph(a) - paragraph(b));

/** The demonstration workspace's content: one invented State, its coalition and its Government, as of 22 November 2026. */
export const demonstration: Demonstration = {
  workspaceName: 'Republic of Mandara',
  review,
  organisations,
  people,
  clusters,
  recommendations: [...placed, ...pledges.map((one) => ({ ...one, kind: 'PLEDGE' }) satisfies PlacedRecommendation)],
  plans,
  proposals,
  views,
  drafts,
  indicators,
  commitments,
  comments,
  report,
};
