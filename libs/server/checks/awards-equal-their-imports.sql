-- What the last completed import of a register counted is what the portfolio holds of it, unless a later import was interrupted
-- or given up half-way.
SELECT r.key, i.id AS import_id, i.register_awards, i.register_awarded_minor, held.awards, held.awarded_minor
FROM grants_register r
JOIN LATERAL (
  SELECT * FROM register_import WHERE register_id = r.id ORDER BY started_at DESC, id DESC LIMIT 1
) i ON i.state = 'completed'
JOIN LATERAL (
  SELECT count(*) AS awards, coalesce(sum(awarded_minor), 0) AS awarded_minor FROM past_award WHERE register_id = r.id
) held ON true
WHERE held.awards <> i.register_awards OR held.awarded_minor <> i.register_awarded_minor;
