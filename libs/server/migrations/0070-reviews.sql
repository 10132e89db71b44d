-- Who reads applications, without conflicts of interest, and what they find.

-- The grid that the applications of a call are scored by, as it was when the first reviewer was invited.
CREATE TABLE call_score_sheet (
  call_id    uuid PRIMARY KEY REFERENCES call (id),
  definition jsonb NOT NULL,
  frozen_at  timestamptz NOT NULL
);
CREATE TRIGGER call_score_sheet_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON call_score_sheet
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON call_score_sheet FROM candela_app;

-- Who was asked to review for a call.
CREATE TABLE call_reviewer (
  id          uuid PRIMARY KEY,
  call_id     uuid NOT NULL REFERENCES call (id),
  user_id     uuid NOT NULL REFERENCES user_account (id),
  state       text NOT NULL CHECK (state IN ('invited', 'accepted', 'declined', 'removed')),
  -- Most reviews in hand and handed in that the person takes on in this call.
  load_max    int NOT NULL CHECK (load_max BETWEEN 1 AND 200),
  invited_by  uuid NOT NULL REFERENCES user_account (id),
  invited_at  timestamptz NOT NULL,
  answered_at timestamptz,
  version     int NOT NULL CHECK (version > 0),
  UNIQUE (call_id, user_id),
  CHECK (state NOT IN ('accepted', 'declined') OR answered_at IS NOT NULL)
);
CREATE INDEX call_reviewer_of_person ON call_reviewer (user_id, state);

-- One person's review of one application.
CREATE TABLE review (
  id              uuid PRIMARY KEY,
  application_id  uuid NOT NULL REFERENCES application (id),
  call_id         uuid NOT NULL,
  reviewer_id     uuid NOT NULL,
  state           text NOT NULL CHECK (state IN ('assigned', 'certified', 'submitted', 'conflicted', 'unassigned')),
  due_on          date,
  -- A restricted application is read by those whom somebody named.
  is_named_reader boolean NOT NULL,
  -- Field to value, and field to when and in which version it was written.
  answers         jsonb NOT NULL,
  answer_stamps   jsonb NOT NULL,
  -- What it came to when it was handed in.
  total           int CHECK (total >= 0),
  recommendation  text CHECK (recommendation IN ('fund', 'fundWithChanges', 'doNotFund')),
  -- Why it was returned last.
  return_reason   text CHECK (length(return_reason) BETWEEN 1 AND 1000),
  assigned_by     uuid NOT NULL REFERENCES user_account (id),
  assigned_at     timestamptz NOT NULL,
  certified_at    timestamptz,
  saved_at        timestamptz,
  submitted_at    timestamptz,
  version         int NOT NULL CHECK (version > 0),
  UNIQUE (application_id, reviewer_id),
  FOREIGN KEY (call_id, reviewer_id) REFERENCES call_reviewer (call_id, user_id),
  CHECK (state NOT IN ('certified', 'submitted') OR certified_at IS NOT NULL),
  CHECK ((state = 'submitted') = (submitted_at IS NOT NULL)),
  CHECK ((state = 'submitted') = (total IS NOT NULL)),
  CHECK ((state = 'submitted') = (recommendation IS NOT NULL))
);
-- What waits for a reviewer, the first due first.
CREATE INDEX review_of_reviewer ON review (reviewer_id, (coalesce(due_on, 'infinity'::date)), id);
CREATE INDEX review_of_call ON review (call_id, reviewer_id, state);

-- What binds somebody to an applicant, as they declared it themselves: it stands for good.
CREATE TABLE conflict_of_interest (
  id             uuid PRIMARY KEY,
  user_id        uuid NOT NULL REFERENCES user_account (id),
  application_id uuid NOT NULL REFERENCES application (id),
  kind           text NOT NULL CHECK (kind IN
    ('employment', 'governance', 'family', 'friendship', 'financial', 'rivalry', 'other')),
  note           text CHECK (length(note) BETWEEN 1 AND 1000),
  declared_at    timestamptz NOT NULL,
  UNIQUE (application_id, user_id)
);
CREATE TRIGGER conflict_of_interest_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON conflict_of_interest
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON conflict_of_interest FROM candela_app;
