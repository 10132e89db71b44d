-- Confidential answers are encrypted in the rows that hold them, under a key of the application that the master key wraps.

-- Wrapped; null until there is something to seal. Seals the answers of the application and of its reports.
ALTER TABLE application ADD COLUMN answers_key bytea CHECK (length(answers_key) = 60);

-- Answers that are confidential, encrypted: question to answer in a section, section to those in a revision. Empty where there
-- are none; null where a row was written before there were seals: `migrate` seals those, and `answers` holds all until then.
ALTER TABLE application_section ADD COLUMN sealed bytea;
ALTER TABLE application_revision ADD COLUMN sealed bytea;

-- What `migrate` looks for.
CREATE INDEX application_section_unsealed ON application_section (id) WHERE sealed IS NULL;
CREATE INDEX application_revision_unsealed ON application_revision (id) WHERE sealed IS NULL;

-- The files that the answers name: their names are in the answers, sealed or not, and ids say nothing.
ALTER TABLE application_revision ADD COLUMN file_ids uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE application_revision DISABLE TRIGGER application_revision_stands;
UPDATE application_revision SET file_ids =
  ARRAY(SELECT (named.id #>> '{}')::uuid FROM jsonb_path_query(answers, '$.*.*[*].fileId') AS named(id))
  WHERE jsonb_path_exists(answers, '$.*.*[*].fileId');
ALTER TABLE application_revision ENABLE TRIGGER application_revision_stands;
