-- How an organization's capacity grows: assessments in nine areas, a plan, and what was done.

CREATE TABLE capacity_file (
  -- The award's: each award has one at most.
  id                uuid PRIMARY KEY REFERENCES award (id),
  application_id    uuid NOT NULL REFERENCES application (id),
  program_id        uuid NOT NULL REFERENCES program (id),
  -- The award's, for the scope of staff and members.
  mission_id        uuid REFERENCES mission (id),
  organization_id   uuid NOT NULL REFERENCES organization (id),
  plan_state        text NOT NULL CHECK (plan_state IN ('drafted', 'agreed')),
  plan_agreed_at    timestamptz,
  dropped_out_at    timestamptz,
  drop_out_reason   text CHECK (length(drop_out_reason) BETWEEN 1 AND 600),
  opened_at         timestamptz NOT NULL,
  version           int NOT NULL CHECK (version > 0),
  CHECK ((plan_state = 'agreed') = (plan_agreed_at IS NOT NULL)),
  CHECK ((dropped_out_at IS NULL) = (drop_out_reason IS NULL))
);
CREATE INDEX capacity_file_of_program ON capacity_file (program_id, id);
CREATE INDEX capacity_file_of_organization ON capacity_file (organization_id);

CREATE TABLE capacity_assessment (
  id           uuid PRIMARY KEY,
  file_id      uuid NOT NULL REFERENCES capacity_file (id),
  kind         text NOT NULL CHECK (kind IN ('baseline', 'progress', 'endline')),
  -- 0 for the baseline; half-yearly ones count from 1, the endline comes last.
  number       int NOT NULL CHECK (number >= 0),
  period_from  date NOT NULL,
  period_to    date NOT NULL,
  due_on       date NOT NULL,
  state        text NOT NULL CHECK (state IN ('draft', 'submitted', 'confirmed')),
  example      text NOT NULL CHECK (length(example) <= 4000),
  plan_changes text NOT NULL CHECK (length(plan_changes) <= 4000),
  -- Read by the team only.
  obstacles    text NOT NULL CHECK (length(obstacles) <= 4000),
  -- What an officer wrote when it was returned last.
  note         text CHECK (length(note) BETWEEN 1 AND 600),
  submitted_by uuid REFERENCES user_account (id),
  submitted_at timestamptz,
  confirmed_by uuid REFERENCES user_account (id),
  confirmed_at timestamptz,
  version      int NOT NULL CHECK (version > 0),
  UNIQUE (file_id, number),
  CHECK ((kind = 'baseline') = (number = 0)),
  CHECK ((state = 'draft') = (submitted_at IS NULL)),
  CHECK ((state = 'confirmed') = (confirmed_at IS NOT NULL))
);
CREATE INDEX capacity_assessment_due ON capacity_assessment (due_on) WHERE state = 'draft';

CREATE TABLE capacity_level (
  id            uuid PRIMARY KEY,
  assessment_id uuid NOT NULL REFERENCES capacity_assessment (id),
  area          text NOT NULL CHECK (area IN ('governance', 'management', 'people', 'finance', 'programmeDevelopment',
    'performance', 'externalRelations', 'digitalSecurity', 'holisticSecurity')),
  level         int CHECK (level BETWEEN 1 AND 4),
  -- Of the two areas of security: read by the team only.
  evidence      text NOT NULL CHECK (length(evidence) <= 4000),
  updated_by    uuid REFERENCES user_account (id),
  updated_at    timestamptz,
  version       int NOT NULL CHECK (version > 0),
  UNIQUE (assessment_id, area)
);

CREATE TABLE capacity_reminder (
  assessment_id uuid NOT NULL REFERENCES capacity_assessment (id),
  kind          text NOT NULL CHECK (kind IN ('ahead', 'due', 'overdue')),
  sent_at       timestamptz NOT NULL,
  PRIMARY KEY (assessment_id, kind)
);

CREATE TABLE capacity_plan_item (
  id            uuid PRIMARY KEY,
  file_id       uuid NOT NULL REFERENCES capacity_file (id),
  area          text NOT NULL CHECK (area IN ('governance', 'management', 'people', 'finance', 'programmeDevelopment',
    'performance', 'externalRelations', 'digitalSecurity', 'holisticSecurity')),
  current_level int NOT NULL CHECK (current_level BETWEEN 1 AND 4),
  target_level  int NOT NULL CHECK (target_level BETWEEN current_level AND 4),
  activity      text NOT NULL CHECK (length(activity) BETWEEN 1 AND 300),
  provider      text NOT NULL CHECK (length(provider) <= 160),
  due_on        date NOT NULL,
  -- In the award's currency.
  cost_minor    bigint CHECK (cost_minor >= 0),
  indicator     text NOT NULL CHECK (length(indicator) BETWEEN 1 AND 300),
  state         text NOT NULL CHECK (state IN ('planned', 'underWay', 'done', 'dropped')),
  drop_reason   text CHECK (length(drop_reason) BETWEEN 1 AND 600),
  updated_by    uuid REFERENCES user_account (id),
  updated_at    timestamptz NOT NULL,
  version       int NOT NULL CHECK (version > 0),
  CHECK ((state = 'dropped') = (drop_reason IS NOT NULL))
);
CREATE INDEX capacity_plan_item_of_file ON capacity_plan_item (file_id, id);

CREATE TABLE capacity_activity (
  id              uuid PRIMARY KEY,
  file_id         uuid NOT NULL REFERENCES capacity_file (id),
  plan_item_id    uuid REFERENCES capacity_plan_item (id),
  type            text NOT NULL CHECK (type IN ('training', 'mentoring', 'peerExchange', 'technicalAssistance',
    'secondment', 'tools')),
  topic           text NOT NULL CHECK (length(topic) BETWEEN 1 AND 200),
  mode            text NOT NULL CHECK (mode IN ('inPerson', 'remote', 'mixed')),
  held_on         date NOT NULL,
  minutes         int NOT NULL CHECK (minutes BETWEEN 1 AND 60000),
  -- A name or an alias, as the organization wishes.
  expert          text NOT NULL CHECK (length(expert) <= 120),
  women           int NOT NULL CHECK (women BETWEEN 0 AND 100000),
  men             int NOT NULL CHECK (men BETWEEN 0 AND 100000),
  another         int NOT NULL CHECK (another BETWEEN 0 AND 100000),
  -- Mean results of a test before and after, in percent.
  score_before    int CHECK (score_before BETWEEN 0 AND 100),
  score_after     int CHECK (score_after BETWEEN 0 AND 100),
  feedback        int CHECK (feedback BETWEEN 1 AND 5),
  -- Struck out with a reason, never removed.
  struck_out_at   timestamptz,
  strike_reason   text CHECK (length(strike_reason) BETWEEN 1 AND 600),
  recorded_by     uuid REFERENCES user_account (id),
  recorded_at     timestamptz NOT NULL,
  corrected_at    timestamptz,
  version         int NOT NULL CHECK (version > 0),
  CHECK (women + men + another > 0),
  CHECK ((struck_out_at IS NULL) = (strike_reason IS NULL))
);
CREATE INDEX capacity_activity_of_file ON capacity_activity (file_id, held_on, id);
CREATE TRIGGER capacity_activity_is_never_removed BEFORE DELETE OR TRUNCATE ON capacity_activity
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
