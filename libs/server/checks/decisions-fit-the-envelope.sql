-- What is approved and told never comes to more than a call may give.
SELECT call.id, call.reference, call.envelope_minor, sum(decision.amount_minor) AS bound_minor
FROM call JOIN decision ON decision.call_id = call.id AND decision.state IN ('approved', 'released')
GROUP BY call.id
HAVING sum(decision.amount_minor) > coalesce(call.envelope_minor, 0)
