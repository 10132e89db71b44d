import type { AppLogger } from '../logging/logger.js';
import type { OutboxRelay } from './outbox-relay.js';
import type { OutboxWakeUp } from './outbox-wake-up.js';

/** Relays whenever events are committed, and every second in case a notification got lost. */
export class RelayLoop {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;

  constructor(
    private readonly relay: Pick<OutboxRelay, 'relayAll'>,
    private readonly wakeUp: Pick<OutboxWakeUp, 'start' | 'stop'>,
    private readonly logger: AppLogger,
    private readonly pollMs = 1_000,
  ) {}

  /** Begins to relay; returns at once. */
  start(): void {
    this.wakeUp.start(() => this.wake());
    this.running = this.loop(this.stopping.signal);
  }

  /** Finishes the batch in hand. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
    await this.wakeUp.stop();
  }

  private async loop(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      // Asked for before looking, so that what is committed meanwhile is not slept over.
      const nextWake = this.nextWake();
      try {
        await this.relay.relayAll(stop);
      } catch (error) {
        this.logger.warn({ err: error }, 'events could not be relayed; trying again');
      }
      if (!stop.aborted) await nextWake;
    }
  }

  private nextWake(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.pollMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
