import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, QueueRuntimeModule, type Config } from '@candela/platform';
import { migrationFolders, serverContexts, serverModules } from '@candela/server';

/** Each of the queue's workers keeps a connection of its own, beside three to send. */
const QUEUE_CONNECTIONS_MAX = 8;

/** The worker: the kernel, every context, and the runtime of the queue. */
@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot({
          config,
          contexts: serverContexts,
          migrationFolders,
          processName: 'worker',
          queueConnectionsMax: QUEUE_CONNECTIONS_MAX,
        }),
        QueueRuntimeModule,
        ...serverModules,
      ],
    };
  }
}
