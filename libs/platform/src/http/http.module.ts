import { Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access.guard.js';
import { bodyPipe } from './body.pipe.js';
import { IntentionInterceptor } from './intention.interceptor.js';
import { ProblemFilter } from './problem.filter.js';
import { RouteChecks } from './route-checks.js';

/** What every request passes: guard, pipe, intention, problem. Needs a `SessionReader` from a global module. */
@Global()
@Module({
  imports: [DiscoveryModule],
  providers: [
    RouteChecks,
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_PIPE, useFactory: bodyPipe },
    { provide: APP_INTERCEPTOR, useClass: IntentionInterceptor },
    { provide: APP_FILTER, useClass: ProblemFilter },
  ],
  exports: [RouteChecks],
})
export class HttpModule {}
