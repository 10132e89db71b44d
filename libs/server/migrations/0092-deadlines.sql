-- What the programme promised to do by when, or should have been told by when, over all contexts that know of such a day.

-- Every date with how many business days there were up to it, so that to count them is to subtract: Monday to Friday without the
-- statutory holidays of the Canada Labour Code. `business-calendar.ts` says the same; a spec compares them day by day.
CREATE TABLE business_day (
  day    date PRIMARY KEY,
  number int NOT NULL
);

INSERT INTO business_day (day, number)
WITH year AS (
  SELECT y, y % 19 AS a, y / 100 AS b, y % 100 AS c FROM generate_series(2020, 2070) AS y
), moon AS (
  SELECT y, a, b, c, (19 * a + b - b / 4 - (8 * b + 13) / 25 + 15) % 30 AS h FROM year
), sunday AS (
  SELECT y, a, h, (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7 AS l FROM moon
), easter AS (
  SELECT y, h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114 AS n FROM sunday
), fixed AS (
  -- A weekend moves them to the working day after it.
  SELECT make_date(y, month, day) AS day FROM year
  CROSS JOIN (VALUES (1, 1), (7, 1), (9, 30), (11, 11)) AS kept (month, day)
), christmas AS (
  SELECT make_date(y, 12, day) AS day FROM year CROSS JOIN (VALUES (25), (26)) AS kept (day)
), monday AS (
  -- Victoria Day, Labour Day, Thanksgiving: the Monday on or after a date.
  SELECT make_date(y, month, day) AS day FROM year CROSS JOIN (VALUES (5, 18), (9, 1), (10, 8)) AS kept (month, day)
), holiday AS (
  SELECT make_date(y, n / 31, n % 31 + 1) - 2 AS day FROM easter
  UNION ALL SELECT day + CASE extract(isodow FROM day) WHEN 6 THEN 2 WHEN 7 THEN 1 ELSE 0 END FROM fixed
  UNION ALL SELECT day + CASE WHEN extract(isodow FROM day) IN (6, 7) THEN 2 ELSE 0 END FROM christmas
  UNION ALL SELECT day + (8 - extract(isodow FROM day)::int) % 7 FROM monday
)
SELECT day::date, count(*) FILTER (WHERE extract(isodow FROM day) < 6 AND holiday.day IS NULL) OVER (ORDER BY day)
FROM generate_series(date '2020-01-01', date '2070-12-31', interval '1 day') AS every (day)
LEFT JOIN holiday USING (day);

CREATE INDEX business_day_by_number ON business_day (number, day);

-- The date that is so many business days after another; with none, that date itself.
CREATE FUNCTION business_days_after(since date, days int) RETURNS date LANGUAGE sql STABLE AS $$
  SELECT greatest(since, min(due.day)) FROM business_day AS due
  WHERE due.number = (SELECT number FROM business_day WHERE day = since) + days
$$;

-- The portal's own message that an application came in.
CREATE INDEX notification_of_submission ON notification ((facts ->> 'reference')) WHERE kind = 'application.submitted';

-- One row per thing that has a day by which it should be done, with what decides who may see it. Days are those of the place where
-- the call is run. What rests with the applicant is not counted, nor what was withdrawn before it was done.
CREATE VIEW program_deadline AS
SELECT step.kind, step.subject_id, step.award_id, step.business_days,
  application.id AS application_id, application.reference, application.call_id, call.program_id, call.reference AS call_reference,
  application.mission_id, application.organization_id, application.confidentiality, application.reader_ids,
  application.submitted_at, application.state, call.time_zone,
  (step.started_at AT TIME ZONE call.time_zone)::date AS started_on,
  (step.done_at AT TIME ZONE call.time_zone)::date AS done_on,
  coalesce(step.due_on, business_days_after((step.started_at AT TIME ZONE call.time_zone)::date, step.business_days)) AS due_on
FROM (
  -- The applicant was told that it came in: the same day.
  SELECT 'acknowledged' AS kind, a.id AS subject_id, NULL::uuid AS award_id, a.id AS application_id, 0 AS business_days,
    a.submitted_at AS started_at, NULL::date AS due_on,
    (SELECT min(told.created_at) FROM notification told
      WHERE told.kind = 'application.submitted' AND told.facts ->> 'reference' = a.reference) AS done_at
  FROM application a WHERE a.submitted_at IS NOT NULL
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
) step
JOIN application ON application.id = step.application_id
JOIN call ON call.id = application.call_id;
