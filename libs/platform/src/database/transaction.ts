import type { ObjectLiteral, ObjectType } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm';
import type { Policy } from '../access/policy.js';
import { NotFound, VersionConflict } from '../errors/domain-error.js';
import { newId } from './new-id.js';
import { Reading } from './reading.js';

interface AuditEntry {
  action: string;
  subjectType: string;
  subjectId: string | null;
  reason: string | null;
}

/** Ids only: the payload travels through the queue, which is not a place for contents. */
export type EventPayload = Record<string, string | number | boolean | null>;

interface StagedEvent {
  id: string;
  type: string;
  payload: EventPayload;
}

/** One transaction of one actor. What it authorizes is audited, what it emits is delivered, when and only when it commits. */
export class Transaction extends Reading {
  private readonly auditEntries: AuditEntry[] = [];
  private readonly events: StagedEvent[] = [];

  /** A new id, sortable by the time of this unit. */
  newId(): string {
    return newId(this.now);
  }

  /**
   * One row that the actor may see, locked until the end. With `expectedVersion` (from `If-Match`) throws
   * `VersionConflict` when somebody changed it since.
   */
  async lock<Row extends ObjectLiteral & { id: string }>(
    entity: ObjectType<Row>,
    id: string,
    expectedVersion?: number,
  ): Promise<Row> {
    const row = await this.visible(entity, 'row')
      .andWhere('row.id = :id', { id })
      .setLock('pessimistic_write', undefined, ['row'])
      .getOne();
    if (!row) throw new NotFound(this.registry.policyFor(entity).subject);
    const version = 'version' in row ? row['version'] : undefined;
    if (expectedVersion !== undefined && version !== expectedVersion) throw new VersionConflict();
    return row;
  }

  /**
   * Asks the policy and, when it allows, records that the actor does this: the audit entry commits with the data.
   * `subject.id`, where there is one, is the entry's subject unless `on` names another. Throws the denial otherwise.
   */
  authorize<Subject, Action extends string>(
    policy: Policy<Subject, Action>,
    action: Action,
    subject: Subject,
    on: { id?: string; reason?: string } = {},
  ): void {
    this.permit(policy, action, subject);
    this.auditEntries.push({
      action,
      subjectType: policy.subject,
      subjectId: on.id ?? idOf(subject),
      reason: on.reason ?? null,
    });
  }

  /** Tells the rest of the house, once this commits. `type` is past tense (`application.submitted`) and declared by its context. */
  emit(type: string, payload: EventPayload): void {
    if (!this.registry.events.has(type)) throw new Error(`No context declares the event ${type}.`);
    this.events.push({ id: this.newId(), type, payload });
  }

  /** Writes a new row. */
  async insert<Row extends ObjectLiteral>(row: Row): Promise<Row> {
    const entity = row.constructor as ObjectType<Row>;
    await this.manager.insert(entity, row as QueryDeepPartialEntity<Row>);
    return row;
  }

  /** Writes back every column of a row obtained by `lock`; its `version`, where it has one, goes up by one. */
  async update<Row extends ObjectLiteral & { id: string }>(row: Row): Promise<Row> {
    const entity = row.constructor as ObjectType<Row>;
    if (hasVersion(row)) row.version += 1;
    const { id, ...columns } = row;
    await this.manager.update(entity, id, columns as unknown as QueryDeepPartialEntity<Row>);
    return row;
  }

  /** Removes a row obtained by `lock`. */
  async remove<Row extends ObjectLiteral & { id: string }>(row: Row): Promise<void> {
    await this.manager.delete(row.constructor as ObjectType<Row>, row.id);
  }

  /** Writes what was staged. The audit comes last: its chain is locked from here to the commit. */
  async flush(): Promise<void> {
    if (this.events.length > 0) {
      await this.manager.query(
        `INSERT INTO outbox_event (id, type, payload, occurred_at)
         SELECT (e->>'id')::uuid, e->>'type', e->'payload', $2 FROM jsonb_array_elements($1::jsonb) AS e`,
        [JSON.stringify(this.events), this.now],
      );
    }
    if (this.auditEntries.length > 0) {
      await this.manager.query(
        `INSERT INTO audit_entry (at, actor_kind, actor_id, job, action, subject_type, subject_id, reason)
         SELECT $2, $3, $4, $5, e->>'action', e->>'subjectType', (e->>'subjectId')::uuid, e->>'reason'
         FROM jsonb_array_elements($1::jsonb) AS e`,
        [JSON.stringify(this.auditEntries), this.now, this.actor.kind, this.actor.userId, this.actor.job],
      );
    }
  }
}

function idOf(subject: unknown): string | null {
  if (typeof subject !== 'object' || subject === null || !('id' in subject)) return null;
  return typeof subject.id === 'string' ? subject.id : null;
}

function hasVersion(row: ObjectLiteral): row is { version: number } {
  return typeof row['version'] === 'number';
}
