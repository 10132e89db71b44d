import { computed, linkedSignal, type Signal, untracked } from '@angular/core';

/** What a page shows of something, which it can read again. */
export type Shown<T> = Signal<T> & {
  /** Reads it again; resolves when that is over, also where it failed and what is shown stays. */
  readonly reload: () => Promise<void>;
  /** Shows this, until it is read again. */
  readonly put: (value: T) => void;
};

/**
 * What `came` (mostly with the route), and what was read of it since with `readAgain`. Answers arrive in another order than they
 * were asked for, and when the page has long gone on to something else: only what is newer takes the place of what is shown.
 */
export function shownOf<T>(came: () => T, readAgain: (shown: T) => Promise<T>): Shown<T> {
  let turns = 0;
  const current = linkedSignal(() => ({ came: came(), value: came(), turn: turns }));
  const put = (value: T, turn: number): void => current.update((before) => ({ ...before, value, turn }));

  const reload = async (): Promise<void> => {
    const asked = untracked(current);
    const turn = ++turns;
    try {
      const value = await readAgain(asked.value);
      const now = untracked(current);
      if (now.came === asked.came && now.turn < turn) put(value, turn);
    } catch {
      // Whoever did something was told how that went; what was read before is still true of its time.
    }
  };
  return Object.assign(
    computed(() => current().value),
    { reload, put: (value: T) => put(value, ++turns) },
  );
}
