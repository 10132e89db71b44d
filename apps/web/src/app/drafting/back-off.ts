/** Waits between attempts, in milliseconds; the last one is repeated for as long as the line is bad. */
const BACK_OFF_MS: readonly number[] = [1_000, 2_000, 5_000, 10_000, 30_000];

/** The wait before another attempt, after so many failed ones (1 or more). */
export function backOffMs(failures: number): number {
  return BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length) - 1] ?? 0;
}

/** A wait that can be cut short. */
export class Pause {
  private end: () => void = () => undefined;

  /** Resolves after `ms`, or as soon as `wake` is called. */
  async rest(ms: number): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    await new Promise<void>((resolve) => {
      this.end = resolve;
      timer = setTimeout(resolve, ms);
    });
    clearTimeout(timer);
    this.end = () => undefined;
  }

  wake(): void {
    this.end();
  }
}
