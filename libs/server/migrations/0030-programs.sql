-- Programs, their calls, and the versions of a call's form.

-- Both halves of a pair of texts are strings; whether they are complete is for publication to say.
CREATE FUNCTION is_localized_text(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_typeof(value) = 'object' AND jsonb_typeof(value -> 'en') = 'string' AND jsonb_typeof(value -> 'fr') = 'string'
$$;

CREATE FUNCTION is_complete_text(value jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT btrim(value ->> 'en') <> '' AND btrim(value ->> 'fr') <> ''
$$;

CREATE TABLE program (
  id          uuid PRIMARY KEY,
  code        text NOT NULL UNIQUE CHECK (code ~ '^[A-Z][A-Z0-9]{1,9}$'),
  name        jsonb NOT NULL CHECK (is_localized_text(name)),
  description jsonb NOT NULL CHECK (is_localized_text(description)),
  -- What its calls start from; null where calls cannot be made yet.
  template    text CHECK (template IN ('localInitiatives')),
  created_at  timestamptz NOT NULL
);

CREATE TABLE call (
  id                  uuid PRIMARY KEY,
  program_id          uuid NOT NULL REFERENCES program (id),
  mission_id          uuid REFERENCES mission (id),
  reference           text NOT NULL UNIQUE CHECK (length(reference) BETWEEN 4 AND 40),
  template            text NOT NULL CHECK (template IN ('localInitiatives')),
  title               jsonb NOT NULL CHECK (is_localized_text(title)),
  summary             jsonb NOT NULL CHECK (is_localized_text(summary)),
  who_can_apply       jsonb NOT NULL CHECK (is_localized_text(who_can_apply)),
  guidance            jsonb NOT NULL CHECK (is_localized_text(guidance)),
  opens_at            timestamptz NOT NULL,
  closes_at           timestamptz NOT NULL,
  time_zone           text NOT NULL CHECK (length(time_zone) BETWEEN 1 AND 64),
  currency            text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  envelope_minor      bigint CHECK (envelope_minor >= 0),
  award_min_minor     bigint NOT NULL CHECK (award_min_minor >= 0),
  award_max_minor     bigint NOT NULL CHECK (award_max_minor >= 0),
  activities_end_on   date NOT NULL,
  state               text NOT NULL CHECK (state IN
    ('draft', 'translationReview', 'published', 'open', 'closed', 'archived', 'cancelled')),
  version             int NOT NULL CHECK (version > 0),
  published_at        timestamptz,
  -- When readers last got other words to read.
  texts_changed_at    timestamptz NOT NULL,
  cancellation_reason jsonb CHECK (cancellation_reason IS NULL OR is_localized_text(cancellation_reason)),
  created_by          uuid REFERENCES user_account (id),
  created_at          timestamptz NOT NULL,
  updated_at          timestamptz NOT NULL,
  CONSTRAINT call_cancelled_with_reason CHECK ((state = 'cancelled') = (cancellation_reason IS NOT NULL)),
  CONSTRAINT call_published_in_both_languages CHECK (published_at IS NULL OR (
    is_complete_text(title) AND is_complete_text(summary) AND is_complete_text(who_can_apply) AND is_complete_text(guidance))),
  CONSTRAINT call_published_with_terms CHECK (
    published_at IS NULL OR (opens_at < closes_at AND award_min_minor <= award_max_minor
      AND envelope_minor IS NOT NULL AND envelope_minor >= award_max_minor)),
  CONSTRAINT call_state_is_public_once_published CHECK (
    CASE WHEN state IN ('draft', 'translationReview') THEN published_at IS NULL
         WHEN state = 'cancelled' THEN true
         ELSE published_at IS NOT NULL END)
);

-- What people type into the search of calls, without accents and capitals.
CREATE FUNCTION call_words(reference text, title jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT lower(public.unaccent('public.unaccent', reference || ' ' || (title ->> 'en') || ' ' || (title ->> 'fr')))
$$;
CREATE INDEX call_by_words ON call USING gin (call_words(reference, title) gin_trgm_ops);
CREATE INDEX call_by_program ON call (program_id, id);
CREATE INDEX call_by_mission ON call (mission_id, id);
CREATE INDEX call_by_state ON call (state, id);
CREATE INDEX call_by_closing ON call (closes_at, id);
-- What the clock moves on: few rows, looked at every minute.
CREATE INDEX call_to_open ON call (opens_at) WHERE state = 'published';
CREATE INDEX call_to_close ON call (closes_at) WHERE state IN ('published', 'open');

CREATE TABLE form_version (
  id           uuid PRIMARY KEY,
  call_id      uuid NOT NULL REFERENCES call (id),
  number       int NOT NULL CHECK (number > 0),
  -- The author's copy, hidden questions included.
  source       jsonb NOT NULL,
  -- What applicants are asked, and the schema of their answers.
  definition   jsonb NOT NULL,
  questions    int NOT NULL CHECK (questions >= 0),
  words        int NOT NULL CHECK (words >= 0),
  version      int NOT NULL CHECK (version > 0),
  updated_by   uuid REFERENCES user_account (id),
  updated_at   timestamptz NOT NULL,
  published_at timestamptz,
  UNIQUE (call_id, number)
);

-- A published version stands: answers were given to these very questions.
CREATE FUNCTION refuse_change_of_published_form() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'form version % is published and does not change', OLD.id USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER form_version_stands BEFORE UPDATE OR DELETE ON form_version
  FOR EACH ROW WHEN (OLD.published_at IS NOT NULL) EXECUTE FUNCTION refuse_change_of_published_form();
CREATE TRIGGER form_version_is_not_emptied BEFORE TRUNCATE ON form_version
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Every later deadline, and what applicants were told about it.
CREATE TABLE call_extension (
  id                 uuid PRIMARY KEY,
  call_id            uuid NOT NULL REFERENCES call (id),
  previous_closes_at timestamptz NOT NULL,
  closes_at          timestamptz NOT NULL CHECK (closes_at > previous_closes_at),
  reason             jsonb NOT NULL CHECK (is_localized_text(reason)),
  extended_by        uuid REFERENCES user_account (id),
  extended_at        timestamptz NOT NULL
);
CREATE INDEX call_extension_of_call ON call_extension (call_id, extended_at);
CREATE TRIGGER call_extension_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON call_extension
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
