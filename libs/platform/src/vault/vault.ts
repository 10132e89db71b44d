import pg from 'pg';
import type { Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { newId } from '../database/new-id.js';
import { DomainError, InvariantError } from '../errors/domain-error.js';
import { newKey, seal, sealWhole, unseal, unsealWhole } from './envelope.js';

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** Which master key wraps new keys. */
const MASTER_KEY_VERSION = 1;

/** There is no such record, or its case was purged. */
export class VaultRecordGone extends DomainError {
  constructor() {
    super('vault.record-gone', { status: 410 });
  }
}

/** The case was purged: nothing more may be kept for it. */
export class VaultCaseDestroyed extends DomainError {
  constructor() {
    super('vault.case-destroyed', { status: 410 });
  }
}

interface RecordRow {
  id: string;
  case_id: string;
  kind: string;
  ciphertext: Buffer;
  iv: Buffer;
  tag: Buffer;
  wrapped_key: Buffer;
}

/**
 * Names, contacts, bank details: whatever tells who somebody is. Lives in a schema that only this class enters, by a
 * role and connections of its own; each value is encrypted under a key of its case. Records never change: write a new
 * one and refer to that.
 *
 * Write a record before the transaction that refers to it commits. Where that fails, the record is an orphan: nobody
 * can find it, and `sweepOrphans` removes it.
 */
export class Vault {
  private readonly pool: pg.Pool;
  private readonly masterKey: Buffer;

  constructor(
    config: Pick<Config, 'vaultDatabaseUrl' | 'vaultMasterKey'>,
    private readonly clock: Clock,
  ) {
    this.masterKey = config.vaultMasterKey;
    this.pool = new pg.Pool({
      connectionString: config.vaultDatabaseUrl,
      max: 3,
      application_name: 'candela-vault',
      connectionTimeoutMillis: 10_000,
      options: '-c search_path=vault -c statement_timeout=30000',
    });
    // An idle connection that breaks is replaced at the next use.
    this.pool.on('error', () => undefined);
  }

  /**
   * Keeps a value. `caseId` is what will be purged together, `kind` says which reference leads here
   * (`organization.bank-account`). Returns the id of the record. Throws `VaultCaseDestroyed`.
   */
  async put(caseId: string, kind: string, value: Json): Promise<string> {
    const id = newId(this.clock.now());
    const key = await this.keyOf(caseId);
    const { ciphertext, iv, tag } = seal(
      key,
      Buffer.from(JSON.stringify(value)),
      recordBinding(caseId, id, kind),
    );
    const { rowCount } = await this.pool.query(
      `INSERT INTO record (id, case_id, kind, ciphertext, iv, tag)
       SELECT $1, case_id, $3, $4, $5, $6 FROM case_key WHERE case_id = $2 AND destroyed_at IS NULL FOR SHARE`,
      [id, caseId, kind, ciphertext, iv, tag],
    );
    if (rowCount !== 1) throw new VaultCaseDestroyed();
    return id;
  }

  /** The value of a record. Throws `VaultRecordGone`. */
  async open(recordId: string): Promise<Json> {
    const value = (await this.openMany([recordId])).get(recordId.toLowerCase());
    if (value === undefined) throw new VaultRecordGone();
    return value;
  }

  /** The values of several records by id, in one query. Those that are gone are left out. */
  async openMany(recordIds: readonly string[]): Promise<Map<string, Json>> {
    const { rows } = await this.pool.query<RecordRow>(
      `SELECT r.id, r.case_id, r.kind, r.ciphertext, r.iv, r.tag, k.wrapped_key FROM record r
       JOIN case_key k USING (case_id) WHERE r.id = ANY($1::uuid[]) AND k.destroyed_at IS NULL`,
      [recordIds],
    );
    return new Map(rows.map((row) => [row.id, this.valueOf(row)]));
  }

  /** Destroys the key of a case: its records can never be read again, whoever holds the tables. Twice is harmless. */
  async destroyCase(caseId: string): Promise<void> {
    // The row stays where there was none, too: nothing may be kept for a purged case later on.
    await this.pool.query(
      `INSERT INTO case_key (case_id, wrapped_key, master_key_version, destroyed_at) VALUES ($1, NULL, $2, now())
       ON CONFLICT (case_id) DO NOTHING`,
      [caseId, MASTER_KEY_VERSION],
    );
    await this.pool.query(
      'UPDATE case_key SET wrapped_key = NULL, destroyed_at = now() WHERE case_id = $1 AND destroyed_at IS NULL',
      [caseId],
    );
  }

  /**
   * Removes the records of one kind that nothing refers to, and those of purged cases. Only what is older than
   * `before`, so that records whose reference is about to commit stay: a day is plenty.
   * @param knownIds every id of that kind that is referred to
   * @returns how many were removed
   */
  async sweepOrphans(kind: string, knownIds: readonly string[], before: Date): Promise<number> {
    const { rowCount } = await this.pool.query(
      `DELETE FROM record r USING case_key k
       WHERE k.case_id = r.case_id AND r.kind = $1 AND r.created_at < $3
         AND (k.destroyed_at IS NOT NULL OR NOT EXISTS (SELECT FROM unnest($2::uuid[]) AS known(id) WHERE known.id = r.id))`,
      [kind, knownIds, before],
    );
    return rowCount ?? 0;
  }

  /** Ends the connections. */
  async close(): Promise<void> {
    await this.pool.end();
  }

  /** The key of the case, made at its first record. Of two that make one at once, the first stands. */
  private async keyOf(caseId: string): Promise<Buffer> {
    const find = () =>
      this.pool.query<{ wrapped_key: Buffer | null }>('SELECT wrapped_key FROM case_key WHERE case_id = $1', [
        caseId,
      ]);
    let { rows } = await find();
    if (rows.length === 0) {
      const wrapped = sealWhole(this.masterKey, newKey(), caseBinding(caseId));
      await this.pool.query(
        'INSERT INTO case_key (case_id, wrapped_key, master_key_version) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
        [caseId, wrapped, MASTER_KEY_VERSION],
      );
      ({ rows } = await find());
    }
    if (!rows[0]?.wrapped_key) throw new VaultCaseDestroyed();
    return this.unwrap(rows[0].wrapped_key, caseId);
  }

  private unwrap(wrapped: Buffer, caseId: string): Buffer {
    try {
      return unsealWhole(this.masterKey, wrapped, caseBinding(caseId));
    } catch {
      throw new InvariantError('The master key is not the one that this vault was written with.');
    }
  }

  private valueOf(row: RecordRow): Json {
    const key = this.unwrap(row.wrapped_key, row.case_id);
    try {
      return JSON.parse(unseal(key, row, recordBinding(row.case_id, row.id, row.kind)).toString()) as Json;
    } catch {
      throw new InvariantError(`The vault record ${row.id} was tampered with.`);
    }
  }
}

function caseBinding(caseId: string): string {
  return `case-key:${caseId.toLowerCase()}`;
}

function recordBinding(caseId: string, recordId: string, kind: string): string {
  return `record:${caseId.toLowerCase()}:${recordId}:${kind}`;
}
