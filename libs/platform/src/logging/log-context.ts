import { AsyncLocalStorage } from 'node:async_hooks';

/** What every line says that is written while one request or delivery is carried out. Ids and names only. */
export interface LogContext {
  requestId?: string;
  deliveryId?: string;
  consumer?: string;
}

const current = new AsyncLocalStorage<LogContext>();

/** Runs `work` so that every line logged meanwhile, also by what it awaits, carries `context`. */
export function withLogContext<T>(context: LogContext, work: () => T): T {
  return current.run(context, work);
}

/** The context of the current call chain; empty outside of requests and deliveries. */
export function currentLogContext(): LogContext {
  return current.getStore() ?? {};
}
