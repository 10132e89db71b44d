-- The awards made here beside those of imported registers, as one list. They are looked at where they are, not copied: nothing can
-- fall behind, and a name is withheld from the moment at which the level of its application is raised.

-- What addresses call the awards made here, and all registers together.
ALTER TABLE grants_register ADD CONSTRAINT grants_register_key_is_free CHECK (key NOT IN ('portal', 'all'));

CREATE VIEW portfolio_register AS
SELECT id, key, name, funder, currency, vocabulary, detail_labels, imported_at FROM grants_register
UNION ALL
SELECT '00000000-0000-4000-8000-000000000001'::uuid, 'portal',
  '{"en": "Awards made here", "fr": "Subventions accordées ici"}'::jsonb, NULL, 'CAD',
  jsonb_build_object('program', coalesce((SELECT jsonb_object_agg(name ->> 'en', name) FROM program), '{}'::jsonb)),
  '{}'::jsonb, NULL;

-- Of an organization at risk, and of an application above the level internal, the portfolio tells program, year and amounts: neither
-- who, nor where, nor what for.
CREATE VIEW portfolio_award AS
SELECT id, register_id, identifier, organization_key, organization_name, organization_city, country, area_served, funder, program,
  program_area, fund, population, age_groups, result, fiscal_year, submitted_on, approved_on, modified_on, duration_months,
  applied_minor, awarded_minor, rescinded_minor, rescinded_by, currency, description, incorporation_number, charity_number, details,
  created_at, updated_at, version, search, false AS is_withheld
FROM past_award
UNION ALL
SELECT id, '00000000-0000-4000-8000-000000000001'::uuid, reference, lower(btrim(regexp_replace(unaccent(name), '[^[:alnum:]]+', ' ', 'g'))),
  name, NULL, country, NULL, NULL, program, NULL, NULL, NULL, '{}'::text[], NULL,
  -- Of the day of the offer: a fiscal year begins in April.
  extract(year FROM offered_on - interval '3 months')::int, submitted_on, offered_on, NULL,
  greatest(1, round((ends_on - starts_on + 1) / 30.44))::int,
  amount_requested_minor, amount_minor, 0::bigint, NULL, currency,
  '{"en": "", "fr": ""}'::jsonb || jsonb_build_object(language, title), NULL, NULL, '{}'::jsonb, offered_at, offered_at, version,
  to_tsvector('portfolio_en', concat_ws(' ', reference, name, title)) || to_tsvector('portfolio_fr', concat_ws(' ', name, title)),
  is_withheld
FROM (
  SELECT award.id, award.reference, award.amount_minor, award.currency, award.starts_on, award.ends_on, award.offered_at, award.version,
    (award.offered_at AT TIME ZONE 'UTC')::date AS offered_on, (application.submitted_at AT TIME ZONE 'UTC')::date AS submitted_on,
    application.amount_requested_minor, application.language, program.name ->> 'en' AS program, withheld.is_withheld,
    CASE WHEN is_withheld THEN '' ELSE organization.name END AS name,
    CASE WHEN is_withheld THEN '' ELSE award.title END AS title,
    CASE WHEN is_withheld THEN NULL ELSE application.country END AS country
  FROM award
  JOIN application ON application.id = award.application_id
  JOIN organization ON organization.id = award.organization_id
  JOIN program ON program.id = award.program_id
  CROSS JOIN LATERAL (
    SELECT application.confidentiality <> 'internal' OR organization.registration_status = 'notRegisteredAtRisk'
      AS is_withheld
  ) withheld
) made;
