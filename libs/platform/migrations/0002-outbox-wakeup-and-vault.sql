-- The relay listens: a committed event wakes it at once.
CREATE FUNCTION outbox_wake_relay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('candela_outbox', '');
  RETURN NULL;
END
$$;
CREATE TRIGGER outbox_event_wake_relay AFTER INSERT ON outbox_event
  FOR EACH STATEMENT EXECUTE FUNCTION outbox_wake_relay();

-- For the sweep of what was relayed long ago.
CREATE INDEX outbox_event_relayed ON outbox_event (relayed_at) WHERE relayed_at IS NOT NULL;

-- One data key per case, wrapped by a master key that is not in the database. Purging a case destroys its key.
CREATE TABLE vault.case_key (
  case_id            uuid PRIMARY KEY,
  wrapped_key        bytea,
  -- Which master key wraps it.
  master_key_version smallint NOT NULL DEFAULT 1,
  created_at         timestamptz NOT NULL DEFAULT now(),
  destroyed_at       timestamptz,
  CHECK ((wrapped_key IS NULL) = (destroyed_at IS NOT NULL))
);

-- Values encrypted with the key of their case. A changed value is a new record.
CREATE TABLE vault.record (
  id         uuid PRIMARY KEY,
  case_id    uuid NOT NULL REFERENCES vault.case_key,
  kind       text NOT NULL,
  ciphertext bytea NOT NULL,
  iv         bytea NOT NULL CHECK (length(iv) = 12),
  tag        bytea NOT NULL CHECK (length(tag) = 16),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX record_case ON vault.record (case_id);
CREATE INDEX record_kind_age ON vault.record (kind, created_at);

-- A destroyed key stays destroyed.
CREATE FUNCTION vault.refuse_revival() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a destroyed key stays destroyed' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER case_key_stays_destroyed BEFORE UPDATE ON vault.case_key
  FOR EACH ROW WHEN (OLD.destroyed_at IS NOT NULL) EXECUTE FUNCTION vault.refuse_revival();

GRANT SELECT, INSERT ON vault.case_key, vault.record TO candela_vault;
GRANT UPDATE (wrapped_key, destroyed_at) ON vault.case_key TO candela_vault;
GRANT DELETE ON vault.record TO candela_vault;
