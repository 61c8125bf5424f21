/** Whether everything runs (`npm run test:wall -- full`) or a seeded sample of it (`npm test`). */
export const isFull = process.env.WALL === 'full';

export const sample = <Full, Some>(full: Full, some: Some): Full | Some => (isFull ? full : some);

/** Pairs of twin worlds: the second argument of the full run, or two. */
export const pairs = Number(process.env.WALL_PAIRS ?? (isFull ? 500 : 2));

/** A line for whoever reads the run: how much of what was done. */
export const say = (line: string): void => {
  process.stderr.write(`  the wall, ${isFull ? 'in full' : 'a sample'}: ${line}\n`);
};
