import pg from 'pg';
import type { AppLogger } from '../logging/logger.js';

const CHANNEL = 'candela_outbox';

/** Tells when events were committed, on a connection of its own that comes back after a loss. */
export class OutboxWakeUp {
  private client: pg.Client | null = null;
  private retry: NodeJS.Timeout | undefined;
  private stopped = false;
  private connecting: Promise<void> = Promise.resolve();

  constructor(
    private readonly databaseUrl: string,
    private readonly logger: AppLogger,
    private readonly reconnectMs = 5_000,
  ) {}

  /** Calls `onWake` at every notification, and after each (re)connection, since notifications may have been missed. */
  start(onWake: () => void): void {
    this.connecting = this.connect(onWake);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.retry);
    await this.connecting;
    const client = this.client;
    this.client = null;
    await client?.end();
  }

  private async connect(onWake: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: 'candela-outbox',
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      connectionTimeoutMillis: 10_000,
    });
    client.on('notification', onWake);
    client.on('error', () => this.lost(client, onWake));
    client.on('end', () => this.lost(client, onWake));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      this.client = client;
      onWake();
    } catch (error) {
      this.logger.warn({ err: error }, 'the outbox cannot be listened to; polling it meanwhile');
      await client.end().catch(() => undefined);
      this.tryAgain(onWake);
    }
  }

  private lost(client: pg.Client, onWake: () => void): void {
    if (this.client !== client) return;
    this.client = null;
    this.tryAgain(onWake);
  }

  private tryAgain(onWake: () => void): void {
    if (this.stopped) return;
    this.retry = setTimeout(() => this.start(onWake), this.reconnectMs);
  }
}
