-- A payload holds ids, numbers and short codes: nothing that somebody wrote.
SELECT id, type, key
FROM outbox_event, jsonb_each(payload)
WHERE jsonb_typeof(value) IN ('object', 'array') OR length(value #>> '{}') > 64
