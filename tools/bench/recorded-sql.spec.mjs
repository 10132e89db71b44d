import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { startPostgres } from '../postgres/index.mjs';
import { recorded } from './recorded-sql.mjs';

describe('what the log of PostgreSQL tells of a request', () => {
  let folder;
  let server;
  let product;
  let another;
  const connected = async (application_name) => {
    const url = new URL(server.superuserUrl);
    url.username = 'candela_app';
    const client = new pg.Client({ connectionString: url.href, application_name });
    await client.connect();
    return client;
  };
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'candela-recorded-'));
    server = await startPostgres({ dataDirectory: folder, durable: false });
    const owner = new pg.Client({ connectionString: server.superuserUrl });
    await owner.connect();
    const password = pg.escapeLiteral(decodeURIComponent(new URL(server.superuserUrl).password));
    await owner.query(`CREATE ROLE candela_app LOGIN PASSWORD ${password}`);
    await owner.end();
    product = await connected('candela');
    another = await connected('psql');
  });
  after(async () => {
    await product?.end();
    await another?.end();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is its statements in order, with their parameters, and nobody else’s', async () => {
    const statements = await recorded(server, async () => {
      await product.query('BEGIN');
      await another.query('SELECT 1 AS not_ours');
      await product.query('SELECT $1::text,\n  $2::text, $3::int', ["it's\n'so'", null, 7]);
      await product.query('COMMIT');
    });
    assert.deepEqual(statements, [
      { text: 'BEGIN', params: [] },
      { text: 'SELECT $1::text,\n  $2::text, $3::int', params: ["it's\n'so'", null, '7'] },
      { text: 'COMMIT', params: [] },
    ]);
  });

  it('is an error when it tells of nothing', async () => {
    await assert.rejects(
      recorded(server, () => another.query('SELECT 1')),
      /tells of no statement/,
    );
  });
});
