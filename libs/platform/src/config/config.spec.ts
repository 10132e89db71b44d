import { ConfigError, parseConfig, urlForRole } from './config.js';

const sound = {
  DATABASE_URL: 'postgres://owner:pw@db.example:5432/candela',
  SECRET_KEY: 'x'.repeat(32),
  VAULT_MASTER_KEY: Buffer.alloc(32).toString('base64'),
};

function problemsOf(env: Record<string, string | undefined>): ConfigError['problems'] {
  try {
    parseConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
  }
  return [];
}

describe('the settings', () => {
  it('need little, and have defaults for the rest', () => {
    expect(parseConfig(sound)).toMatchObject({
      port: 3000,
      redisUrl: null,
      environment: 'development',
      databasePoolMax: 10,
    });
  });

  it('derive the two roles of daily work from the owner', () => {
    const config = parseConfig(sound);
    expect(new URL(config.databaseUrl).username).toBe('candela_app');
    expect(new URL(config.vaultDatabaseUrl).username).toBe('candela_vault');
    expect(new URL(config.databaseUrl).pathname).toBe('/candela');
    expect(config.databaseUrl).toBe(urlForRole(sound.DATABASE_URL, 'candela_app', sound.SECRET_KEY));
  });

  it('need only the place of the database to derive the two roles, not the owner’s name', () => {
    const config = parseConfig({ ...sound, DATABASE_URL: 'postgres://db.example:5432/candela' });
    expect(config.databaseUrl).toBe(parseConfig(sound).databaseUrl);
    expect(config.vaultDatabaseUrl).toBe(parseConfig(sound).vaultDatabaseUrl);
  });

  it('work without the owner where both roles are given', () => {
    const config = parseConfig({
      ...sound,
      DATABASE_URL: undefined,
      DATABASE_APP_URL: 'postgres://app@db/candela',
      DATABASE_VAULT_URL: 'postgres://vault@db/candela',
    });
    expect(config.ownerDatabaseUrl).toBeNull();
  });

  it('are refused all at once, each with what was found and what is accepted', () => {
    const problems = problemsOf({
      ...sound,
      PORT: 'eighty',
      REDIS_URL: 'http://cache',
      NODE_ENV: 'prod',
      SECRET_KEY: undefined,
    });
    expect(problems.map((problem) => problem.variable)).toEqual([
      'SECRET_KEY',
      'NODE_ENV',
      'PORT',
      'REDIS_URL',
    ]);
    expect(problems[2]).toEqual({
      variable: 'PORT',
      found: '"eighty"',
      accepted: 'a whole number from 0 to 65535',
    });
  });

  it.each(['SECRET_KEY', 'VAULT_MASTER_KEY', 'DATABASE_URL'])(
    'never repeat the secret in %s when they refuse it',
    (variable) => {
      const [problem] = problemsOf({ ...sound, [variable]: 'hunter2' });
      expect(problem?.variable).toBe(variable);
      expect(JSON.stringify(problem)).not.toContain('hunter2');
    },
  );
});
