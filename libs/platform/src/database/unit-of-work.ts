import { DataSource, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { Clock } from '../clock/clock.js';
import { InvariantError } from '../errors/domain-error.js';
import { Registry } from '../registry.js';
import { AlreadyDone, currentIntention, type Intention } from './intention.js';
import { Reading } from './reading.js';
import { Transaction } from './transaction.js';

const LONGEST_WAIT_FOR_A_ROW_MS = 10_000;

/**
 * The only road to the database. `read` sees, `run` changes; both see only what the actor may see unless a bypass is
 * named.
 */
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly clock: Clock,
  ) {}

  /** Runs queries on behalf of `actor`, each on its own; nothing can be changed. */
  async read<T>(actor: Actor, work: (reading: Reading) => Promise<T>): Promise<T> {
    return work(new Reading(this.dataSource.manager, this.registry, actor, this.clock.now()));
  }

  /**
   * Runs `work` as one transaction. At its end the changed rows, the audit entries of what was authorized, the events
   * and the intention (idempotency key or delivery) commit together or not at all. Returns what `work` returned; a
   * request that comes again under the same key is answered with it. One call per intention.
   *
   * Throws `AlreadyDone` when another delivery of the same intention has committed first.
   */
  async run<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    const intention = currentIntention();
    if (intention?.spent)
      throw new InvariantError('One intention, one unit of work: this one was committed before.');
    return this.dataSource.transaction(async (manager) => {
      await manager.query(`SET LOCAL lock_timeout = ${LONGEST_WAIT_FOR_A_ROW_MS}`);
      if (intention?.of) await claim(manager, intention.of);
      const tx = new Transaction(manager, this.registry, actor, this.clock.now());
      const result = await work(tx);
      await tx.flush();
      if (intention) await settle(manager, intention, result);
      return result;
    });
  }
}

/** Takes the intention, waiting for whoever is carrying it out at this moment. */
async function claim(manager: EntityManager, of: NonNullable<Intention['of']>): Promise<void> {
  const taken: unknown[] =
    of.kind === 'request'
      ? await manager.query(
          `INSERT INTO idempotency_key (sender, key, route, input_hash) VALUES ($1, $2, $3, $4)
           ON CONFLICT DO NOTHING RETURNING 1`,
          [of.sender, of.key, of.route, of.inputHash],
        )
      : await manager.query(
          'INSERT INTO processed_delivery (id, consumer) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1',
          [of.id, of.consumer],
        );
  if (taken.length === 0) throw new AlreadyDone();
}

/** Keeps the answer beside the key, in the same transaction. */
async function settle(manager: EntityManager, intention: Intention, result: unknown): Promise<void> {
  intention.spent = true;
  if (intention.of?.kind !== 'request') return;
  await manager.query('UPDATE idempotency_key SET reply = $3 WHERE sender = $1 AND key = $2', [
    intention.of.sender,
    intention.of.key,
    JSON.stringify(result ?? null),
  ]);
}
