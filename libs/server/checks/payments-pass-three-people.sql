-- Who asks for a payment, who checks it and who approves it are three people, and who approves does not mark it as paid.
SELECT id, reference, state
FROM payment
WHERE checked_by = requested_by OR approved_by IN (requested_by, checked_by) OR marked_paid_by = approved_by
