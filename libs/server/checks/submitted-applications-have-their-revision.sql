-- What was handed in has its revisions, numbered from 1 without a gap, the first of the instant of submission; a draft has none.
SELECT application.id, application.reference, application.state, count(revision.id) AS revisions
FROM application LEFT JOIN application_revision revision ON revision.application_id = application.id
GROUP BY application.id
HAVING (count(revision.id) > 0) <> (application.submitted_at IS NOT NULL)
  OR count(revision.id) <> coalesce(max(revision.number), 0)
  OR bool_or(revision.form_version_id <> application.form_version_id)
  OR bool_or(revision.number = 1 AND revision.submitted_at <> application.submitted_at)
  OR bool_or(revision.submitted_at < application.submitted_at)
