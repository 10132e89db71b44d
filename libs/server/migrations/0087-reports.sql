-- What grantees owe to tell, and what they told.

CREATE TABLE report (
  id              uuid PRIMARY KEY,
  reference       text NOT NULL UNIQUE CHECK (reference ~ '^[A-Z0-9-]{3,60}$'),
  award_id        uuid NOT NULL REFERENCES award (id),
  -- Counts from 1, in the order of the days.
  number          int NOT NULL CHECK (number > 0),
  -- The award's: the application's level says who may read the report.
  application_id  uuid NOT NULL REFERENCES application (id),
  call_id         uuid NOT NULL REFERENCES call (id),
  mission_id      uuid REFERENCES mission (id),
  organization_id uuid NOT NULL REFERENCES organization (id),
  kind            text NOT NULL CHECK (kind IN ('interim', 'final')),
  title           text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  language        text NOT NULL CHECK (language IN ('en', 'fr')),
  period_from     date NOT NULL,
  period_to       date NOT NULL CHECK (period_to >= period_from),
  due_on          date NOT NULL,
  -- The call's: the day on which it is due is a day there.
  time_zone       text NOT NULL CHECK (length(time_zone) BETWEEN 1 AND 60),
  state           text NOT NULL
                  CHECK (state IN ('scheduled', 'draft', 'submitted', 'changesRequested', 'accepted', 'skipped')),
  -- The questions, frozen with the plan that the application was approved for.
  definition      jsonb NOT NULL,
  scheduled_at    timestamptz NOT NULL,
  submitted_at    timestamptz,
  decided_at      timestamptz,
  decided_by      uuid REFERENCES user_account (id),
  skip_reason     text CHECK (length(skip_reason) <= 500),
  extension_reason text CHECK (length(extension_reason) <= 500),
  -- What the final report says is left.
  unspent_minor   bigint CHECK (unspent_minor >= 0),
  version         int NOT NULL CHECK (version > 0),
  UNIQUE (award_id, number),
  CHECK (state NOT IN ('submitted', 'changesRequested', 'accepted') OR submitted_at IS NOT NULL),
  CHECK (state NOT IN ('accepted', 'skipped') OR decided_at IS NOT NULL),
  -- The portal gives none.
  CHECK (state = 'skipped' OR skip_reason IS NULL)
);
-- One accounts for the whole.
CREATE UNIQUE INDEX report_final ON report (award_id) WHERE kind = 'final';
CREATE INDEX report_of_organization ON report (organization_id, due_on);
CREATE INDEX report_of_application ON report (application_id);
CREATE INDEX report_by_due_day ON report (due_on, id);
CREATE INDEX report_waiting ON report (submitted_at, id) WHERE state = 'submitted';
CREATE INDEX report_owed ON report (due_on, id) WHERE state IN ('scheduled', 'draft', 'changesRequested');

-- The answers to one section while they are written.
CREATE TABLE report_section (
  id            uuid PRIMARY KEY,
  report_id     uuid NOT NULL REFERENCES report (id),
  section_key   text NOT NULL CHECK (length(section_key) BETWEEN 1 AND 60),
  -- Question to answer, without those in the vault.
  answers       jsonb NOT NULL,
  -- Question to id of the vault's record.
  vault_records jsonb NOT NULL,
  -- Question to who wrote the stored answer, when, and in which version of the section.
  answer_stamps jsonb NOT NULL,
  updated_by    uuid REFERENCES user_account (id),
  updated_at    timestamptz,
  version       int NOT NULL CHECK (version > 0),
  UNIQUE (report_id, section_key)
);

-- What was handed in, each time it was. Nobody changes it, not even the owner of the tables.
CREATE TABLE report_revision (
  id                      uuid PRIMARY KEY,
  report_id               uuid NOT NULL REFERENCES report (id),
  number                  int NOT NULL CHECK (number > 0),
  answers                 jsonb NOT NULL,
  vault_records           jsonb NOT NULL,
  -- Over the canonical form of the report's id, the answers and the ids of the vault's records.
  sha256                  text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  receipt_code            text NOT NULL UNIQUE CHECK (receipt_code ~ '^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$'),
  -- The name that the signatory typed is in the vault.
  certification_record_id uuid NOT NULL,
  submitted_by            uuid NOT NULL REFERENCES user_account (id),
  submitted_at            timestamptz NOT NULL,
  UNIQUE (report_id, number)
);
CREATE TRIGGER report_revision_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON report_revision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON report_revision FROM candela_app;

-- What the programme says to an answer of a revision, or to all of it. Told when the report is returned or accepted.
CREATE TABLE report_comment (
  id              uuid PRIMARY KEY,
  report_id       uuid NOT NULL,
  revision_number int NOT NULL,
  -- "section/question"; null for the whole report.
  question        text CHECK (length(question) BETWEEN 3 AND 121),
  text            text NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  written_by      uuid NOT NULL REFERENCES user_account (id),
  written_at      timestamptz NOT NULL,
  UNIQUE NULLS NOT DISTINCT (report_id, revision_number, question),
  FOREIGN KEY (report_id, revision_number) REFERENCES report_revision (report_id, number)
);

-- Reminders that went out, so that each goes out once for one due day.
CREATE TABLE report_reminder (
  id        uuid PRIMARY KEY,
  report_id uuid NOT NULL REFERENCES report (id),
  due_on    date NOT NULL,
  -- Days from the day on which it is due.
  days      int NOT NULL,
  sent_at   timestamptz NOT NULL,
  UNIQUE (report_id, due_on, days)
);
