/** Where a name stops being a slip of the finger and is another word. */
const FARTHEST = 4;

/** How many letters must be added, dropped or changed to turn one word into the other. */
function distance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const line = [row];
    for (let column = 1; column <= other.length; column++) {
      const changed = above[column - 1] + (one[row - 1] === other[column - 1] ? 0 : 1);
      line.push(Math.min(changed, above[column] + 1, line[column - 1] + 1));
    }
    above = line;
  }
  return above[other.length];
}

/** The known name a person most likely meant, compared without `prefix`; null when none is near. */
export function nearestName(written: string, known: readonly string[], prefix: string): string | null {
  const bare = (name: string) => name.replace(prefix, '');
  const byDistance = known
    .map((name) => ({ name, far: distance(bare(written), bare(name)) }))
    .sort((one, other) => one.far - other.far);
  return byDistance.length && byDistance[0].far <= FARTHEST ? byDistance[0].name : null;
}
