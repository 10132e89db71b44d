import type { DiscoveryService } from '@nestjs/core';
import { BootRefused, type Registry } from '../registry.js';
import { declarationOf, type Handler, type HandlerDeclaration } from './handler.js';

/** A handler with what it declared. */
export type RegisteredHandler = HandlerDeclaration & { handler: Handler };
export type RegisteredSubscriber = Extract<RegisteredHandler, { kind: 'subscriber' }>;
export type RegisteredJob = Extract<RegisteredHandler, { kind: 'job' }>;

/** Becomes part of job ids, where BullMQ allows no colon. */
const CONSUMER_NAME = /^[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*$/;

/** Who carries out what: every event has subscribers, every job exactly one handler. */
export class Handlers {
  readonly all: readonly RegisteredHandler[];
  private readonly byConsumer: ReadonlyMap<string, RegisteredHandler>;
  private readonly byEvent = new Map<string, RegisteredSubscriber[]>();

  /**
   * Takes the handlers among `instances`. Throws `BootRefused` listing every event without subscriber, job without or
   * with two handlers, handler of something undeclared, and consumer name given twice.
   */
  constructor(registry: Registry, instances: Iterable<object>) {
    this.all = [...new Set(instances)].flatMap((instance) => {
      const declaration = declarationOf(instance);
      return declaration ? [{ ...declaration, handler: instance as Handler }] : [];
    });
    const problems = problemsOf(this.all, registry);
    if (problems.length > 0) throw new BootRefused(problems);
    this.byConsumer = new Map(this.all.map((registered) => [registered.consumer, registered]));
    for (const registered of this.all.filter((one) => one.kind === 'subscriber')) {
      for (const event of registered.events)
        this.byEvent.set(event, [...this.subscribersOf(event), registered]);
    }
  }

  /** The handlers among the providers of a Nest application. */
  static discover(discovery: DiscoveryService, registry: Registry): Handlers {
    const instances = discovery
      .getProviders()
      .map((provider) => provider.instance as unknown)
      .filter((instance): instance is object => typeof instance === 'object' && instance !== null);
    return new Handlers(registry, instances);
  }

  /** The events that somebody subscribes to. */
  get events(): string[] {
    return [...this.byEvent.keys()];
  }

  /** Who is to be told of an event. */
  subscribersOf(event: string): readonly RegisteredSubscriber[] {
    return this.byEvent.get(event) ?? [];
  }

  /** The handler of that name; undefined where a newer or older version of the code has left something behind. */
  find(consumer: string): RegisteredHandler | undefined {
    return this.byConsumer.get(consumer);
  }

  get jobs(): RegisteredJob[] {
    return this.all.filter((one) => one.kind === 'job');
  }
}

function problemsOf(handlers: readonly RegisteredHandler[], registry: Registry): string[] {
  const subscribers = handlers.filter((one) => one.kind === 'subscriber');
  const jobs = handlers.filter((one) => one.kind === 'job');
  const heard = new Set(subscribers.flatMap((one) => one.events));
  return [
    ...[...registry.events]
      .filter((event) => !heard.has(event))
      .map((event) => `Nobody subscribes to the event ${event}.`),
    ...subscribers.flatMap((one) =>
      one.events
        .filter((event) => !registry.events.has(event))
        .map((event) => `${one.consumer} subscribes to the event ${event}, which no context declares.`),
    ),
    ...repeated(subscribers).map((consumer) => `Two subscribers are called ${consumer}.`),
    ...[...registry.jobs]
      .filter((job) => !jobs.some((one) => one.consumer === job))
      .map((job) => `Nobody carries out the job ${job}.`),
    ...jobs
      .filter((one) => !registry.jobs.has(one.consumer))
      .map((one) => `${nameOf(one)} carries out the job ${one.consumer}, which no context declares.`),
    ...repeated(jobs).map((job) => `The job ${job} has two handlers.`),
    ...subscribers
      .filter((one) => jobs.some((job) => job.consumer === one.consumer))
      .map((one) => `A subscriber and a job are both called ${one.consumer}.`),
    ...handlers
      .filter((one) => !CONSUMER_NAME.test(one.consumer))
      .map(
        (one) =>
          `${nameOf(one)} is called ${one.consumer}: lower case words joined by dots and hyphens are accepted.`,
      ),
    ...handlers.flatMap((one) => (one.kind === 'job' ? scheduleProblems(one) : [])),
  ];
}

function scheduleProblems({ consumer, every }: RegisteredJob): string[] {
  if (typeof every !== 'number' || (Number.isInteger(every) && every >= 1000)) return [];
  return [`The job ${consumer} runs every ${every} ms: whole milliseconds from 1000 on are accepted.`];
}

function repeated(handlers: readonly RegisteredHandler[]): string[] {
  const names = handlers.map((one) => one.consumer);
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function nameOf(registered: RegisteredHandler): string {
  return registered.handler.constructor.name;
}
