-- What was handed in has exactly one revision of that instant; a draft has none.
SELECT application.id, application.reference, application.state, count(revision.id) AS revisions
FROM application LEFT JOIN application_revision revision ON revision.application_id = application.id
  AND revision.submitted_at = application.submitted_at AND revision.form_version_id = application.form_version_id
GROUP BY application.id
HAVING count(revision.id) <> (application.submitted_at IS NOT NULL)::int
