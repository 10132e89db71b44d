-- An award that is closed has no payment on its way and no condition that is not met.
SELECT award.id, award.reference
FROM award
WHERE award.state = 'closed' AND (
  EXISTS (SELECT 1 FROM payment WHERE payment.award_id = award.id AND payment.state IN ('requested', 'checked', 'approved'))
  OR EXISTS (SELECT 1 FROM award_condition WHERE award_condition.award_id = award.id AND award_condition.met_at IS NULL)
)
