-- Who declared a conflict of interest with an application has no review of it, and neither has a member of the applicant.
SELECT review.id, review.application_id, review.reviewer_id
FROM review
WHERE review.state IN ('assigned', 'certified', 'submitted')
  AND (EXISTS (SELECT 1 FROM conflict_of_interest conflict
               WHERE conflict.application_id = review.application_id AND conflict.user_id = review.reviewer_id)
    OR EXISTS (SELECT 1 FROM membership
               JOIN application ON application.organization_id = membership.organization_id
               WHERE application.id = review.application_id AND membership.user_id = review.reviewer_id))
