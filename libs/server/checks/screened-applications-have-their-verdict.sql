-- Whatever left the screening by a verdict has one, and what is still in it has none.
SELECT application.id, application.reference, application.state, verdict.verdict
FROM application LEFT JOIN screening_verdict verdict ON verdict.application_id = application.id
WHERE (application.state = 'ineligible' AND verdict.verdict IS DISTINCT FROM 'ineligible')
  OR (application.state IN ('submitted', 'screening', 'changesRequested') AND verdict.id IS NOT NULL)
