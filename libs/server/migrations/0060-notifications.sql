-- What a person should know, in the portal. `facts` holds ids and references only.
CREATE TABLE notification (
  id         uuid PRIMARY KEY,
  user_id    uuid NOT NULL REFERENCES user_account (id),
  kind       text NOT NULL,
  event_id   text NOT NULL,
  facts      jsonb NOT NULL,
  link       text NOT NULL,
  created_at timestamptz NOT NULL,
  read_at    timestamptz,
  UNIQUE (user_id, kind, event_id)
);
CREATE INDEX notification_inbox ON notification (user_id, created_at DESC, id DESC);
CREATE INDEX notification_unread ON notification (user_id) WHERE read_at IS NULL;

-- One mail to one person. Its words are made when it is sent and kept nowhere.
CREATE TABLE mail_delivery (
  id            uuid PRIMARY KEY,
  kind          text NOT NULL,
  event_id      text NOT NULL,
  -- Whom it goes to: an account, somebody who has none yet, or whoever asked for the subject.
  user_id       uuid REFERENCES user_account (id),
  invitation_id uuid REFERENCES invitation (id),
  -- What asked for it: the request of a secret, an application. The kind says which.
  subject_id    uuid,
  facts         jsonb NOT NULL,
  state         text NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'failed', 'uncertain', 'dropped')),
  attempts      int NOT NULL,
  error_code    text,
  created_at    timestamptz NOT NULL,
  changed_at    timestamptz NOT NULL,
  version       int NOT NULL CHECK (version > 0),
  CHECK (num_nonnulls(user_id, invitation_id, subject_id) >= 1)
);
CREATE UNIQUE INDEX mail_delivery_once ON mail_delivery (event_id, kind, coalesce(user_id, invitation_id, subject_id));
CREATE INDEX mail_delivery_by_state ON mail_delivery (state, changed_at DESC, id DESC);

-- How a person wants to be told. No row: by neutral mail.
CREATE TABLE notification_preference (
  user_id uuid PRIMARY KEY REFERENCES user_account (id),
  mail    text NOT NULL CHECK (mail IN ('each', 'none')),
  content text NOT NULL CHECK (content IN ('neutral', 'named')),
  version int NOT NULL CHECK (version > 0)
);
