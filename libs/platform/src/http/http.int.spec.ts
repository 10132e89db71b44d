import { Body, Controller, Get, Module, Post, type DynamicModule, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiClient, clonedDatabase, type ClonedDatabase } from '@candela/testing';
import { IsInt, Max } from 'class-validator';
import { randomUUID } from 'node:crypto';
import { anyPerson, definePolicy } from '../access/policy.js';
import { ANONYMOUS, type Actor } from '../access/actor.js';
import type { ContextDefinition } from '../context.js';
import { KERNEL_MIGRATIONS } from '../database/migrate.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DomainError } from '../errors/domain-error.js';
import { PlatformModule } from '../platform.module.js';
import { createHttpApplication } from './application.js';
import { Action, CurrentActor, Public, WithoutIdempotencyKey } from './decorators.js';
import { HttpModule } from './http.module.js';
import { SessionReader } from './session-reader.js';
import { SESSION_COOKIE } from './access.guard.js';

const policy = definePolicy<unknown, 'coin.toss' | 'coin.forget'>({
  subject: 'coin',
  rules: { 'coin.toss': anyPerson, 'coin.forget': anyPerson },
});
const context: ContextDefinition = { name: 'coins', policies: [policy] };
let tosses = 0;

class TossBody {
  @IsInt()
  @Max(3, { context: { max: 3 } })
  times: number;
}

@Controller('api/coins')
class CoinsController {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Post('toss')
  @Action('coin.toss')
  toss(@CurrentActor() actor: Actor, @Body() body: TossBody) {
    return this.unitOfWork.run(actor, async (tx) => {
      tx.authorize(policy, 'coin.toss', {});
      tosses += body.times;
      return { tosses };
    });
  }

  @Get('forget')
  @Action('coin.forget')
  forget() {
    return { policy: 'never asked' };
  }

  @Post('wrong')
  @Public('a test')
  @WithoutIdempotencyKey('a test')
  wrong(): never {
    throw new DomainError('coin.is-false', { status: 422, params: { side: 'both' } });
  }

  @Get('broken')
  @Public('a test')
  broken(): never {
    throw new Error('secret detail');
  }
}

@Controller('api/forgotten')
class ForgottenController {
  @Get()
  list() {
    return [];
  }
}

class OneSession extends SessionReader {
  override async actorOf(token: string): Promise<Actor | null> {
    return token === 'ann'
      ? { ...ANONYMOUS, kind: 'person', userId: '01900000-0000-7000-8000-000000000001' }
      : null;
  }
}

@Module({})
class TestModule {
  static with(database: ClonedDatabase, controllers: Type[]): DynamicModule {
    return {
      module: TestModule,
      global: true,
      imports: [
        PlatformModule.forRoot({
          config: database.config,
          contexts: [context],
          migrationFolders: [KERNEL_MIGRATIONS],
          processName: 'test',
        }),
        HttpModule,
      ],
      controllers,
      providers: [{ provide: SessionReader, useClass: OneSession }],
      exports: [SessionReader],
    };
  }
}

describe('one request', () => {
  let database: ClonedDatabase;
  let app: NestFastifyApplication;
  const cookie = { cookie: `${SESSION_COOKIE}=ann` };

  beforeAll(async () => {
    database = await clonedDatabase([KERNEL_MIGRATIONS]);
    app = await createHttpApplication(TestModule.with(database, [CoinsController]), database.config);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  it('needs a session unless the route is public', async () => {
    const reply = await new ApiClient(app).post('/api/coins/toss', { times: 1 });
    expect(reply).toMatchObject({ status: 401, body: { code: 'session.required' } });
  });

  it('that is repeated under its key gets the first answer and has one effect', async () => {
    const options = { idempotencyKey: randomUUID(), headers: cookie };
    const client = new ApiClient(app);
    const all = await Promise.all(
      [1, 2, 3, 4].map(() => client.post('/api/coins/toss', { times: 1 }, options)),
    );
    expect(new Set(all.map((reply) => JSON.stringify(reply.body))).size).toBe(1);
    expect(all.map((reply) => reply.status)).toEqual([201, 201, 201, 201]);
    const again = await client.post('/api/coins/toss', { times: 1 }, options);
    expect(again).toMatchObject({ body: all[0]?.body, headers: { 'idempotent-replayed': 'true' } });
    const { rows } = await database.owner.query(
      `SELECT count(*)::int AS n FROM audit_entry WHERE action = 'coin.toss'`,
    );
    expect(rows).toEqual([{ n: 1 }]);
  });

  it('that reuses a key for something else is refused', async () => {
    const options = { idempotencyKey: randomUUID(), headers: cookie };
    await new ApiClient(app).post('/api/coins/toss', { times: 1 }, options);
    const other = await new ApiClient(app).post('/api/coins/toss', { times: 2 }, options);
    expect(other).toMatchObject({ status: 409, body: { code: 'request.key-reused' } });
  });

  it('that changes something brings a key', async () => {
    const reply = await app.inject({
      method: 'POST',
      url: '/api/coins/toss',
      payload: { times: 1 },
      headers: cookie,
    });
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([400, 'request.key-required']);
  });

  it('with a bad body is told each fault on its field, and unknown keys are refused', async () => {
    const reply = await new ApiClient(app).post(
      '/api/coins/toss',
      { times: 9, edge: true },
      { headers: cookie },
    );
    expect(reply.status).toBe(400);
    expect(reply.body['errors']).toEqual([
      { path: '/edge', code: 'validation.whitelistValidation', params: {} },
      { path: '/times', code: 'validation.max', params: { max: 3 } },
    ]);
  });

  it('that another site makes in the reader’s name is refused', async () => {
    const foreign = { ...cookie, 'sec-fetch-site': 'cross-site' };
    const reply = await new ApiClient(app).post('/api/coins/toss', { times: 1 }, { headers: foreign });
    expect(reply).toMatchObject({ status: 403, body: { code: 'request.from-another-site' } });
  });

  it('fails loudly when its route forgot to ask a policy', async () => {
    const reply = await new ApiClient(app).get('/api/coins/forget', { headers: cookie });
    expect(reply).toMatchObject({ status: 500, body: { code: 'request.failed' } });
  });

  it('that breaks a rule gets problem+json with the code, one that breaks us gets no detail', async () => {
    const refused = await new ApiClient(app).post('/api/coins/wrong');
    expect(refused.body).toMatchObject({ status: 422, code: 'coin.is-false', params: { side: 'both' } });
    expect(refused.headers['content-type']).toContain('application/problem+json');
    const broken = await new ApiClient(app).get('/api/coins/broken');
    expect(JSON.stringify(broken.body)).not.toContain('secret detail');
  });

  it('is answered with headers that keep it private', async () => {
    const { headers } = await new ApiClient(app).get('/api/coins/broken');
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
  });
});

describe('the boot', () => {
  let database: ClonedDatabase;
  beforeAll(async () => {
    database = await clonedDatabase([KERNEL_MIGRATIONS]);
  });
  afterAll(() => database.drop());

  it('refuses a route that names no action and is not public', async () => {
    const app = await createHttpApplication(
      TestModule.with(database, [ForgottenController]),
      database.config,
    );
    await expect(app.init()).rejects.toThrow('GET /api/forgotten (ForgottenController.list) has no policy');
    await app.close();
  });

  it('refuses a database that lacks a migration', async () => {
    await database.owner.query(`DELETE FROM schema_migration WHERE name = '0001-kernel.sql'`);
    await expect(createHttpApplication(TestModule.with(database, []), database.config)).rejects.toThrow(
      'The database lacks the migration 0001-kernel.sql',
    );
  });
});
