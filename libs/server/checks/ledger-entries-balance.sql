-- Every entry of the ledger has its postings and sums to nothing.
SELECT entry.id, entry.award_id, entry.kind, count(posting.account) AS postings, sum(posting.amount_minor) AS total
FROM ledger_entry entry LEFT JOIN ledger_posting posting ON posting.entry_id = entry.id
GROUP BY entry.id
HAVING count(posting.account) <> entry.postings OR coalesce(sum(posting.amount_minor), 1) <> 0
