-- What is decided, and what organizations are given.

CREATE TABLE award (
  id                 uuid PRIMARY KEY,
  reference          text NOT NULL UNIQUE CHECK (reference ~ '^[A-Z0-9-]{3,60}$'),
  application_id     uuid NOT NULL UNIQUE REFERENCES application (id),
  call_id            uuid NOT NULL REFERENCES call (id),
  program_id         uuid NOT NULL REFERENCES program (id),
  -- The call's, for the scope of staff.
  mission_id         uuid REFERENCES mission (id),
  organization_id    uuid NOT NULL REFERENCES organization (id),
  template           text NOT NULL,
  title              text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
  currency           text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  amount_minor       bigint NOT NULL CHECK (amount_minor > 0),
  starts_on          date NOT NULL,
  ends_on            date NOT NULL CHECK (ends_on >= starts_on),
  state              text NOT NULL CHECK (state IN ('offered', 'active', 'closing', 'closed', 'terminated')),
  offered_at         timestamptz NOT NULL,
  activated_at       timestamptz,
  closed_at          timestamptz,
  terminated_at      timestamptz,
  termination_reason jsonb CHECK (termination_reason IS NULL OR is_localized_text(termination_reason)),
  version            int NOT NULL CHECK (version > 0),
  CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
  CHECK ((state = 'terminated') = (terminated_at IS NOT NULL)),
  CHECK ((state = 'terminated') = (termination_reason IS NOT NULL)),
  CHECK (state NOT IN ('active', 'closing', 'closed') OR activated_at IS NOT NULL)
);
CREATE INDEX award_of_call ON award (call_id, id);
CREATE INDEX award_of_organization ON award (organization_id, id);
CREATE INDEX award_of_mission ON award (mission_id, id);
CREATE INDEX award_by_state ON award (state, offered_at, id);
