import { Injectable } from '@nestjs/common';
import type { EventPayload } from '../database/transaction.js';
import type { QueueName } from './queue-policy.js';

/** One event for one consumer, one tick of a schedule, or one job that was asked for. */
export interface Delivery {
  /** Id of the event, tick or job: the same whenever it is delivered again. */
  id: string;
  consumer: string;
  /** Type of the event, or name of the job. */
  type: string;
  /** Counts from 1. */
  attempt: number;
  /** When the event occurred, the tick was due or the job was asked for. */
  at: Date;
  /**
   * Carries out one of several units of work of this delivery, once in effect: `work` may run one unit of work, which
   * commits together with the note that `<delivery id>-<name>` is done. Returns what `work` returned, or undefined
   * where it had been done before.
   */
  part<T>(name: string, work: () => Promise<T>): Promise<T | undefined>;
}

/**
 * Carries out deliveries. May be called twice for one; its (first) unit of work takes effect once, what it does outside
 * of the database must bear repetition.
 */
export interface Handler<Payload extends EventPayload = EventPayload> {
  handle(payload: Payload, delivery: Delivery): Promise<void>;
}

/** `ms` between ticks, which fall on its multiples since 1970; or a cron expression, in UTC unless a zone is named. */
export type Schedule = number | { cron: string; timeZone?: string };

export interface SubscriberOptions {
  /** The event, or several. */
  event: string | readonly string[];
  /** Unique over all contexts: `notifications.tell-signatories`. */
  consumer: string;
  /** `mail` for what waits for mail servers. Default `events`. */
  queue?: Extract<QueueName, 'events' | 'mail'>;
}

export interface JobOptions {
  /** As declared by its context: `calls.close-due`. */
  name: string;
  /** When it runs by itself; without, only when asked for through `JobSender`. */
  every?: Schedule;
}

/** What a handler class says about itself. */
export type HandlerDeclaration =
  | { kind: 'subscriber'; consumer: string; events: readonly string[]; queue: QueueName }
  | { kind: 'job'; consumer: string; every: Schedule | null; queue: 'schedules' };

type HandlerClass = abstract new (...args: never[]) => Handler<never>;

const declarations = new WeakMap<object, HandlerDeclaration>();

/** The class carries out every occurrence of the event, once in effect, whatever other consumers do. */
export function Subscriber(options: SubscriberOptions): (target: HandlerClass) => void {
  const events = typeof options.event === 'string' ? [options.event] : options.event;
  return declare({
    kind: 'subscriber',
    consumer: options.consumer,
    events,
    queue: options.queue ?? 'events',
  });
}

/** The class carries out the job, on schedule or when asked for. */
export function Job(options: JobOptions): (target: HandlerClass) => void {
  return declare({ kind: 'job', consumer: options.name, every: options.every ?? null, queue: 'schedules' });
}

/** What the class of `instance` says about itself; undefined for whatever is no handler. */
export function declarationOf(instance: object): HandlerDeclaration | undefined {
  return declarations.get(instance.constructor);
}

function declare(declaration: HandlerDeclaration): (target: HandlerClass) => void {
  return (target) => {
    declarations.set(target, declaration);
    Injectable()(target);
  };
}
