import type { ParsedFile, ParsedRow } from '../../server/features/imports/readers/parsed-file.js';

/** The rows of all reviews of a file. */
export const rowsOf = (file: ParsedFile): readonly ParsedRow[] => file.reviews.flatMap(({ rows }) => rows);

export const problemCodes = (file: ParsedFile): string[] => file.problems.map(({ code }) => code);
