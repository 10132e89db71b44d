-- What instalments and payments say was paid is what the ledger says was paid, also of what was asked back since.
SELECT award.id, paid.by_instalments, paid.by_payments, booked.by_ledger
FROM award
JOIN LATERAL (
  SELECT coalesce((SELECT sum(paid_minor) FROM instalment WHERE award_id = award.id), 0) AS by_instalments,
    coalesce((SELECT sum(amount_minor) FROM payment WHERE award_id = award.id AND state = 'paid'), 0) AS by_payments
) paid ON true
JOIN LATERAL (
  SELECT coalesce(sum(balance_minor), 0) AS by_ledger FROM ledger_balance
  WHERE award_id = award.id AND account IN ('paid', 'recoverable', 'recovered')
) booked ON true
WHERE paid.by_instalments <> paid.by_payments OR paid.by_payments <> booked.by_ledger
