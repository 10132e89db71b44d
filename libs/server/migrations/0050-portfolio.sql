-- Past awards, as registers of other years and houses tell them, and how they came in.

CREATE TABLE grants_register (
  id            uuid PRIMARY KEY,
  key           text NOT NULL UNIQUE CHECK (key ~ '^[a-z][a-z0-9-]{1,39}$'),
  name          jsonb NOT NULL CHECK (name ?& ARRAY['en', 'fr']),
  funder        text,
  currency      text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  -- Names of the register's words in both languages, by field and word.
  vocabulary    jsonb NOT NULL,
  -- Labels of the cells in past_award.details, by key.
  detail_labels jsonb NOT NULL,
  -- When an import was last completed.
  imported_at   timestamptz
);

CREATE TABLE register_import (
  id                     uuid PRIMARY KEY,
  register_id            uuid REFERENCES grants_register (id),
  state                  text NOT NULL CHECK (state IN
    ('waiting', 'checking', 'checked', 'confirmed', 'running', 'completed', 'failed', 'abandoned')),
  file_name              text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255),
  file_bytes             bigint NOT NULL CHECK (file_bytes >= 0),
  file_sha256            text NOT NULL CHECK (file_sha256 ~ '^[0-9a-f]{64}$'),
  mapping                text NOT NULL,
  started_by             uuid REFERENCES user_account (id),
  started_at             timestamptz NOT NULL,
  finished_at            timestamptz,
  -- Rows of the file without its heading, and how many of them the present step has behind it.
  rows_total             int CHECK (rows_total >= 0),
  rows_done              int NOT NULL CHECK (rows_done >= 0),
  rows_new               int NOT NULL CHECK (rows_new >= 0),
  rows_changed           int NOT NULL CHECK (rows_changed >= 0),
  rows_unchanged         int NOT NULL CHECK (rows_unchanged >= 0),
  rows_refused           int NOT NULL CHECK (rows_refused >= 0),
  errors                 int NOT NULL CHECK (errors >= 0),
  warnings               int NOT NULL CHECK (warnings >= 0),
  -- Sums of the rows that can be imported, to compare with the register afterwards.
  file_awarded_minor     bigint NOT NULL,
  register_awards        int,
  register_awarded_minor bigint,
  failure_code           text,
  failure_params         jsonb,
  version                int NOT NULL CHECK (version > 0),
  CHECK ((state IN ('completed', 'failed', 'abandoned')) = (finished_at IS NOT NULL)),
  CHECK ((state = 'failed') = (failure_code IS NOT NULL)),
  CHECK (rows_done <= rows_total)
);
CREATE INDEX register_import_newest ON register_import (started_at DESC, id DESC);
-- One import at a time works on a register; a second must wait until the first has ended or is given up.
CREATE UNIQUE INDEX register_import_active ON register_import (register_id) WHERE state IN ('checking', 'running');

-- The file of an import that waits for the worker or for somebody's word, gzipped; gone when the import ends.
CREATE TABLE register_upload (
  import_id uuid PRIMARY KEY REFERENCES register_import (id),
  content   bytea NOT NULL
);

CREATE TABLE register_import_problem (
  id          uuid PRIMARY KEY,
  import_id   uuid NOT NULL REFERENCES register_import (id),
  seq         int NOT NULL,
  -- Null: the file as a whole. The heading is row 1.
  row_number  int CHECK (row_number > 0),
  column_name text,
  severity    text NOT NULL CHECK (severity IN ('error', 'warning')),
  code        text NOT NULL,
  found       text NOT NULL,
  accepted    text NOT NULL,
  UNIQUE (import_id, seq)
);
CREATE INDEX register_import_problem_severity ON register_import_problem (import_id, severity, seq);

-- Words are found whatever their accents, and by their stem in their language.
CREATE TEXT SEARCH CONFIGURATION portfolio_en (COPY = english);
ALTER TEXT SEARCH CONFIGURATION portfolio_en
  ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION portfolio_fr (COPY = french);
ALTER TEXT SEARCH CONFIGURATION portfolio_fr
  ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, french_stem;

CREATE TABLE past_award (
  id                   uuid PRIMARY KEY,
  register_id          uuid NOT NULL REFERENCES grants_register (id),
  identifier           text NOT NULL CHECK (length(identifier) BETWEEN 1 AND 80),
  -- The recipient's name without accents, capitals and punctuation. Registers reuse identifiers for joint grants.
  organization_key     text NOT NULL,
  organization_name    text NOT NULL,
  organization_city    text,
  country              text CHECK (country ~ '^[A-Z]{2}$'),
  area_served          text,
  funder               text,
  program              text NOT NULL,
  program_area         text,
  fund                 text,
  population           text,
  age_groups           text[] NOT NULL,
  result               text,
  fiscal_year          int NOT NULL CHECK (fiscal_year BETWEEN 1900 AND 2999),
  submitted_on         date,
  approved_on          date,
  modified_on          date,
  duration_months      int CHECK (duration_months >= 0),
  applied_minor        bigint CHECK (applied_minor >= 0),
  awarded_minor        bigint NOT NULL CHECK (awarded_minor >= 0),
  rescinded_minor      bigint NOT NULL CHECK (rescinded_minor >= 0),
  rescinded_by         text CHECK (rescinded_by IN ('recipient', 'funder')),
  currency             text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  description          jsonb NOT NULL CHECK (description ?& ARRAY['en', 'fr']),
  incorporation_number text,
  charity_number       text,
  details              jsonb NOT NULL,
  created_at           timestamptz NOT NULL,
  updated_at           timestamptz NOT NULL,
  version              int NOT NULL CHECK (version > 0),
  -- Made by the trigger below from names and descriptions.
  search               tsvector NOT NULL,
  UNIQUE (register_id, identifier, organization_key)
);
-- A generated column would do, were it not for the comparison of entities and schema, which has no word for one.
CREATE FUNCTION past_award_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search :=
    to_tsvector('portfolio_en', concat_ws(' ', NEW.identifier, NEW.organization_name, NEW.organization_city,
      NEW.description ->> 'en', NEW.result))
    || to_tsvector('portfolio_fr', concat_ws(' ', NEW.organization_name, NEW.description ->> 'fr'));
  RETURN NEW;
END
$$;
CREATE TRIGGER past_award_words BEFORE INSERT OR UPDATE ON past_award FOR EACH ROW EXECUTE FUNCTION past_award_words();
CREATE INDEX past_award_search ON past_award USING gin (search);
CREATE INDEX past_award_organization_words ON past_award USING gin (organization_key gin_trgm_ops);
CREATE INDEX past_award_by_approval ON past_award (register_id, coalesce(approved_on, DATE '0001-01-01') DESC, id DESC);
CREATE INDEX past_award_by_amount ON past_award (register_id, awarded_minor DESC, id DESC);
CREATE INDEX past_award_by_rescinded ON past_award (register_id, rescinded_minor DESC, id DESC);
CREATE INDEX past_award_by_organization ON past_award (register_id, organization_key, id);
CREATE INDEX past_award_by_year_and_program ON past_award (register_id, fiscal_year, program);

-- What an import changed about an award that was there before. Once written, it stands.
CREATE TABLE past_award_change (
  id            uuid PRIMARY KEY,
  past_award_id uuid NOT NULL REFERENCES past_award (id),
  import_id     uuid NOT NULL REFERENCES register_import (id),
  changed_at    timestamptz NOT NULL,
  -- { field: { before, after } }
  changes       jsonb NOT NULL
);
CREATE INDEX past_award_change_of_award ON past_award_change (past_award_id, changed_at);
CREATE TRIGGER past_award_change_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON past_award_change
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON past_award_change FROM candela_app;
