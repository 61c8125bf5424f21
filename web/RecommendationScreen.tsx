import { RecommendationPage } from './features/sharing/RecommendationPage.js';

/** The recommendation's page with the sections of the rooms that stand above it: indicators and commitments. */
export function RecommendationScreen() {
  return <RecommendationPage />;
}
