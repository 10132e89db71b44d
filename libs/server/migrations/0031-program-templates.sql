-- Calls of four kinds of program: each with its own form, terms and rules.

ALTER TABLE program DROP CONSTRAINT program_template_check;
ALTER TABLE program ADD CONSTRAINT program_template_check
  CHECK (template IN ('localInitiatives', 'rapidResponse', 'capacityBuilding', 'humanRightsAward'));
ALTER TABLE call DROP CONSTRAINT call_template_check;
ALTER TABLE call ADD CONSTRAINT call_template_check
  CHECK (template IN ('localInitiatives', 'rapidResponse', 'capacityBuilding', 'humanRightsAward'));
