-- What was handed in has points for every criterion of its call's sheet, and they add up to the total that counts.
SELECT review.id, review.application_id, review.total, sum.points, sum.missing
FROM review
JOIN call_score_sheet sheet ON sheet.call_id = review.call_id
CROSS JOIN LATERAL (
  SELECT coalesce(sum((review.answers ->> (criterion ->> 'key' || '.points'))::int), 0) AS points,
         count(*) FILTER (WHERE review.answers ->> (criterion ->> 'key' || '.points') IS NULL) AS missing
  FROM jsonb_array_elements(sheet.definition -> 'criteria') criterion
) sum
WHERE review.state = 'submitted' AND (sum.missing > 0 OR sum.points <> review.total)
