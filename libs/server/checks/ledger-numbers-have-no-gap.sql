-- The entries of an award are numbered 1, 2, 3 …: none was taken out.
SELECT award_id, count(*) AS entries, max(number) AS last
FROM ledger_entry
GROUP BY award_id
HAVING count(*) <> max(number)
