import type { ShownAssessmentFieldsFragment } from '../../graphql/generated/graphql.js';
import { ViewCard } from '../assessments/ViewCard.js';

/** An assessment exactly as the other side reads it: with the organisation, never the person. */
export function ShownView({ shown }: { shown: ShownAssessmentFieldsFragment }) {
  return <ViewCard side={shown.side} view={shown} />;
}
