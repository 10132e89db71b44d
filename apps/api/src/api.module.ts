import { Module, type DynamicModule } from '@nestjs/common';
import { HttpModule, PlatformModule, type Clock, type Config } from '@candela/platform';
import { migrationFolders, serverContexts, serverModules } from '@candela/server';
import { HealthController } from './health.controller.js';

/** The API: the kernel, its HTTP side and every context. */
@Module({})
export class ApiModule {
  /** `clock` replaces the machine's in tests. */
  static with(config: Config, clock?: Clock): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        PlatformModule.forRoot({
          config,
          contexts: serverContexts,
          migrationFolders,
          processName: 'api',
          ...(clock ? { clock } : {}),
        }),
        HttpModule,
        ...serverModules,
      ],
      controllers: [HealthController],
    };
  }
}
