// A ledger of 100,000 postings: a thousand awards that were paid once, and one whose ledger is most of it.

const POSTINGS = 100_000;
/** A commitment, an approval and a payment, each with two postings. */
const OF_EACH = 6;

/**
 * Gives an award to each application of one of the copied calls. The first award's commitment is raised and reversed until
 * there are 100,000 postings: its sums stay what they are.
 * @param {import('pg').Client} client whose triggers are off, so that balances are added up here
 * @returns {Promise<{ awardId: string, postings: number }>} the award with the long ledger, and how many postings there are
 */
export async function fillLedger(client) {
  await client.query(
    `UPDATE application a SET state = 'approved' FROM call c WHERE c.id = a.call_id AND c.reference = 'BENCH-99'`,
  );
  await client.query(
    `CREATE TEMPORARY TABLE given AS
     SELECT uuidv7() AS id, row_number() OVER (ORDER BY a.reference COLLATE "C") AS number, a.id AS application_id, a.call_id,
       c.program_id, c.template, a.mission_id, a.organization_id, a.title, a.currency, 1000000::bigint AS amount
     FROM application a JOIN call c ON c.id = a.call_id WHERE c.reference = 'BENCH-99'`,
  );
  await client.query(
    `INSERT INTO award (id, reference, application_id, call_id, program_id, mission_id, organization_id, template, title,
       currency, amount_minor, starts_on, ends_on, state, offered_at, activated_at, version)
     SELECT id, 'BENCH-A-' || number, application_id, call_id, program_id, mission_id, organization_id, template, title,
       currency, amount, current_date - 30, current_date + 335, 'active', now(), now(), 2 FROM given`,
  );
  await client.query(
    `INSERT INTO instalment (id, award_id, organization_id, mission_id, number, share_bp, currency, amount_minor, paid_minor,
       trigger, is_holdback, due_on, condition_met_at, state, due_since, version)
     SELECT uuidv7(), g.id, g.organization_id, g.mission_id, p.number, p.share, g.currency, g.amount * p.share / 10000,
       CASE p.number WHEN 1 THEN g.amount * p.share / 10000 ELSE 0 END, p.trigger, p.number = 3,
       current_date + p.number * 100 - 130, CASE p.number WHEN 1 THEN now() END,
       CASE p.number WHEN 1 THEN 'paid' ELSE 'planned' END, CASE p.number WHEN 1 THEN now() END, 1
     FROM given g, (VALUES (1, 8000, 'agreementCountersigned'), (2, 1000, 'interimReportAccepted'),
       (3, 1000, 'finalReportAccepted')) p (number, share, trigger)`,
  );
  const person = (email) => `(SELECT id FROM user_account WHERE email = '${email}@candela.example')`;
  await client.query(
    `INSERT INTO payment (id, reference, instalment_id, award_id, organization_id, mission_id, currency, amount_minor, state,
       requested_as, requested_by, requested_at, checked_by, checked_at, approved_by, approved_at, marked_paid_by,
       marked_paid_at, paid_on, bank_reference, changed_at, version)
     SELECT uuidv7(), 'BNCH-' || lpad(g.number::text, 4, '0'), i.id, g.id, g.organization_id, g.mission_id, g.currency,
       i.amount_minor, 'paid', 'staff', ${person('officer')}, now(), ${person('finance')}, now(), ${person('controller')},
       now(), ${person('finance')}, now(), current_date, 'BANK-' || g.number, now(), 4
     FROM given g JOIN instalment i ON i.award_id = g.id AND i.number = 1 WHERE g.number < 10000`,
  );
  await enterPayments(client);
  const { rows } = await client.query('SELECT count(*)::int AS count FROM given');
  await lengthen(client, (POSTINGS - rows[0].count * OF_EACH) / 4);
  await client.query(
    `INSERT INTO ledger_balance (award_id, account, currency, balance_minor)
     SELECT p.award_id, p.account, p.currency, sum(p.amount_minor) FROM ledger_posting p JOIN given g ON g.id = p.award_id
     GROUP BY p.award_id, p.account, p.currency`,
  );
  const found = await client.query(
    `SELECT (SELECT id FROM given WHERE number = 1) AS "awardId",
       (SELECT count(*)::int FROM ledger_posting) AS postings`,
  );
  await client.query('DROP TABLE given');
  return found.rows[0];
}

/** Each award: committed, and its first instalment approved and paid. */
async function enterPayments(client) {
  await client.query(
    `CREATE TEMPORARY TABLE entered AS
     SELECT uuidv7() AS id, g.id AS award_id, k.number, k.kind, g.currency, k.source, k.target,
       CASE k.kind WHEN 'commitment' THEN g.amount ELSE p.amount_minor END AS amount,
       CASE k.kind WHEN 'commitment' THEN NULL ELSE p.id END AS payment_id, NULL::uuid AS reverses_entry_id
     FROM given g JOIN payment p ON p.award_id = g.id, (VALUES (1, 'commitment', 'funds', 'committed'),
       (2, 'approval', 'committed', 'payable'), (3, 'payment', 'payable', 'paid')) k (number, kind, source, target)`,
  );
  await post(client);
}

/** Commitments of the first award, each reversed by the next entry. */
async function lengthen(client, pairs) {
  await client.query(
    `CREATE TEMPORARY TABLE entered AS
     WITH raised AS MATERIALIZED (
       SELECT uuidv7() AS id, g.id AS award_id, 2 + 2 * n AS number, g.currency, n::bigint AS amount
       FROM given g, generate_series(1, ${pairs}) n WHERE g.number = 1)
     SELECT id, award_id, number, 'commitment' AS kind, currency, 'funds' AS source, 'committed' AS target, amount,
       NULL::uuid AS payment_id, NULL::uuid AS reverses_entry_id FROM raised
     UNION ALL
     SELECT uuidv7(), award_id, number + 1, 'reversal', currency, 'committed', 'funds', amount, NULL, id FROM raised`,
  );
  await post(client);
}

/** Writes what was drawn up: an entry and its two postings. */
async function post(client) {
  await client.query(
    `INSERT INTO ledger_entry (id, award_id, number, kind, currency, postings, payment_id, reverses_entry_id, effective_on,
       recorded_at)
     SELECT id, award_id, number, kind, currency, 2, payment_id, reverses_entry_id, current_date, now() FROM entered`,
  );
  await client.query(
    `INSERT INTO ledger_posting (entry_id, award_id, currency, account, amount_minor)
     SELECT id, award_id, currency, source, -amount FROM entered
     UNION ALL SELECT id, award_id, currency, target, amount FROM entered`,
  );
  await client.query('DROP TABLE entered');
}
