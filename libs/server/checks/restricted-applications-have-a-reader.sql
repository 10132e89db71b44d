-- Somebody of the staff can read every restricted application that was handed in.
SELECT id, reference
FROM application
WHERE confidentiality = 'restricted' AND submitted_at IS NOT NULL AND cardinality(reader_ids) = 0
