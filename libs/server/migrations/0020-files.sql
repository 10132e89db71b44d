-- Files that people attach: what they are and where they belong. Their bytes are in the storage, under random keys.
CREATE TABLE stored_file (
  id          uuid PRIMARY KEY,
  -- What it is attached to: a kind of thing, its id, and the place in it ("section/question").
  place_kind  text NOT NULL CHECK (place_kind ~ '^[a-z][a-zA-Z]{1,40}$'),
  place_id    uuid NOT NULL,
  place_key   text NOT NULL CHECK (length(place_key) BETWEEN 1 AND 150),
  name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 160),
  -- Known once it was looked at.
  media_type  text CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
  -- As announced while it is uploaded; afterwards what is stored, without hidden details.
  size_bytes  bigint NOT NULL CHECK (size_bytes > 0),
  sha256      text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  storage_key text UNIQUE,
  scan        text NOT NULL CHECK (scan IN ('unscanned', 'clean')),
  state       text NOT NULL CHECK (state IN ('uploading', 'stored', 'removed')),
  uploaded_by uuid NOT NULL REFERENCES user_account (id),
  created_at  timestamptz NOT NULL,
  stored_at   timestamptz,
  removed_at  timestamptz,
  version     int NOT NULL CHECK (version > 0),
  CHECK (state <> 'stored' OR (storage_key IS NOT NULL AND media_type IS NOT NULL AND sha256 IS NOT NULL)),
  CHECK ((state = 'removed') = (removed_at IS NOT NULL))
);
CREATE INDEX stored_file_of_place ON stored_file (place_kind, place_id, place_key);
CREATE INDEX stored_file_unfinished ON stored_file (created_at) WHERE state = 'uploading';
CREATE INDEX stored_file_to_erase ON stored_file (removed_at) WHERE state = 'removed' AND storage_key IS NOT NULL;
