-- What becomes of an application after it was handed in.

ALTER TABLE application DROP CONSTRAINT application_state_check;
ALTER TABLE application ADD CONSTRAINT application_state_check CHECK (state IN
  ('draft', 'submitted', 'screening', 'changesRequested', 'review', 'panel', 'approved', 'approvedWithConditions',
   'waitlisted', 'declined', 'ineligible', 'withdrawn'));
ALTER TABLE application DROP CONSTRAINT application_check1;
ALTER TABLE application ADD CONSTRAINT application_in_hand_was_submitted
  CHECK (state IN ('draft', 'withdrawn') OR submitted_at IS NOT NULL);
