-- What the ledger says is in an account is the sum of its postings, and no account but the source holds less than nothing.
SELECT coalesce(balance.award_id, summed.award_id) AS award_id, coalesce(balance.account, summed.account) AS account,
  balance.balance_minor, summed.total
FROM ledger_balance balance
FULL JOIN (
  SELECT award_id, account, sum(amount_minor) AS total FROM ledger_posting GROUP BY award_id, account
) summed ON summed.award_id = balance.award_id AND summed.account = balance.account
WHERE balance.balance_minor IS DISTINCT FROM summed.total
   OR (balance.account <> 'funds' AND balance.balance_minor < 0)
