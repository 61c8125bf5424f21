/** Round figures from at or below the lowest to at or above the highest value, about five of them. */
export function niceTicks(lowest: number, highest: number, about = 5): number[] {
  const spread = highest - lowest || Math.abs(highest) || 1;
  const rough = spread / Math.max(1, about - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
  const first = Math.floor(lowest / step);
  const last = Math.max(first + 1, Math.ceil(highest / step));
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}
