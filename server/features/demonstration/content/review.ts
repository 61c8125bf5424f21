import type { DemonstrationReview } from './types.js';

/** The invented Republic of Mandara's fourth review; no State has its name, so it has no code either. */
export const review: DemonstrationReview = {
  stateName: 'Republic of Mandara',
  cycle: 4,
  session: 47,
  reportSymbol: 'A/HRC/58/90',
  addendumSymbol: 'A/HRC/58/90/Add.1',
  decisionSymbol: 'A/HRC/DEC/58/115',
  reviewedOn: '2024-11-08',
  adoptedOn: '2025-03-21',
  midTermOn: '2027-03-21',
  nextReviewOn: '2029-05-01',
};
