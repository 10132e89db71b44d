// A call whose reviewers are at work: 1,000 applications, 3,000 reviews by 100 people, the same at each run.
import { SCORE_SHEET_OF } from '@candela/contracts/templates';

const REVIEWERS = 100;
/** Of each application; three people who differ. */
const REVIEWS = 3;
const DRAWN = 20261126;

/**
 * Lets one of the copied calls be reviewed. What is drawn follows from the numbers of rows and one seed. The first reviewer
 * certified all and handed in nothing; of the others' reviews, half are handed in.
 * @param {import('pg').Client} client whose triggers are off
 * @returns {Promise<{ callId: string, reviewer: string }>} the call, and the first reviewer's address
 */
export async function fillReviews(client) {
  const {
    rows: [call],
  } = await client.query(
    `UPDATE call SET state = 'closed', opens_at = now() - interval '90 days', closes_at = now() - interval '30 days'
     WHERE reference = 'BENCH-100' RETURNING id, template`,
  );
  await client.query(`UPDATE application SET state = 'review' WHERE call_id = $1`, [call.id]);
  const sheet = SCORE_SHEET_OF[call.template];
  await client.query(
    `INSERT INTO call_score_sheet (call_id, definition, frozen_at) VALUES ($1, $2, now())
     ON CONFLICT DO NOTHING`,
    [call.id, JSON.stringify(sheet)],
  );
  await client.query(
    `INSERT INTO user_account SELECT (jsonb_populate_record(u, jsonb_build_object(
       'id', uuidv7(), 'email', 'reviewer-' || n || '@bench.example', 'name', 'Reviewer ' || n))).*
     FROM user_account u, generate_series(1, ${REVIEWERS}) n WHERE u.email = 'reviewer@candela.example'`,
  );
  const reviewers = `SELECT id, substring(email::text FROM 'reviewer-(\\d+)@')::int AS n FROM user_account
    WHERE email::text LIKE 'reviewer-%@bench.example'`;
  await client.query(
    `INSERT INTO staff_grant (id, user_id, role, mission_ids, granted_at)
     SELECT uuidv7(), id, 'reviewer', '{}', now() FROM (${reviewers}) r`,
  );
  await client.query(
    `INSERT INTO call_reviewer (id, call_id, user_id, state, load_max, invited_by, invited_at, answered_at, version)
     SELECT uuidv7(), $1, r.id, 'accepted', 200, o.id, now(), now(), 2
     FROM (${reviewers}) r, user_account o WHERE o.email = 'officer@candela.example'`,
    [call.id],
  );
  const drawn = (what, below) => `(hashint8extended(${what}, ${DRAWN}) & 1048575)::int % ${below}`;
  await client.query(
    `INSERT INTO review (id, application_id, call_id, reviewer_id, state, due_on, is_named_reader, answers, answer_stamps,
       total, recommendation, assigned_by, assigned_at, certified_at, saved_at, submitted_at, version)
     SELECT uuidv7(), a.id, $1, r.id, s.state, current_date + ${drawn('pair', 30)}, false,
       CASE WHEN s.state = 'submitted' THEN $2::jsonb ELSE '{}' END, '{}',
       CASE WHEN s.state = 'submitted' THEN 30 + ${drawn('pair + 1', 70)} END,
       CASE WHEN s.state = 'submitted' THEN (ARRAY['fund', 'fundWithChanges', 'doNotFund'])[1 + ${drawn('pair + 2', 3)}] END,
       o.id, now(), CASE WHEN s.state <> 'assigned' THEN now() END, CASE WHEN s.state <> 'assigned' THEN now() END,
       CASE WHEN s.state = 'submitted' THEN now() END, 2
     FROM (SELECT id, row_number() OVER (ORDER BY reference COLLATE "C") AS number FROM application
           WHERE call_id = $1 AND state = 'review') a
     CROSS JOIN generate_series(0, ${REVIEWS - 1}) k
     CROSS JOIN LATERAL (SELECT a.number * 1000 + k * 10 AS pair) p
     JOIN (${reviewers}) r
       ON r.n = 1 + (${drawn('a.number', REVIEWERS)} + k * ${Math.floor(REVIEWERS / REVIEWS)}) % ${REVIEWERS}
     CROSS JOIN LATERAL (SELECT CASE WHEN r.n = 1 THEN 'certified' ELSE
       (ARRAY['submitted', 'submitted', 'certified', 'assigned'])[1 + ${drawn('pair + 3', 4)}] END AS state) s
     CROSS JOIN (SELECT id FROM user_account WHERE email = 'officer@candela.example') o`,
    [call.id, JSON.stringify(answersTo(sheet))],
  );
  return { callId: call.id, reviewer: 'reviewer-1@bench.example' };
}

/** The highest level of each criterion, with a word to it. */
function answersTo({ criteria }) {
  const fields = criteria.flatMap(({ key, maxPoints }) => [
    [`${key}.points`, maxPoints],
    [`${key}.comment`, 'Argued well, with facts from the place itself.'],
  ]);
  return Object.fromEntries([
    ...fields,
    ['overall.comment', 'A sound project.'],
    ['overall.recommendation', 'fund'],
  ]);
}
