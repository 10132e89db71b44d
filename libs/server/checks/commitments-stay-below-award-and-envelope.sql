-- What the ledger commits for an award is its amount at most, and for a call its envelope.
SELECT 'award' AS of, award.id, -balance.balance_minor AS committed_minor, award.amount_minor AS most_minor
FROM ledger_balance balance JOIN award ON award.id = balance.award_id
WHERE balance.account = 'funds'
  AND (-balance.balance_minor > award.amount_minor OR balance.currency <> award.currency)
UNION ALL
SELECT 'call', call.id, sum(-balance.balance_minor), call.envelope_minor
FROM ledger_balance balance JOIN award ON award.id = balance.award_id JOIN call ON call.id = award.call_id
WHERE balance.account = 'funds' AND call.envelope_minor IS NOT NULL
GROUP BY call.id
HAVING sum(-balance.balance_minor) > call.envelope_minor
