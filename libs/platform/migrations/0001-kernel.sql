-- Extensions that the portal's own searches and types use.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS unaccent;

GRANT USAGE ON SCHEMA public TO candela_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO candela_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO candela_app;
GRANT SELECT ON schema_migration TO candela_app;

-- Who did which action to which id, when and why. No bodies. Each row carries the hash of the one before it.
CREATE TABLE audit_entry (
  seq           bigint PRIMARY KEY,
  at            timestamptz NOT NULL,
  actor_kind    text NOT NULL CHECK (actor_kind IN ('person', 'anonymous', 'system')),
  actor_id      uuid,
  job           text,
  action        text NOT NULL,
  subject_type  text NOT NULL,
  subject_id    uuid,
  reason        text,
  previous_hash bytea NOT NULL,
  hash          bytea NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject_type, subject_id, seq);
CREATE INDEX audit_entry_actor ON audit_entry (actor_id, seq);

-- The content of an entry as one line of text: field separators cannot occur inside jsonb's own quoting.
CREATE FUNCTION audit_line(entry audit_entry) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT jsonb_build_array(entry.seq, extract(epoch FROM entry.at), entry.actor_kind, entry.actor_id, entry.job,
    entry.action, entry.subject_type, entry.subject_id, entry.reason)::text
$$;

CREATE FUNCTION audit_hash(entry audit_entry) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
  SELECT sha256(entry.previous_hash || convert_to(audit_line(entry), 'UTF8'))
$$;

-- One writer at a time extends the chain: the lock is held from here to the commit, so the audit is written last.
CREATE FUNCTION audit_extend_chain() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last record;
BEGIN
  PERFORM pg_advisory_xact_lock(4206920, 1);
  SELECT seq, hash INTO last FROM audit_entry ORDER BY seq DESC LIMIT 1;
  NEW.seq := coalesce(last.seq, 0) + 1;
  NEW.previous_hash := coalesce(last.hash, sha256('candela'::bytea));
  NEW.hash := audit_hash(NEW);
  RETURN NEW;
END
$$;
CREATE TRIGGER audit_entry_chain BEFORE INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION audit_extend_chain();

-- For every table whose rows, once written, stand.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON audit_entry FROM candela_app;

-- What happened, until the relay has handed it to the queue. Payloads hold ids only.
CREATE TABLE outbox_event (
  id          uuid PRIMARY KEY,
  type        text NOT NULL,
  payload     jsonb NOT NULL,
  occurred_at timestamptz NOT NULL,
  relayed_at  timestamptz
);
CREATE INDEX outbox_event_waiting ON outbox_event (occurred_at) WHERE relayed_at IS NULL;

-- Which consumer has carried out which event or job: written with its effects.
CREATE TABLE processed_delivery (
  id           text NOT NULL,
  consumer     text NOT NULL,
  processed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (id, consumer)
);
CREATE INDEX processed_delivery_age ON processed_delivery (processed_at);

-- Requests that may come again, with the answer that was given.
CREATE TABLE idempotency_key (
  sender     text NOT NULL,
  key        text NOT NULL,
  route      text NOT NULL,
  input_hash text NOT NULL,
  reply      jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (sender, key)
);
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);

-- Jobs on the queue's own tables, where there is no Redis.
CREATE SCHEMA bullmq AUTHORIZATION candela_app;

-- The identity vault: only its own role may enter.
CREATE SCHEMA vault;
REVOKE ALL ON SCHEMA vault FROM PUBLIC;
GRANT USAGE ON SCHEMA vault TO candela_vault;
