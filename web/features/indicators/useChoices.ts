import { useQuery } from '@apollo/client/react';
import { choicesOfReviewDocument } from './indicators.documents.js';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const LONGEST = 110;

/** A row in one line of a list: its reference and the beginning of its text. */
const rowChoice = ({ id, reference, text }: { id: string; reference: string; text: string }): Choice => ({
  value: id,
  label: `${reference}  ${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}`,
});

/** The rows of a review and the organisations of its workspace, for forms to choose from; empty until they are read. */
export function useChoices(reviewId: string): {
  readonly rows: readonly Choice[];
  readonly organisations: readonly Choice[];
} {
  const { data } = useQuery(choicesOfReviewDocument, { variables: { reviewId } });
  return {
    rows: (data?.matrix.rows ?? []).map(rowChoice),
    organisations: (data?.matrix.organisations ?? []).map(({ id, name }) => ({ value: id, label: name })),
  };
}
