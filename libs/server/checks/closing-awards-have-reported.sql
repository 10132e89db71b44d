-- An award that is being closed, or is closed, has its final report, accepted or given up.
SELECT award.id, award.reference, award.state
FROM award LEFT JOIN report ON report.award_id = award.id AND report.kind = 'final'
WHERE award.state IN ('closing', 'closed') AND report.id IS NOT NULL AND report.state NOT IN ('accepted', 'skipped')
