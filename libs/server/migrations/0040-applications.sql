-- What organizations write for a call, until it is handed in and after.

-- Text as searches and sorted lists compare it: without case and accents. `unaccent` itself depends on a dictionary
-- that could be replaced, which is why PostgreSQL does not take it for immutable.
CREATE FUNCTION plain_text(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(public.unaccent('public.unaccent', coalesce(value, '')))
$$;

CREATE TABLE application (
  id                     uuid PRIMARY KEY,
  reference              text NOT NULL UNIQUE CHECK (reference ~ '^[A-Z0-9-]{3,60}$'),
  call_id                uuid NOT NULL REFERENCES call (id),
  -- The call's, for the scope of staff.
  mission_id             uuid REFERENCES mission (id),
  form_version_id        uuid NOT NULL REFERENCES form_version (id),
  organization_id        uuid NOT NULL REFERENCES organization (id),
  state                  text NOT NULL CHECK (state IN ('draft', 'submitted', 'screening', 'withdrawn')),
  confidentiality        text NOT NULL CHECK (confidentiality IN ('internal', 'protected', 'restricted')),
  -- Staff who may read it while it is restricted.
  reader_ids             uuid[] NOT NULL,
  language               text NOT NULL CHECK (language IN ('en', 'fr')),
  -- Taken from the answers, for lists.
  title                  text CHECK (length(title) <= 300),
  country                text CHECK (country ~ '^[A-Z]{2}$'),
  currency               text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  amount_requested_minor bigint CHECK (amount_requested_minor >= 0),
  -- Of title and reference, kept by a trigger: to work them out row by row is slow.
  words                  tsvector NOT NULL,
  started_by             uuid NOT NULL REFERENCES user_account (id),
  started_at             timestamptz NOT NULL,
  submitted_at           timestamptz,
  withdrawn_at           timestamptz,
  withdrawal_reason      text CHECK (length(withdrawal_reason) <= 500),
  -- When the owners were told that this untouched draft will be removed.
  purge_warned_at        timestamptz,
  version                int NOT NULL CHECK (version > 0),
  CHECK (state <> 'draft' OR submitted_at IS NULL),
  CHECK (state NOT IN ('submitted', 'screening') OR submitted_at IS NOT NULL),
  CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL))
);
-- One application per organization and call; a withdrawn one does not stand in the way of another.
CREATE UNIQUE INDEX application_one_per_call ON application (organization_id, call_id) WHERE state <> 'withdrawn';
CREATE INDEX application_of_organization ON application (organization_id, id);
CREATE INDEX application_of_call ON application (call_id, submitted_at, id);
CREATE INDEX application_drafts ON application (call_id) WHERE state = 'draft';
-- The desk lists what was handed in, by each of its sorts.
CREATE INDEX application_by_submission ON application (submitted_at, id) WHERE submitted_at IS NOT NULL;
CREATE INDEX application_by_amount ON application (coalesce(amount_requested_minor, 0), id) WHERE submitted_at IS NOT NULL;
CREATE INDEX application_by_title ON application (plain_text(title), id) WHERE submitted_at IS NOT NULL;
CREATE INDEX application_by_reference ON application (reference COLLATE "C", id) WHERE submitted_at IS NOT NULL;
CREATE INDEX application_of_mission ON application (mission_id, submitted_at, id) WHERE submitted_at IS NOT NULL;
CREATE INDEX application_of_country ON application (country, submitted_at, id) WHERE submitted_at IS NOT NULL;
CREATE INDEX application_by_state ON application (state, submitted_at, id) WHERE submitted_at IS NOT NULL;
CREATE INDEX application_readers ON application USING gin (reader_ids) WHERE confidentiality = 'restricted';
CREATE INDEX application_by_words ON application USING gin (words);

-- Signs inside of words part them: the parser would take the end of LIF-KE-2026 for a negative number and wells/water for
-- the name of a file.
CREATE FUNCTION keep_application_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.words := to_tsvector('simple',
    translate(plain_text(NEW.title) || ' ' || plain_text(NEW.reference), '-/._@:&''’', '         '));
  RETURN NEW;
END
$$;
CREATE TRIGGER application_keeps_words BEFORE INSERT OR UPDATE OF title, reference ON application
  FOR EACH ROW EXECUTE FUNCTION keep_application_words();

-- The answers to one section while they are written. Answers that identify people are in the vault: only the ids of
-- their records stand here.
CREATE TABLE application_section (
  id             uuid PRIMARY KEY,
  application_id uuid NOT NULL REFERENCES application (id),
  section_key    text NOT NULL CHECK (length(section_key) BETWEEN 1 AND 60),
  -- Question to answer, without those in the vault.
  answers        jsonb NOT NULL,
  -- Question to id of the vault's record.
  vault_records  jsonb NOT NULL,
  -- Question to who wrote the stored answer, when, and in which version of the section.
  answer_stamps  jsonb NOT NULL,
  updated_by     uuid REFERENCES user_account (id),
  updated_at     timestamptz,
  version        int NOT NULL CHECK (version > 0),
  UNIQUE (application_id, section_key)
);

-- What was handed in, as it was. Nobody changes it, not even the owner of the tables.
CREATE TABLE application_revision (
  id                      uuid PRIMARY KEY,
  application_id          uuid NOT NULL REFERENCES application (id),
  number                  int NOT NULL CHECK (number > 0),
  form_version_id         uuid NOT NULL REFERENCES form_version (id),
  answers                 jsonb NOT NULL,
  vault_records           jsonb NOT NULL,
  -- Over the canonical form of the form's version, the answers and the ids of the vault's records.
  sha256                  text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  receipt_code            text NOT NULL UNIQUE CHECK (receipt_code ~ '^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$'),
  -- The name that the signatory typed is in the vault.
  certification_record_id uuid NOT NULL,
  submitted_by            uuid NOT NULL REFERENCES user_account (id),
  submitted_at            timestamptz NOT NULL,
  UNIQUE (application_id, number)
);
CREATE TRIGGER application_revision_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON application_revision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON application_revision FROM candela_app;

-- The last number given to an application of a call.
CREATE TABLE application_counter (
  call_id uuid PRIMARY KEY REFERENCES call (id),
  last    int NOT NULL CHECK (last > 0)
);

-- Reminders that went out, so that each goes out once.
CREATE TABLE application_reminder (
  id             uuid PRIMARY KEY,
  application_id uuid NOT NULL REFERENCES application (id),
  days_left      int NOT NULL,
  sent_at        timestamptz NOT NULL,
  UNIQUE (application_id, days_left)
);
