-- Four eyes: nobody who had a hand in a recommendation approved it or countersigned its agreement.
SELECT decision.id, decision.application_id, decision.approved_by, agreement.countersigned_by
FROM decision
LEFT JOIN award ON award.application_id = decision.application_id AND decision.state = 'released'
LEFT JOIN agreement ON agreement.award_id = award.id AND agreement.state = 'countersigned'
WHERE decision.approved_by = ANY (decision.proposer_ids) OR agreement.countersigned_by = ANY (decision.proposer_ids)
