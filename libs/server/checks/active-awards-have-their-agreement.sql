-- An award that was ever active has a countersigned agreement behind it, and both documents as their hashes say.
SELECT award.id, award.reference, award.state, agreement.id AS agreement_id, count(document.id) AS documents
FROM award
LEFT JOIN agreement ON agreement.award_id = award.id AND agreement.state = 'countersigned'
LEFT JOIN agreement_document document ON document.agreement_id = agreement.id
  AND document.sha256 = CASE document.language WHEN 'en' THEN agreement.sha256_en ELSE agreement.sha256_fr END
WHERE award.activated_at IS NOT NULL
GROUP BY award.id, agreement.id
HAVING agreement.id IS NULL OR count(document.id) <> 2
