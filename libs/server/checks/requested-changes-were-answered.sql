-- Changes that were requested are open while the application waits for them, and only its last request can be.
SELECT application.id, application.reference, application.state
FROM application LEFT JOIN change_request request ON request.application_id = application.id
GROUP BY application.id
HAVING (application.state IN ('screening', 'review') AND bool_or(request.answered_at IS NULL AND request.id IS NOT NULL))
  OR (application.state = 'changesRequested' AND count(request.id) FILTER (WHERE request.answered_at IS NULL) <> 1)
