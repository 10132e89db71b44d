/** A PostgreSQL 18 that was started here and lives until `stop`. */
export interface RunningPostgres {
  readonly port: number;
  readonly pid: number;
  /** The superuser, on the database `postgres`: creates and drops databases. */
  readonly superuserUrl: string;
  /** `candela_owner` on the database `candela`: owns it, may create roles, is no superuser. */
  readonly ownerUrl: string;
  readonly logFile: string;
  /** Resolves when the server process has ended, for whatever reason. */
  readonly exited: Promise<{ code: number | null; signal: NodeJS.Signals | null; error?: Error }>;
  /** Shuts the server down cleanly and waits for it. Safe to call twice. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly dataDirectory: string;
  /** Any free port when not given. */
  readonly port?: number;
  /** `false` turns fsync off and is reached through a socket of the file system: for tests only. Default `true`. */
  readonly durable?: boolean;
}

/**
 * Starts a PostgreSQL on a data directory, making the directory the first time. Listens on 127.0.0.1 only.
 * @throws {Error} with the end of the server's log when it does not start
 */
export function startPostgres(options: StartOptions): Promise<RunningPostgres>;

/** Stops the server that a killed launcher left running on a data directory; does nothing when there is none. */
export function stopLeftover(dataDirectory: string): Promise<void>;

/** A port that is free now on 127.0.0.1. */
export function freePort(): Promise<number>;

/** Creates a database owned by `candela_owner` (or `owner`), as a copy of `template` when one is named. */
export function createDatabase(options: {
  readonly superuserUrl: string;
  readonly name: string;
  readonly owner?: string;
  readonly template?: string;
  /** Leave an existing database as it is instead of failing. */
  readonly ifMissing?: boolean;
}): Promise<void>;

/** Drops a database and ends the sessions in it; does nothing when it does not exist. */
export function dropDatabase(superuserUrl: string, name: string): Promise<void>;

/** The same connection to another database. */
export function withDatabase(url: string, database: string): string;

/** Words to put before a command so that it receives `signal` when this process dies; empty where impossible. */
export function diesWithParent(signal: 'INT' | 'TERM' | 'KILL'): string[];
