// The yardstick: Fastify and pg and nothing else, running the statements that were recorded of the product.
import { readFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import Fastify from 'fastify';
import pg from 'pg';

const [recordFile, port, databaseUrl] = process.argv.slice(2);
/** @type {Record<string, { statements: { text: string, params: (string | null)[] }[], fresh: string | null }>} */
const records = JSON.parse(await readFile(recordFile, 'utf8'));
const pool = new pg.Pool({ connectionString: databaseUrl, max: 10 });
const app = Fastify();

/** Runs a record as it ran: inside one connection, and where the product began a transaction, inside that. */
async function replay({ statements, fresh }) {
  const key = randomUUID();
  const client = await pool.connect();
  try {
    let rows = [];
    for (const { text, params } of statements) {
      const values = fresh ? params.map((value) => (value === fresh ? key : value)) : params;
      const result = await client.query(text, values);
      if (result.rows?.length > 0) rows = result.rows;
    }
    return rows;
  } finally {
    client.release();
  }
}

app.all('/:name', async (request) => replay(records[request.params.name]));
await app.listen({ port: Number(port), host: '127.0.0.1' });
