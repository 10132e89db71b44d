import type { LoggerService } from '@nestjs/common';
import type { AppLogger } from './logger.js';

/** Writes what Nest and its `Logger`s say through the process's logger. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: AppLogger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest passes the name of the speaker last, and for errors a stack that repeats the message: it is left out. */
  private write(
    level: 'info' | 'error' | 'warn' | 'debug' | 'fatal',
    message: unknown,
    rest: unknown[],
  ): void {
    const last = rest.at(-1);
    const from = typeof last === 'string' && !last.includes('\n') ? { from: last } : {};
    const error = message instanceof Error ? message : rest.find((item) => item instanceof Error);
    const text = message instanceof Error ? 'failed' : typeof message === 'string' ? message : undefined;
    const data =
      typeof message === 'object' && message !== null && !(message instanceof Error) ? message : {};
    this.logger[level]({ ...from, ...data, ...(error ? { err: error } : {}) }, text);
  }
}
