import {
  pino,
  stdTimeFunctions,
  type DestinationStream,
  type Logger as PinoLogger,
  type LoggerOptions,
} from 'pino';
import type { Config } from '../config/config.js';
import { currentLogContext } from './log-context.js';
import { redact } from './redact.js';

export type AppLogger = PinoLogger;

/**
 * The process's logger: one JSON object a line on standard output, or on `stream`. Whatever is passed to it leaves
 * without personal data: the keys that hold some are dropped, texts are masked, errors are described.
 */
export function createLogger(
  config: Pick<Config, 'logLevel'>,
  processName: string,
  stream?: DestinationStream,
): AppLogger {
  const options: LoggerOptions = {
    level: config.logLevel,
    base: { process: processName },
    timestamp: stdTimeFunctions.isoTime,
    // Errors are described before pino sees them.
    serializers: { err: (described: unknown) => described },
    mixin: () => currentLogContext(),
    hooks: {
      logMethod(args, method) {
        method.apply(this, args.map(loggable) as typeof args);
      },
    },
  };
  return stream ? pino(options, stream) : pino(options);
}

function loggable(argument: unknown): unknown {
  return argument instanceof Error ? { err: redact(argument) } : redact(argument);
}
