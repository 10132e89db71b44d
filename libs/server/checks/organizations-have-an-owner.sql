-- Somebody can act for every organization.
SELECT organization.id, organization.created_at
FROM organization
WHERE NOT EXISTS (
  SELECT 1 FROM membership
  WHERE membership.organization_id = organization.id AND 'owner' = ANY(membership.roles))
