-- The first look at what was handed in.

-- Since when an application waits for its screening to go on: its beginning, or the last time that it came back.
ALTER TABLE application ADD COLUMN screening_since timestamptz;
UPDATE application SET screening_since = submitted_at WHERE state = 'screening';

-- What an officer looks at before a verdict, answered one by one: check to answer, note, who and when.
CREATE TABLE eligibility_check (
  id             uuid PRIMARY KEY,
  application_id uuid NOT NULL UNIQUE REFERENCES application (id),
  items          jsonb NOT NULL,
  version        int NOT NULL CHECK (version > 0)
);

-- Questions of a revision that the applicant was asked to answer anew.
CREATE TABLE change_request (
  id               uuid PRIMARY KEY,
  application_id   uuid NOT NULL,
  -- The revision that was read.
  revision_number  int NOT NULL,
  message          text NOT NULL CHECK (length(message) BETWEEN 1 AND 2000),
  -- "section/question" and what is asked about it.
  questions        jsonb NOT NULL CHECK (jsonb_array_length(questions) > 0),
  -- The last day, where the call is run, and the instant at which it is over.
  due_on           date NOT NULL,
  due_at           timestamptz NOT NULL,
  requested_by     uuid NOT NULL REFERENCES user_account (id),
  requested_at     timestamptz NOT NULL,
  -- The revision that answered; null while it waits, and where none ever did.
  answered_number  int,
  answered_at      timestamptz,
  UNIQUE (application_id, revision_number),
  FOREIGN KEY (application_id, revision_number) REFERENCES application_revision (application_id, number),
  FOREIGN KEY (application_id, answered_number) REFERENCES application_revision (application_id, number),
  CHECK ((answered_number IS NULL) = (answered_at IS NULL)),
  CHECK (answered_number IS NULL OR answered_number = revision_number + 1)
);

-- How the screening ended, once and for all.
CREATE TABLE screening_verdict (
  id             uuid PRIMARY KEY,
  application_id uuid NOT NULL UNIQUE REFERENCES application (id),
  verdict        text NOT NULL CHECK (verdict IN ('eligible', 'ineligible')),
  reasons        text[] NOT NULL,
  -- In the language of the applicant.
  explanation    text CHECK (length(explanation) BETWEEN 1 AND 2000),
  decided_by     uuid NOT NULL REFERENCES user_account (id),
  decided_at     timestamptz NOT NULL,
  CHECK ((verdict = 'ineligible') = (cardinality(reasons) > 0)),
  CHECK ((verdict = 'ineligible') = (explanation IS NOT NULL))
);
CREATE TRIGGER screening_verdict_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON screening_verdict
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON screening_verdict FROM candela_app;
