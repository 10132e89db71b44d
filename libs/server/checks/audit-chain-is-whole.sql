-- Every audit entry carries its own hash, follows the one before it and leaves no gap.
SELECT seq, at, action,
  CASE
    WHEN hash <> audit_hash(entry) THEN 'its content was changed'
    WHEN seq <> coalesce(seq_before, 0) + 1 THEN 'an entry before it is missing'
    ELSE 'it does not follow the entry before it'
  END AS fault
FROM (
  SELECT audit_entry AS entry, audit_entry.*,
    lag(hash) OVER (ORDER BY seq) AS hash_before,
    lag(seq) OVER (ORDER BY seq) AS seq_before
  FROM audit_entry
) chain
WHERE hash <> audit_hash(entry)
   OR seq <> coalesce(seq_before, 0) + 1
   OR previous_hash <> coalesce(hash_before, sha256('candela'::bytea))
ORDER BY seq
