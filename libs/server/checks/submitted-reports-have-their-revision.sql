-- What was handed in has a revision of that instant, numbered without a gap; what was never handed in has none.
SELECT report.id, report.reference, report.state, count(revision.id) AS revisions
FROM report LEFT JOIN report_revision revision ON revision.report_id = report.id
GROUP BY report.id
HAVING count(revision.id) <> coalesce(max(revision.number), 0)
  OR max(revision.submitted_at) IS DISTINCT FROM report.submitted_at
