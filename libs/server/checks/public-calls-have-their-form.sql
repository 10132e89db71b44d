-- A call that is or was public has exactly one published form; a draft has none.
SELECT call.id, call.reference, call.state, count(form.id) AS published_forms
FROM call LEFT JOIN form_version form ON form.call_id = call.id AND form.published_at IS NOT NULL
GROUP BY call.id
HAVING count(form.id) <> (call.published_at IS NOT NULL)::int
