import {
  ANONYMOUS,
  Handlers,
  InlineQueue,
  Registry,
  SessionReader,
  systemActor,
  UnitOfWork,
  type Actor,
} from '@candela/platform';
import type { INestApplicationContext, Type } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { SignIn, SignOut } from '../identity/index.js';
import type { DemoClock } from './demo-clock.js';
import { DEMO_PASSWORD } from './demo-people.js';

/** Who and what the demonstration knows by a name while it is made. */
export class Stage {
  readonly organizations = new Map<string, string>();
  readonly missions = new Map<string, string>();
  readonly programs = new Map<string, string>();
  private readonly people = new Map<string, { actor: Actor; email: string; token: string }>();
  private readonly queue: InlineQueue;

  constructor(
    private readonly app: INestApplicationContext,
    readonly clock: DemoClock,
  ) {
    const handlers = Handlers.discover(app.get(DiscoveryService, { strict: false }), app.get(Registry));
    // Mails stay where they are: the real worker sends them.
    this.queue = new InlineQueue(app.get(DataSource), handlers, ['mail.queued']);
  }

  use<T>(useCase: Type<T>): T {
    return this.app.get(useCase, { strict: false });
  }

  person(key: string): Actor {
    const person = this.people.get(key);
    if (!person) throw new Error(`Nobody of the demonstration is called ${key}.`);
    return person.actor;
  }

  /** Signs in as a person does, and keeps who that makes them. */
  async signIn(key: string, email: string): Promise<Actor> {
    const credentials = { email, password: DEMO_PASSWORD, address: 'demo' };
    const { token } = await this.use(SignIn).execute(ANONYMOUS, credentials);
    const actor = await this.actorOf(token);
    if (!actor) throw new Error(`${key} could not sign in.`);
    this.people.set(key, { actor, email, token });
    return actor;
  }

  /** Who a person is by now: roles and teams count from the next request on. */
  async again(key: string): Promise<Actor> {
    const person = this.people.get(key);
    if (!person) throw new Error(`Nobody of the demonstration is called ${key}.`);
    const actor = await this.actorOf(person.token);
    if (!actor) return this.signIn(key, person.email);
    this.people.set(key, { ...person, actor });
    return actor;
  }

  private actorOf(token: string): Promise<Actor | null> {
    return this.app.get(SessionReader, { strict: false }).actorOf(token);
  }

  async signEverybodyOut(): Promise<void> {
    for (const { actor } of this.people.values()) await this.use(SignOut).execute(actor);
  }

  /** Tells everybody what they must be told of what has happened. */
  async deliver(): Promise<void> {
    await this.queue.drain();
  }

  /** Lets a job run that is due now. */
  async tick(job: string): Promise<void> {
    await this.queue.tick(job, this.clock.now());
  }

  /** A row of what was made, for going on with it. Throws where there is none. */
  async row<Row extends object>(why: string, sql: string, params: unknown[]): Promise<Row> {
    const [row] = await this.rows<Row>(why, sql, params);
    if (!row) throw new Error(`The demonstration lacks what it made: ${why}.`);
    return row;
  }

  rows<Row extends object>(why: string, sql: string, params: unknown[]): Promise<Row[]> {
    return this.use(UnitOfWork).read(systemActor('demo'), (reading) => reading.sql<Row>(why, sql, params));
  }
}
