-- The instalments of an award add up to it.
SELECT award.id, award.amount_minor, sum(instalment.amount_minor) AS instalments_minor
FROM award JOIN instalment ON instalment.award_id = award.id
GROUP BY award.id
HAVING sum(instalment.amount_minor) <> award.amount_minor
