-- Every decision that was told has its letter; every approval that was told has its award of that amount, and nothing else has one.
SELECT decision.id, decision.outcome, award.id AS award_id, letter.id AS letter_id
FROM decision
LEFT JOIN award ON award.application_id = decision.application_id
  AND award.amount_minor = decision.amount_minor AND award.currency = decision.currency
LEFT JOIN decision_letter letter ON letter.decision_id = decision.id
WHERE (decision.state = 'released') <> (letter.id IS NOT NULL)
   OR decision.state = 'released' AND decision.outcome IN ('approved', 'approvedWithConditions') AND award.id IS NULL
UNION ALL
SELECT NULL, 'no approval behind it', award.id, NULL
FROM award
WHERE NOT EXISTS (
  SELECT 1 FROM decision WHERE decision.application_id = award.application_id AND decision.state = 'released'
    AND decision.outcome IN ('approved', 'approvedWithConditions'))
