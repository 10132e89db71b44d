import { AsyncLocalStorage } from 'node:async_hooks';

/** A request that may arrive twice under the same key. */
export interface RequestIntention {
  kind: 'request';
  /** Who sent it, `anonymous` without a session: keys of different people never meet. */
  sender: string;
  key: string;
  route: string;
  /** SHA-256 of method, address and body: the same key with another input is refused. */
  inputHash: string;
}

/** An event or job that may be delivered twice to the same consumer. */
export interface DeliveryIntention {
  kind: 'delivery';
  id: string;
  consumer: string;
}

/** What the current call chain has set out to do, once in effect. The first unit of work commits it with its data. */
export interface Intention {
  of: RequestIntention | DeliveryIntention | null;
  /** Set when a unit of work has committed it. */
  spent: boolean;
  /** Set when a policy was asked; a route that never asks one is a defect. */
  policyAsked: boolean;
}

const current = new AsyncLocalStorage<Intention>();

/** Runs `work` as one intention. */
export function withIntention<T>(
  of: Intention['of'],
  work: (intention: Intention) => Promise<T>,
): Promise<T> {
  const intention: Intention = { of, spent: false, policyAsked: false };
  return current.run(intention, () => work(intention));
}

/** The intention of the current call chain, if any. */
export function currentIntention(): Intention | undefined {
  return current.getStore();
}

/** The intention was carried out before, by another delivery; its effects stand. */
export class AlreadyDone extends Error {
  constructor() {
    super('already done');
    this.name = 'AlreadyDone';
  }
}
