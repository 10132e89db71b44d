import { createHmac } from 'node:crypto';

/** Everything a process may be told from outside, parsed and checked once at boot. */
export interface Config {
  environment: 'development' | 'test' | 'production';
  port: number;
  /** Where people reach the portal; links in mails start with it, and cookies are `Secure` when it is https. */
  publicUrl: string;
  /** Owner of the schema: migrations only. Null where the process never migrates. */
  ownerDatabaseUrl: string | null;
  /** The role of ordinary work: cannot read the schema `vault`, cannot change the audit. */
  databaseUrl: string;
  /** The role of the identity vault. */
  vaultDatabaseUrl: string;
  databasePoolMax: number;
  /** Signs cursors and keys rate limits; 32 bytes or more. */
  secretKey: string;
  /** Wraps the key of every vault case; 32 bytes. */
  vaultMasterKey: Buffer;
  /** Null: the queue lives in PostgreSQL. */
  redisUrl: string | null;
  smtpUrl: string;
  mailFrom: string;
  dataDirectory: string;
  /** Folder of the built web app, served by the API; null to serve none. */
  webRoot: string | null;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** How many proxies in front may be believed about the client's address. */
  trustedProxies: number;
}

/** Token under which the parsed settings are injected. */
export const CONFIG = Symbol('Config');

/** Role names inside PostgreSQL. */
export const APP_ROLE = 'candela_app';
export const VAULT_ROLE = 'candela_vault';

export interface SettingProblem {
  variable: string;
  found: string;
  accepted: string;
}

/** The settings cannot be used. Names every bad variable, what was found and what is accepted. */
export class ConfigError extends Error {
  constructor(readonly problems: SettingProblem[]) {
    super(
      'Candela cannot start with these settings:\n' +
        problems.map((p) => `  ${p.variable}: found ${p.found}; accepted: ${p.accepted}`).join('\n'),
    );
    this.name = 'ConfigError';
  }
}

type Environment = Record<string, string | undefined>;

/** Password of a role that `migrate` provisions, derived so that it need not be handed around. */
export function rolePassword(secretKey: string, role: string): string {
  return createHmac('sha256', secretKey).update(`database-role:${role}`).digest('base64url');
}

/** The same server and database as `ownerUrl`, entered as another role. */
export function urlForRole(ownerUrl: string, role: string, secretKey: string): string {
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = rolePassword(secretKey, role);
  return url.toString();
}

class SettingReader {
  readonly problems: SettingProblem[] = [];
  constructor(private readonly env: Environment) {}

  text(variable: string, accepted: string, fallback?: string): string {
    const value = this.env[variable] || fallback;
    if (value === undefined) this.refuse(variable, accepted);
    return value ?? '';
  }

  oneOf<T extends string>(variable: string, values: readonly T[], fallback: T): T {
    const value = this.env[variable] || fallback;
    if (!values.includes(value as T)) this.refuse(variable, values.join(', '));
    return value as T;
  }

  integer(variable: string, min: number, max: number, fallback: number): number {
    const raw = this.env[variable];
    if (!raw) return fallback;
    const value = Number(raw);
    if (!Number.isInteger(value) || value < min || value > max) {
      this.refuse(variable, `a whole number from ${min} to ${max}`);
    }
    return value;
  }

  url(variable: string, protocols: string[], fallback?: string): string | null {
    const raw = this.env[variable] || fallback;
    if (!raw) return null;
    const accepted = `an address starting with ${protocols.map((p) => `${p}//`).join(' or ')}`;
    if (!URL.canParse(raw) || !protocols.includes(new URL(raw).protocol))
      this.refuse(variable, accepted, true);
    return raw;
  }

  requiredUrl(variable: string, protocols: string[], fallback?: string): string {
    const value = this.url(variable, protocols, fallback);
    if (value === null)
      this.refuse(variable, `an address starting with ${protocols.map((p) => `${p}//`).join(' or ')}`);
    return value ?? '';
  }

  key(variable: string): Buffer {
    const raw = this.env[variable] ?? '';
    const value = Buffer.from(raw, 'base64');
    if (value.length !== 32) this.refuse(variable, '32 random bytes in base64', true);
    return value;
  }

  /** Secrets are described, never repeated. */
  refuse(variable: string, accepted: string, secret = false): void {
    const raw = this.env[variable];
    const found = !raw ? 'nothing' : secret ? `a value of ${raw.length} characters` : `"${raw}"`;
    this.problems.push({ variable, found, accepted });
  }
}

const postgres = ['postgres:', 'postgresql:'];

/**
 * Reads the settings from `env` (as `process.env`). Throws `ConfigError` that lists every problem at once.
 * `DATABASE_URL` is the owner, or for whoever never migrates the place alone; the roles of ordinary work and of the vault
 * follow from it and `SECRET_KEY` unless `DATABASE_APP_URL` and `DATABASE_VAULT_URL` are given.
 */
export function parseConfig(env: Environment): Config {
  const read = new SettingReader(env);
  const secretKey = read.text('SECRET_KEY', '32 characters or more, random');
  if (secretKey && secretKey.length < 32) read.refuse('SECRET_KEY', '32 characters or more, random', true);
  const ownerDatabaseUrl = read.url('DATABASE_URL', postgres);
  const derived = (role: string) =>
    ownerDatabaseUrl && URL.canParse(ownerDatabaseUrl)
      ? urlForRole(ownerDatabaseUrl, role, secretKey)
      : undefined;
  const config: Config = {
    environment: read.oneOf('NODE_ENV', ['development', 'test', 'production'], 'development'),
    port: read.integer('PORT', 0, 65_535, 3000),
    publicUrl: read
      .requiredUrl('PUBLIC_URL', ['http:', 'https:'], 'http://localhost:3000')
      .replace(/\/$/, ''),
    ownerDatabaseUrl,
    databaseUrl: read.requiredUrl('DATABASE_APP_URL', postgres, derived(APP_ROLE)),
    vaultDatabaseUrl: read.requiredUrl('DATABASE_VAULT_URL', postgres, derived(VAULT_ROLE)),
    databasePoolMax: read.integer('DATABASE_POOL_MAX', 2, 200, 10),
    secretKey,
    vaultMasterKey: read.key('VAULT_MASTER_KEY'),
    redisUrl: read.url('REDIS_URL', ['redis:', 'rediss:']),
    smtpUrl: read.requiredUrl('SMTP_URL', ['smtp:', 'smtps:'], 'smtp://127.0.0.1:1025'),
    mailFrom: read.text(
      'MAIL_FROM',
      'a sender, as in Candela <no-reply@example.org>',
      'Candela <no-reply@candela.example>',
    ),
    dataDirectory: read.text('DATA_DIRECTORY', 'a folder that may be written', '.data'),
    webRoot: env['WEB_ROOT'] || null,
    logLevel: read.oneOf('LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug', 'silent'], 'info'),
    trustedProxies: read.integer('TRUSTED_PROXIES', 0, 10, 0),
  };
  if (read.problems.length > 0) throw new ConfigError(read.problems);
  return config;
}

/** The settings of this process. */
export function loadConfig(): Config {
  return parseConfig(process.env);
}
