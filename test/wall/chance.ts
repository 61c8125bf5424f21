import { createHash } from 'node:crypto';

/** Choices that follow from a seed, so that a run can be had again. */
export class Chance {
  private count = 0;
  constructor(private readonly seed: string) {}

  /** From 0 up to, not including, 1. */
  next(): number {
    return (
      createHash('sha256')
        .update(`${this.seed}/${this.count++}`)
        .digest()
        .readUInt32BE(0) /
      2 ** 32
    );
  }

  below(share: number): boolean {
    return this.next() < share;
  }

  oneOf<One>(list: readonly One[]): One {
    return list[Math.floor(this.next() * list.length)];
  }

  /** As many of a list, none twice, in its order. */
  some<One>(list: readonly One[], many: number): One[] {
    const left = list.map((_, at) => at);
    const taken: number[] = [];
    while (taken.length < many && left.length) taken.push(...left.splice(Math.floor(this.next() * left.length), 1));
    return taken.sort((a, b) => a - b).map((at) => list[at]);
  }
}
