import { useParams } from 'react-router';
import { CommitmentsOfEntry } from './features/commitments/CommitmentsOfEntry.js';
import { IndicatorsOfEntry } from './features/indicators/IndicatorsOfEntry.js';
import { RecommendationPage } from './features/sharing/RecommendationPage.js';

/** The recommendation's page with the sections of the rooms that stand above it: indicators and commitments. */
export function RecommendationScreen() {
  const { reviewId = '' } = useParams();
  return (
    <RecommendationPage
      indicators={(entryId) => <IndicatorsOfEntry entryId={entryId} reviewId={reviewId} />}
      commitments={(entryId) => <CommitmentsOfEntry entryId={entryId} reviewId={reviewId} />}
    />
  );
}
