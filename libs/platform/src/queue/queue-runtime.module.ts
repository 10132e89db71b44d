import { Global, Module, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import type { AppLogger } from '../logging/logger.js';
import { OutboxRelay } from '../outbox/outbox-relay.js';
import { OutboxWakeUp } from '../outbox/outbox-wake-up.js';
import { RelayLoop } from '../outbox/relay-loop.js';
import { LOGGER } from '../platform.module.js';
import { Registry } from '../registry.js';
import { Handlers } from './handlers.js';
import { QueueWorkers } from './queue-workers.js';
import { Queues } from './queues.js';

/** The relay and the workers of this process: begin when all handlers are known, end before anything is closed. */
class QueueRuntime implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private running: { relay: RelayLoop; workers: QueueWorkers } | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly registry: Registry,
    private readonly queues: Queues,
    private readonly logger: AppLogger,
    private readonly config: Config,
    private readonly discovery: DiscoveryService,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const handlers = Handlers.discover(this.discovery, this.registry);
    const workers = new QueueWorkers(this.queues, handlers, this.dataSource, this.logger);
    const relay = new RelayLoop(
      new OutboxRelay(this.dataSource, handlers, this.queues),
      new OutboxWakeUp(this.config.databaseUrl, this.logger),
      this.logger,
    );
    await workers.start();
    relay.start();
    this.running = { relay, workers };
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.running?.relay.stop();
    await this.running?.workers.stop();
    this.running = null;
  }
}

/** Makes the process a worker. Refuses the boot where an event or job lacks its handler. */
@Global()
@Module({
  providers: [
    {
      provide: QueueRuntime,
      useFactory: (
        dataSource: DataSource,
        registry: Registry,
        queues: Queues,
        logger: AppLogger,
        config: Config,
        discovery: DiscoveryService,
      ) => new QueueRuntime(dataSource, registry, queues, logger, config, discovery),
      inject: [DataSource, Registry, Queues, LOGGER, CONFIG, DiscoveryService],
    },
  ],
})
export class QueueRuntimeModule {}
