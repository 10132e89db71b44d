-- What is recommended, approved and told about applications.

CREATE TABLE decision (
  id              uuid PRIMARY KEY,
  application_id  uuid NOT NULL REFERENCES application (id),
  call_id         uuid NOT NULL REFERENCES call (id),
  -- The application's, for the scope of staff.
  mission_id      uuid REFERENCES mission (id),
  organization_id uuid NOT NULL REFERENCES organization (id),
  state           text NOT NULL CHECK (state IN ('recommended', 'returned', 'approved', 'released', 'withdrawn')),
  outcome         text NOT NULL CHECK (outcome IN ('approved', 'approvedWithConditions', 'waitlisted', 'declined')),
  currency        text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  amount_minor    bigint CHECK (amount_minor > 0),
  -- Calendar dates, both inclusive.
  starts_on       date,
  ends_on         date,
  -- Pairs of texts, in their order.
  conditions      jsonb NOT NULL CHECK (jsonb_typeof(conditions) = 'array'),
  reason_code     text,
  -- For the staff alone.
  rationale       text NOT NULL CHECK (length(rationale) BETWEEN 1 AND 4000),
  -- For the applicant, once released.
  feedback        jsonb CHECK (feedback IS NULL OR (is_localized_text(feedback) AND is_complete_text(feedback))),
  return_reason   text CHECK (length(return_reason) BETWEEN 1 AND 1000),
  -- Everybody who had a hand in the recommendation; none of them approves it.
  proposer_ids    uuid[] NOT NULL CHECK (cardinality(proposer_ids) > 0),
  recommended_by  uuid NOT NULL REFERENCES user_account (id),
  recommended_at  timestamptz NOT NULL,
  returned_by     uuid REFERENCES user_account (id),
  returned_at     timestamptz,
  approved_by     uuid REFERENCES user_account (id),
  approved_at     timestamptz,
  released_by     uuid REFERENCES user_account (id),
  released_at     timestamptz,
  withdrawn_at    timestamptz,
  version         int NOT NULL CHECK (version > 0),
  CHECK ((outcome IN ('approved', 'approvedWithConditions')) = (amount_minor IS NOT NULL)),
  CHECK ((amount_minor IS NULL) = (starts_on IS NULL) AND (starts_on IS NULL) = (ends_on IS NULL)),
  CHECK (ends_on >= starts_on),
  CHECK ((outcome = 'approvedWithConditions') = (jsonb_array_length(conditions) > 0)),
  CHECK ((outcome = 'declined') = (reason_code IS NOT NULL)),
  CHECK ((state IN ('approved', 'released')) = (approved_by IS NOT NULL) OR state = 'withdrawn'),
  CHECK ((approved_by IS NULL) = (approved_at IS NULL)),
  CHECK (approved_by IS NULL OR NOT approved_by = ANY (proposer_ids)),
  CHECK (state <> 'returned' OR num_nulls(returned_by, returned_at, return_reason) = 0),
  CHECK ((state = 'released') = (released_by IS NOT NULL) AND (released_by IS NULL) = (released_at IS NULL)),
  CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL))
);
-- One is prepared at a time.
CREATE UNIQUE INDEX decision_open ON decision (application_id) WHERE state IN ('recommended', 'returned', 'approved');
CREATE INDEX decision_of_application ON decision (application_id, recommended_at);
CREATE INDEX decision_of_call ON decision (call_id, state);
CREATE INDEX decision_by_state ON decision (state, recommended_at, id);

-- What was released stands.
CREATE FUNCTION refuse_change_of_released_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'released' THEN RAISE EXCEPTION 'a released decision stands' USING ERRCODE = 'integrity_constraint_violation'; END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER decision_stands BEFORE UPDATE OR DELETE ON decision
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_released_decision();

-- The letter that told a decision, as it was sent.
CREATE TABLE decision_letter (
  id              uuid PRIMARY KEY,
  decision_id     uuid NOT NULL UNIQUE REFERENCES decision (id),
  application_id  uuid NOT NULL REFERENCES application (id),
  organization_id uuid NOT NULL REFERENCES organization (id),
  language        text NOT NULL CHECK (language IN ('en', 'fr')),
  -- Title and blocks of words.
  content         jsonb NOT NULL,
  sent_at         timestamptz NOT NULL
);
CREATE INDEX decision_letter_of_application ON decision_letter (application_id, sent_at);
CREATE TRIGGER decision_letter_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON decision_letter
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON decision_letter FROM candela_app;
