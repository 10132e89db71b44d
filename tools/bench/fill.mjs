// Makes a database large: copies of what the demo data has, under new ids and references.
import pg from 'pg';
import { fillLedger } from './fill-ledger.mjs';
import { fillReviews } from './fill-reviews.mjs';

const CALLS = 100;
const ORGANIZATIONS = 1000;
const OPEN = `state = 'open' AND template = 'localInitiatives' AND reference NOT LIKE 'BENCH-%' AND now() BETWEEN opens_at AND closes_at`;

/**
 * Multiplies calls, organizations and submitted applications to 100,000 applications. Triggers are off meanwhile: this
 * is size, not history.
 * @param {string} superuserUrl of Candela's database
 * @returns {Promise<{ applications: number, applicationId: string, reviews: { callId: string, reviewer: string }, ledger: { awardId: string, postings: number } }>}
 *   applications there are now, the one of which the others are copies, the call that is reviewed, and the award with the long ledger
 */
export async function fill(superuserUrl) {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`SET session_replication_role = replica`);
    const copy = (table, alias, changes, from, where) => `
      INSERT INTO ${table} SELECT (jsonb_populate_record(${alias}, jsonb_build_object(${changes}))).*
      FROM ${from} WHERE ${where}`;
    const pick = (table, condition) => `(SELECT id FROM ${table} WHERE ${condition} ORDER BY id LIMIT 1)`;
    await client.query(
      copy(
        'call',
        'c',
        `'id', uuidv7(), 'reference', 'BENCH-' || n`,
        `call c, generate_series(1, ${CALLS}) n`,
        `c.id = ${pick('call', OPEN)}`,
      ),
    );
    // A call without a published form is neither listed nor applied to.
    await client.query(
      copy(
        'form_version',
        'f',
        `'id', uuidv7(), 'call_id', b.id`,
        `form_version f, call b`,
        `b.reference LIKE 'BENCH-%' AND f.published_at IS NOT NULL AND f.call_id = ${pick('call', OPEN)}`,
      ),
    );
    await client.query(
      copy(
        'organization',
        'o',
        `'id', uuidv7(), 'name', o.name || ' ' || n`,
        `organization o, generate_series(1, ${ORGANIZATIONS}) n`,
        `o.id = ${pick('organization', 'true')}`,
      ),
    );
    const original = pick('application', `state = 'submitted' AND confidentiality = 'internal'`);
    await client.query(
      `INSERT INTO application SELECT (jsonb_populate_record(a, jsonb_build_object(
         'id', uuidv7(), 'reference', 'BENCH-' || row_number() OVER (), 'call_id', c.id, 'organization_id', o.id,
         'title', 'Project ' || substr(md5(c.id::text || o.id::text), 1, 12),
         'amount_requested_minor', 1000000 + (hashtext(o.id::text || c.id::text) & 4194303),
         'submitted_at', now() - make_interval(secs => (hashtext(c.id::text || o.name) & 8388607))))).*
       FROM application a, (SELECT id FROM call WHERE reference LIKE 'BENCH-%') c,
         (SELECT id, name FROM organization ORDER BY id DESC LIMIT ${ORGANIZATIONS}) o
       WHERE a.id = ${original}`,
    );
    // Its copies have no sections: what is read as one application is the original.
    const {
      rows: [{ id: applicationId }],
    } = await client.query(`SELECT ${original} AS id`);
    const reviews = await fillReviews(client);
    const ledger = await fillLedger(client);
    await client.query('SET session_replication_role = DEFAULT');
    await client.query('VACUUM ANALYZE');
    const { rows } = await client.query('SELECT count(*)::int AS count FROM application');
    return { applications: rows[0].count, applicationId, reviews, ledger };
  } finally {
    await client.end();
  }
}
