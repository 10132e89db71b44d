const WINDOW_MS = 15 * 60_000;
const FAILURES_OF_PAIR_MAX = 10;
const FAILURES_OF_PAIR_UNDER_ATTACK_MAX = 3;
const FAILURES_OF_ADDRESS_MAX = 100;
/** So many failures on one account, from wherever, mean that somebody is guessing. */
const ATTACK_FAILURES = 50;
const REMEMBERED_MAX = 50_000;

/**
 * Counts wrong passwords, in memory, by keyed hashes of account and address. A try counts as wrong until it is known to be
 * right, so that many at once are no more than one after the other. Nobody is ever locked out: a right
 * password works from every address that has not itself failed too often. While somebody guesses at an account from
 * many places, an address gets fewer tries on it.
 */
export class SignInAttempts {
  private readonly failures = new Map<string, number[]>();

  /** Minutes until this address may try this account again; 0 when it may try now. */
  waitMinutes(account: string, address: string, now: Date): number {
    const underAttack = this.recent(account, now).length >= ATTACK_FAILURES;
    const ofPairMax = underAttack ? FAILURES_OF_PAIR_UNDER_ATTACK_MAX : FAILURES_OF_PAIR_MAX;
    const ofPair = this.recent(pair(account, address), now);
    const ofAddress = this.recent(address, now);
    const waits = [
      ofPair.length >= ofPairMax ? freeAt(ofPair, ofPairMax) : 0,
      ofAddress.length >= FAILURES_OF_ADDRESS_MAX ? freeAt(ofAddress, FAILURES_OF_ADDRESS_MAX) : 0,
    ];
    return Math.max(0, Math.ceil((Math.max(...waits) - now.getTime()) / 60_000));
  }

  /** Notes a try, before its password is looked at. */
  tried(account: string, address: string, now: Date): void {
    for (const key of [account, address, pair(account, address)]) {
      const times = [...this.recent(key, now), now.getTime()].slice(-FAILURES_OF_ADDRESS_MAX);
      // Deleting first keeps the map in the order of use, so that what is forgotten first is oldest.
      this.failures.delete(key);
      this.failures.set(key, times);
    }
    for (const key of this.failures.keys()) {
      if (this.failures.size <= REMEMBERED_MAX) break;
      this.failures.delete(key);
    }
  }

  /** The password of the try of that moment was right: the address has earned its tries back. */
  succeeded(account: string, address: string, at: Date): void {
    this.failures.delete(pair(account, address));
    for (const key of [account, address]) {
      const times = this.failures.get(key) ?? [];
      const index = times.indexOf(at.getTime());
      if (index >= 0) this.failures.set(key, times.toSpliced(index, 1));
    }
  }

  private recent(key: string, now: Date): number[] {
    return (this.failures.get(key) ?? []).filter((time) => time > now.getTime() - WINDOW_MS);
  }
}

function pair(account: string, address: string): string {
  return `${account} ${address}`;
}

/** When so many failures have left the window that one more is allowed. */
function freeAt(times: number[], max: number): number {
  return (times[times.length - max] ?? 0) + WINDOW_MS;
}
