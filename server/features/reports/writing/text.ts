/** The text with a capital first letter, to begin a sentence. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** At most so many characters, cut between words and marked as cut. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).replace(/[\s,;:.،؛]+$/, '')} …`;
}

/** The text as a sentence: with a full stop unless it ends in a mark of its own. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.!?…؟][’”"»]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
