-- Nobody holds two roles of which one checks the other; administrator and auditor hold no other role.
SELECT one.user_id, one.role AS role, other.role AS excludes
FROM staff_grant one
JOIN staff_grant other ON other.user_id = one.user_id AND other.role <> one.role
WHERE one.role IN ('administrator', 'auditor')
   OR (one.role, other.role) IN (('custodian', 'programOfficer'), ('financeOfficer', 'financeController'))
