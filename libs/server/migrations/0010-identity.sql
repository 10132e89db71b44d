-- Who people are, where they belong and what they may do.

CREATE TABLE user_account (
  id                 uuid PRIMARY KEY,
  email              citext NOT NULL UNIQUE CHECK (length(email::text) BETWEEN 3 AND 254),
  name               text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  language           text NOT NULL CHECK (language IN ('en', 'fr')),
  password_hash      text NOT NULL,
  email_confirmed_at timestamptz,
  disabled_at        timestamptz,
  created_at         timestamptz NOT NULL,
  version            int NOT NULL CHECK (version > 0)
);

CREATE TABLE organization (
  id                  uuid PRIMARY KEY,
  name                text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kind                text NOT NULL CHECK (kind IN
    ('community', 'national', 'network', 'international', 'academic', 'media')),
  country             text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  registration_status text NOT NULL CHECK (registration_status IN
    ('registered', 'notRegistered', 'notRegisteredAtRisk')),
  -- Never required: asking for it may put people at risk.
  registration_number text CHECK (length(registration_number) BETWEEN 1 AND 80),
  website             text CHECK (length(website) BETWEEN 1 AND 300),
  created_at          timestamptz NOT NULL,
  version             int NOT NULL CHECK (version > 0)
);
CREATE INDEX organization_by_name ON organization (lower(name), id);
CREATE INDEX organization_by_country ON organization (country);
CREATE INDEX organization_name_words ON organization USING gin (name gin_trgm_ops);

CREATE TABLE membership (
  id              uuid PRIMARY KEY,
  organization_id uuid NOT NULL REFERENCES organization (id),
  user_id         uuid NOT NULL REFERENCES user_account (id),
  roles           text[] NOT NULL CHECK (
    cardinality(roles) > 0 AND roles <@ ARRAY['owner', 'editor', 'viewer', 'signatory']),
  joined_at       timestamptz NOT NULL,
  version         int NOT NULL CHECK (version > 0),
  UNIQUE (organization_id, user_id)
);
CREATE INDEX membership_of_user ON membership (user_id);

CREATE TABLE mission (
  id         uuid PRIMARY KEY,
  code       text NOT NULL UNIQUE CHECK (code ~ '^[A-Z0-9-]{2,12}$'),
  name       jsonb NOT NULL,
  countries  text[] NOT NULL,
  version    int NOT NULL CHECK (version > 0)
);

CREATE TABLE staff_grant (
  id          uuid PRIMARY KEY,
  user_id     uuid NOT NULL REFERENCES user_account (id),
  role        text NOT NULL CHECK (role IN
    ('programOfficer', 'reviewer', 'approver', 'financeOfficer', 'financeController', 'custodian',
     'communications', 'auditor', 'administrator')),
  -- Empty: for all missions.
  mission_ids uuid[] NOT NULL,
  granted_at  timestamptz NOT NULL,
  UNIQUE (user_id, role)
);

-- Who belongs to the team of what. The subject lives in another context.
CREATE TABLE assignment (
  id          uuid PRIMARY KEY,
  user_id     uuid NOT NULL REFERENCES user_account (id),
  kind        text NOT NULL CHECK (kind IN ('call')),
  subject_id  uuid NOT NULL,
  assigned_at timestamptz NOT NULL,
  UNIQUE (user_id, kind, subject_id)
);
CREATE INDEX assignment_of_subject ON assignment (kind, subject_id);

-- The token itself is in the cookie only. No address and no browser is recorded.
CREATE TABLE session (
  id           uuid PRIMARY KEY,
  user_id      uuid NOT NULL REFERENCES user_account (id),
  token_hash   bytea NOT NULL UNIQUE CHECK (length(token_hash) = 32),
  started_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL
);
CREATE INDEX session_of_user ON session (user_id);
CREATE INDEX session_age ON session (last_seen_at);

-- Somebody asked for a mail that may carry a secret. The secret is made when the mail is sent; only its hash stays.
-- A row without an account stands for an address that nobody has: it is asked for at the same cost, and leads nowhere.
CREATE TABLE one_time_token (
  id             uuid PRIMARY KEY,
  user_id        uuid REFERENCES user_account (id),
  purpose        text NOT NULL CHECK (purpose IN ('confirmEmail', 'resetPassword', 'changeEmail', 'signUpNotice')),
  new_email      citext,
  previous_email citext,
  requested_at   timestamptz NOT NULL,
  token_hash     bytea UNIQUE CHECK (length(token_hash) = 32),
  expires_at     timestamptz,
  used_at        timestamptz
);
CREATE INDEX one_time_token_of_user ON one_time_token (user_id, purpose, requested_at);
CREATE INDEX one_time_token_age ON one_time_token (requested_at);

CREATE TABLE invitation (
  id              uuid PRIMARY KEY,
  kind            text NOT NULL CHECK (kind IN ('organization', 'staff')),
  organization_id uuid REFERENCES organization (id),
  email           citext NOT NULL CHECK (length(email::text) BETWEEN 3 AND 254),
  language        text NOT NULL CHECK (language IN ('en', 'fr')),
  roles           text[] NOT NULL CHECK (roles <@ ARRAY['owner', 'editor', 'viewer', 'signatory']),
  grants          jsonb NOT NULL,
  state           text NOT NULL CHECK (state IN ('pending', 'accepted', 'revoked', 'expired')),
  invited_by      uuid NOT NULL REFERENCES user_account (id),
  invited_at      timestamptz NOT NULL,
  expires_at      timestamptz NOT NULL,
  token_hash      bytea UNIQUE CHECK (length(token_hash) = 32),
  accepted_by     uuid REFERENCES user_account (id),
  settled_at      timestamptz,
  version         int NOT NULL CHECK (version > 0),
  CHECK ((kind = 'organization') = (organization_id IS NOT NULL)),
  CHECK ((kind = 'organization') = (cardinality(roles) > 0))
);
CREATE UNIQUE INDEX invitation_pending_of_organization ON invitation (organization_id, email)
  WHERE state = 'pending' AND kind = 'organization';
CREATE UNIQUE INDEX invitation_pending_of_staff ON invitation (email) WHERE state = 'pending' AND kind = 'staff';
CREATE INDEX invitation_of_organization ON invitation (organization_id, invited_at);
