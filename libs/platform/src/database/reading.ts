import type { EntityManager, ObjectLiteral, ObjectType, SelectQueryBuilder } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { can, denial, type Policy } from '../access/policy.js';
import { NotFound } from '../errors/domain-error.js';
import type { Registry } from '../registry.js';
import { currentIntention } from './intention.js';
import { queryOver, rowsOf } from './kept-query.js';

/** Queries bound to an actor: what the actor may not see is not in the result, nor in its count. */
export class Reading {
  constructor(
    protected readonly manager: EntityManager,
    protected readonly registry: Registry,
    readonly actor: Actor,
    /** The instant of the whole unit, so that all its rules agree on the time. */
    readonly now: Date,
  ) {}

  /** A query over the rows of `entity` that the actor may see. Add conditions with `andWhere` only. */
  visible<Row extends ObjectLiteral>(entity: ObjectType<Row>, alias: string): SelectQueryBuilder<Row> {
    this.policyAsked();
    const query = queryOver(this.manager, entity, alias);
    if (this.actor.kind === 'system') return query.where('TRUE');
    const { where, params } = this.visibility(entity, alias);
    return query.where(`(${where})`, params);
  }

  /** One row that the actor may see. Throws `NotFound`, whether it is hidden or does not exist. */
  async get<Row extends ObjectLiteral & { id: string }>(entity: ObjectType<Row>, id: string): Promise<Row> {
    const row = await this.find(entity, id);
    if (!row) throw new NotFound(this.registry.policyFor(entity).subject);
    return row;
  }

  /** One row that the actor may see, or null. */
  async find<Row extends ObjectLiteral & { id: string }>(
    entity: ObjectType<Row>,
    id: string,
  ): Promise<Row | null> {
    return this.visible(entity, 'row').andWhere('row.id = :id', { id }).getOne();
  }

  /** The condition that `visible` applies, for SQL written by hand: `where` names its parameters as `:name`. */
  visibility<Row extends ObjectLiteral>(
    entity: ObjectType<Row>,
    alias: string,
  ): { where: string; params: Record<string, unknown> } {
    this.policyAsked();
    const policy = this.registry.policyFor(entity);
    return policy.visibleTo!(this.actor, alias);
  }

  /** A query that no policy narrows. `because` says why that is right, for whoever reviews it. */
  unfiltered<Row extends ObjectLiteral>(
    entity: ObjectType<Row>,
    alias: string,
    because: string,
  ): SelectQueryBuilder<Row> {
    void because;
    return queryOver(this.manager, entity, alias);
  }

  /** SQL that no policy narrows, with positional parameters. `because` says why that is right. */
  async sql<Row>(because: string, text: string, params: unknown[] = []): Promise<Row[]> {
    void because;
    return rowsOf<Row>(this.manager, text, params);
  }

  /** Whether the actor may do `action`. Throws the denial with its reason otherwise; changes nothing. */
  permit<Subject, Action extends string>(
    policy: Policy<Subject, Action>,
    action: Action,
    subject: Subject,
  ): void {
    this.policyAsked();
    const verdict = can(policy, this.actor, action, subject, this.now);
    if (!verdict.allowed) throw denial(this.actor, verdict);
  }

  protected policyAsked(): void {
    const intention = currentIntention();
    if (intention) intention.policyAsked = true;
  }
}
