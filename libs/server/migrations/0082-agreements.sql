-- The conditions of awards, and the agreements behind them.

CREATE TABLE award_condition (
  id       uuid PRIMARY KEY,
  award_id uuid NOT NULL REFERENCES award (id),
  number   int NOT NULL CHECK (number > 0),
  text     jsonb NOT NULL CHECK (is_localized_text(text) AND is_complete_text(text)),
  met_at   timestamptz,
  met_by   uuid REFERENCES user_account (id),
  note     text CHECK (length(note) BETWEEN 1 AND 500),
  version  int NOT NULL CHECK (version > 0),
  UNIQUE (award_id, number),
  CHECK ((met_at IS NULL) = (met_by IS NULL)),
  CHECK (note IS NULL OR met_at IS NOT NULL)
);

CREATE TABLE agreement (
  id                  uuid PRIMARY KEY,
  award_id            uuid NOT NULL REFERENCES award (id),
  -- Counts from 1; a later one replaces a void one.
  number              int NOT NULL CHECK (number > 0),
  state               text NOT NULL CHECK (state IN ('draft', 'sent', 'signed', 'countersigned', 'void')),
  created_at          timestamptz NOT NULL,
  -- Of the documents in both languages, frozen when it was sent.
  sha256_en           text CHECK (sha256_en ~ '^[0-9a-f]{64}$'),
  sha256_fr           text CHECK (sha256_fr ~ '^[0-9a-f]{64}$'),
  sent_by             uuid REFERENCES user_account (id),
  sent_at             timestamptz,
  signed_by           uuid REFERENCES user_account (id),
  signed_at           timestamptz,
  -- The hash of the document that the signatory accepted, one of the two.
  signed_sha256       text,
  -- The name that the signatory typed is in the vault.
  signature_record_id uuid,
  countersigned_by    uuid REFERENCES user_account (id),
  countersigned_at    timestamptz,
  voided_at           timestamptz,
  void_reason         text CHECK (length(void_reason) BETWEEN 1 AND 500),
  version             int NOT NULL CHECK (version > 0),
  UNIQUE (award_id, number),
  CHECK (num_nulls(sha256_en, sha256_fr, sent_by, sent_at) IN (0, 4)),
  CHECK (state NOT IN ('sent', 'signed', 'countersigned') OR sent_at IS NOT NULL),
  CHECK (num_nulls(signed_by, signed_at, signed_sha256, signature_record_id) IN (0, 4)),
  CHECK (state NOT IN ('signed', 'countersigned') OR signed_at IS NOT NULL),
  CHECK (signed_sha256 IN (sha256_en, sha256_fr)),
  CHECK (num_nulls(countersigned_by, countersigned_at) IN (0, 2)),
  CHECK ((state = 'countersigned') = (countersigned_at IS NOT NULL)),
  CHECK ((state = 'void') = (voided_at IS NOT NULL) AND (voided_at IS NULL) = (void_reason IS NULL)),
  CHECK (countersigned_by <> signed_by)
);
CREATE UNIQUE INDEX agreement_that_stands ON agreement (award_id) WHERE state <> 'void';
CREATE INDEX agreement_by_state ON agreement (state, created_at, id);

-- The bytes of an agreement, as they were sent.
CREATE TABLE agreement_document (
  id           uuid PRIMARY KEY,
  agreement_id uuid NOT NULL REFERENCES agreement (id),
  language     text NOT NULL CHECK (language IN ('en', 'fr')),
  sha256       text NOT NULL CHECK (sha256 = encode(sha256(content), 'hex')),
  content      bytea NOT NULL,
  UNIQUE (agreement_id, language)
);
CREATE TRIGGER agreement_document_stands BEFORE UPDATE OR DELETE OR TRUNCATE ON agreement_document
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON agreement_document FROM candela_app;
