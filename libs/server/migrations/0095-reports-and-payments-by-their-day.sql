-- Reports are waited for until their day and answered within the service standard; payments are made within theirs.

CREATE OR REPLACE VIEW program_deadline AS
SELECT step.kind, step.subject_id, step.award_id, step.business_days,
  application.id AS application_id, application.reference, application.call_id, call.program_id, call.reference AS call_reference,
  application.mission_id, application.organization_id, application.confidentiality, application.reader_ids,
  application.submitted_at, application.state, call.time_zone,
  (step.started_at AT TIME ZONE call.time_zone)::date AS started_on,
  (step.done_at AT TIME ZONE call.time_zone)::date AS done_on,
  coalesce(step.due_on, business_days_after((step.started_at AT TIME ZONE call.time_zone)::date, step.business_days)) AS due_on
FROM (
  -- The applicant has the receipt: the same day.
  SELECT 'acknowledged' AS kind, a.id AS subject_id, NULL::uuid AS award_id, a.id AS application_id, 0 AS business_days,
    a.submitted_at AS started_at, NULL::date AS due_on, receipt.submitted_at AS done_at
  FROM application a
  LEFT JOIN application_revision receipt ON receipt.application_id = a.id AND receipt.number = 1
  WHERE a.submitted_at IS NOT NULL
  UNION ALL
  -- Its screening ends within fifteen business days of the closing of the call, or of its submission where that is later; while the
  -- applicant is asked for changes, it is the applicant's turn.
  SELECT 'screened', a.id, NULL, a.id, 15, a.submitted_at,
    business_days_after((greatest(a.submitted_at, c.closes_at) AT TIME ZONE c.time_zone)::date, 15), v.decided_at
  FROM application a
  JOIN call c ON c.id = a.call_id
  LEFT JOIN screening_verdict v ON v.application_id = a.id
  WHERE a.submitted_at IS NOT NULL AND (v.id IS NOT NULL OR a.state IN ('submitted', 'screening'))
  UNION ALL
  -- What was decided is told within ten business days.
  SELECT 'decisionTold', d.id, NULL, d.application_id, 10, d.approved_at, NULL, d.released_at
  FROM decision d WHERE d.state IN ('approved', 'released')
  UNION ALL
  -- A review that is asked for comes in by the day that was set; none is waited for once the application went on.
  SELECT 'reviewed', r.id, NULL, r.application_id, NULL, r.assigned_at, r.due_on, r.submitted_at
  FROM review r
  JOIN application a ON a.id = r.application_id
  WHERE r.due_on IS NOT NULL AND (r.state = 'submitted' OR (r.state IN ('assigned', 'certified') AND a.state = 'review'))
  UNION ALL
  -- A report that is owed comes in by its day; while changes of it are asked for it was in before.
  SELECT 'reportReceived', r.id, r.award_id, r.application_id, NULL, r.scheduled_at, r.due_on, handed_in.submitted_at
  FROM report r
  LEFT JOIN report_revision handed_in ON handed_in.report_id = r.id AND handed_in.number = 1
  WHERE r.state <> 'skipped'
  UNION ALL
  -- What was handed in is accepted within fifteen business days; while the grantee is asked for changes, it is the grantee's turn.
  SELECT 'reportAnswered', r.id, r.award_id, r.application_id, 15, r.submitted_at, NULL, r.decided_at
  FROM report r WHERE r.state IN ('submitted', 'accepted')
  UNION ALL
  -- Money that is asked for is paid within thirty business days, in rapid response within two.
  SELECT 'paid', p.id, p.award_id, w.application_id, CASE c.template WHEN 'rapidResponse' THEN 2 ELSE 30 END,
    p.requested_at, NULL, p.marked_paid_at
  FROM payment p
  JOIN award w ON w.id = p.award_id
  JOIN call c ON c.id = w.call_id
  WHERE p.state IN ('requested', 'checked', 'approved', 'paid')
) step
JOIN application ON application.id = step.application_id
JOIN call ON call.id = application.call_id;
