/** A run of words that both texts have, or only the one before or the one after. */
export interface DiffRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Above this many pairs of words the texts are shown whole: comparing them would be felt. */
const MOST_PAIRS = 1_000_000;

/** What became of a text, word by word; white space stays with the word before it. */
export function wordDiff(before: string, after: string): DiffRun[] {
  const [a, b] = [words(before), words(after)];
  if (a.length * b.length > MOST_PAIRS) return joined([removed(before), added(after)]);
  const lengths = commonLengths(a, b);
  const runs: DiffRun[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && isSame(a[i], b[j])) {
      runs.push({ kind: 'same', text: b[j] });
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || lengths[i + 1][j] >= lengths[i][j + 1])) {
      runs.push(removed(a[i]));
      i += 1;
    } else {
      runs.push(added(b[j]));
      j += 1;
    }
  }
  return joined(runs);
}

const words = (text: string) => text.match(/\S+\s*/g) ?? [];
const isSame = (one: string, other: string) => one.trimEnd() === other.trimEnd();
const removed = (text: string): DiffRun => ({ kind: 'removed', text });
const added = (text: string): DiffRun => ({ kind: 'added', text });

/** Length of the longest common run of words from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const longest = Math.max(lengths[i + 1][j], lengths[i][j + 1]);
      lengths[i][j] = isSame(a[i], b[j]) ? lengths[i + 1][j + 1] + 1 : longest;
    }
  }
  return lengths;
}

function joined(runs: readonly DiffRun[]): DiffRun[] {
  const result: DiffRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last?.kind === run.kind) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}
