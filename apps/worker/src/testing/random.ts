import { randomInt } from 'node:crypto';

/** Numbers from 0 up to 1 that a seed determines (mulberry32): a run that failed can be had again. */
export class SeededRandom {
  private state: number;

  /** Without a seed, one is drawn; `seed` says which. */
  constructor(readonly seed = randomInt(1, 2 ** 31)) {
    this.state = seed;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  between(least: number, most: number): number {
    return least + this.next() * (most - least);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }
}
