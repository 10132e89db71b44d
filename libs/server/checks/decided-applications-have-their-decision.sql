-- Where a decision was told, the application stands where the latest one says, unless it was withdrawn from the waiting list.
SELECT application.id, application.state, latest.outcome
FROM application JOIN LATERAL (
  SELECT outcome FROM decision WHERE decision.application_id = application.id AND decision.state = 'released'
  ORDER BY released_at DESC, id DESC LIMIT 1) latest ON true
WHERE application.state <> latest.outcome AND NOT (latest.outcome = 'waitlisted' AND application.state = 'withdrawn')
