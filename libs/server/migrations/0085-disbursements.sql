-- How awards are paid: instalments, payments, what is asked back, and the ledger.

CREATE TABLE instalment (
  id               uuid PRIMARY KEY,
  award_id         uuid NOT NULL REFERENCES award (id),
  -- The award's, for who may see it.
  organization_id  uuid NOT NULL REFERENCES organization (id),
  mission_id       uuid REFERENCES mission (id),
  number           int NOT NULL CHECK (number > 0),
  share_bp         int NOT NULL CHECK (share_bp BETWEEN 1 AND 10000),
  currency         text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  amount_minor     bigint NOT NULL CHECK (amount_minor > 0),
  -- Paid and not returned.
  paid_minor       bigint NOT NULL CHECK (paid_minor BETWEEN 0 AND amount_minor),
  trigger          text NOT NULL CHECK (trigger IN ('agreementCountersigned', 'interimReportAccepted', 'finalReportAccepted')),
  is_holdback      boolean NOT NULL,
  due_on           date NOT NULL,
  condition_met_at timestamptz,
  state            text NOT NULL CHECK (state IN ('planned', 'due', 'requested', 'paid', 'cancelled')),
  -- Since when it is due.
  due_since        timestamptz,
  version          int NOT NULL CHECK (version > 0),
  UNIQUE (award_id, number),
  CHECK (state IN ('planned', 'cancelled') OR condition_met_at IS NOT NULL),
  CHECK (state <> 'paid' OR paid_minor = amount_minor),
  CHECK (state <> 'planned' OR paid_minor = 0),
  CHECK (state <> 'due' OR (due_since IS NOT NULL AND paid_minor < amount_minor))
);
CREATE INDEX instalment_due ON instalment (due_since, id) WHERE state = 'due';
CREATE INDEX instalment_planned ON instalment (due_on) WHERE state = 'planned' AND condition_met_at IS NOT NULL;
CREATE INDEX instalment_by_day ON instalment (due_on) WHERE state <> 'cancelled';

-- One try to pay an instalment, or a part of it. Who asks, who checks and who approves are three people; who approves does not
-- mark as paid: the policy says so, and here it is made certain.
CREATE TABLE payment (
  id              uuid PRIMARY KEY,
  -- Random, and the same on the bank's statement: it says nothing about whom or what.
  reference       text NOT NULL UNIQUE CHECK (reference ~ '^[0-9A-Z]{4}-[0-9A-Z]{4}$'),
  instalment_id   uuid NOT NULL REFERENCES instalment (id),
  award_id        uuid NOT NULL REFERENCES award (id),
  organization_id uuid NOT NULL REFERENCES organization (id),
  mission_id      uuid REFERENCES mission (id),
  currency        text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  amount_minor    bigint NOT NULL CHECK (amount_minor > 0),
  state           text NOT NULL CHECK (state IN ('requested', 'checked', 'approved', 'paid', 'failed', 'returned', 'rejected')),
  requested_as    text NOT NULL CHECK (requested_as IN ('grantee', 'staff')),
  requested_by    uuid NOT NULL REFERENCES user_account (id),
  requested_at    timestamptz NOT NULL,
  checked_by      uuid REFERENCES user_account (id),
  checked_at      timestamptz,
  approved_by     uuid REFERENCES user_account (id),
  approved_at     timestamptz,
  marked_paid_by  uuid REFERENCES user_account (id),
  marked_paid_at  timestamptz,
  paid_on         date,
  bank_reference  text CHECK (length(bank_reference) BETWEEN 3 AND 60),
  -- Rejected, failed or returned; by nobody where the award ended.
  ended_by        uuid REFERENCES user_account (id),
  ended_at        timestamptz,
  problem         text CHECK (problem IN ('conditionNotMet', 'amountWrong', 'payeeUnclear', 'accountRefused', 'accountClosed',
                                          'bankUnavailable', 'awardEnded', 'other')),
  -- For staff alone.
  note            text CHECK (length(note) BETWEEN 1 AND 500),
  -- When it came to the state that it is in.
  changed_at      timestamptz NOT NULL,
  version         int NOT NULL CHECK (version > 0),
  CHECK (checked_by <> requested_by),
  CHECK (approved_by <> requested_by),
  CHECK (approved_by <> checked_by),
  CHECK (marked_paid_by <> approved_by),
  CHECK (state NOT IN ('checked', 'approved', 'paid', 'failed', 'returned') OR checked_by IS NOT NULL),
  CHECK (state NOT IN ('approved', 'paid', 'failed', 'returned') OR approved_by IS NOT NULL),
  CHECK ((marked_paid_by IS NOT NULL) = (state IN ('paid', 'returned'))),
  CHECK ((marked_paid_by IS NULL) = (paid_on IS NULL) AND (paid_on IS NULL) = (bank_reference IS NULL)),
  CHECK ((problem IS NOT NULL) = (state IN ('failed', 'returned', 'rejected'))),
  CHECK ((ended_at IS NOT NULL) = (state IN ('failed', 'returned', 'rejected')))
);
-- One at a time: what is asked for twice is paid once.
CREATE UNIQUE INDEX payment_one_open ON payment (instalment_id) WHERE state IN ('requested', 'checked', 'approved');
CREATE INDEX payment_of_award ON payment (award_id, id);
CREATE INDEX payment_of_instalment ON payment (instalment_id, id);
CREATE INDEX payment_by_state ON payment (state, changed_at, id);
CREATE INDEX payment_by_age ON payment (requested_at, id);
CREATE INDEX payment_of_mission ON payment (mission_id, requested_at, id);
CREATE INDEX payment_by_reference ON payment (reference COLLATE "C");
CREATE INDEX payment_by_day ON payment (paid_on) WHERE state = 'paid';

-- What was paid and is asked back.
CREATE TABLE recovery (
  id              uuid PRIMARY KEY,
  award_id        uuid NOT NULL REFERENCES award (id),
  organization_id uuid NOT NULL REFERENCES organization (id),
  mission_id      uuid REFERENCES mission (id),
  currency        text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  amount_minor    bigint NOT NULL CHECK (amount_minor > 0),
  received_minor  bigint NOT NULL CHECK (received_minor BETWEEN 0 AND amount_minor),
  reason          text NOT NULL CHECK (reason IN ('unspent', 'notAccountedFor', 'notEligible', 'overpaid')),
  note            text CHECK (length(note) BETWEEN 1 AND 500),
  due_on          date NOT NULL,
  state           text NOT NULL CHECK (state IN ('demanded', 'received', 'withdrawn')),
  demanded_by     uuid NOT NULL REFERENCES user_account (id),
  demanded_at     timestamptz NOT NULL,
  closed_at       timestamptz,
  version         int NOT NULL CHECK (version > 0),
  CHECK ((state = 'received') = (received_minor = amount_minor)),
  CHECK (state <> 'withdrawn' OR received_minor = 0),
  CHECK ((state = 'demanded') = (closed_at IS NULL))
);
CREATE INDEX recovery_of_award ON recovery (award_id, id);

-- The ledger: what happened to the money, in the order in which it happened. Nobody changes it, not even the owner of the
-- tables; a mistake is reversed by an entry that names the one it reverses.
CREATE TABLE ledger_entry (
  id                uuid PRIMARY KEY,
  award_id          uuid NOT NULL REFERENCES award (id),
  -- Of the award: 1, 2, 3 …
  number            int NOT NULL CHECK (number > 0),
  kind              text NOT NULL CHECK (kind IN ('commitment', 'approval', 'payment', 'reversal', 'release', 'recoveryDemand',
                                                  'recoveryReceipt')),
  currency          text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  -- How many postings belong to it: none can be added later.
  postings          int NOT NULL CHECK (postings >= 2),
  payment_id        uuid REFERENCES payment (id),
  recovery_id       uuid REFERENCES recovery (id),
  reverses_entry_id uuid UNIQUE REFERENCES ledger_entry (id),
  -- The day of which it tells, and the instant at which it was written.
  effective_on      date NOT NULL,
  recorded_at       timestamptz NOT NULL,
  -- Nobody where the portal did it.
  recorded_by       uuid REFERENCES user_account (id),
  bank_reference    text CHECK (length(bank_reference) BETWEEN 3 AND 60),
  UNIQUE (award_id, number),
  UNIQUE (id, award_id, currency),
  CHECK ((kind = 'reversal') = (reverses_entry_id IS NOT NULL)),
  CHECK (kind NOT IN ('approval', 'payment') OR payment_id IS NOT NULL),
  CHECK (kind NOT IN ('recoveryDemand', 'recoveryReceipt') OR recovery_id IS NOT NULL)
);
CREATE INDEX ledger_entry_of_payment ON ledger_entry (payment_id) WHERE payment_id IS NOT NULL;
CREATE INDEX ledger_entry_of_recovery ON ledger_entry (recovery_id) WHERE recovery_id IS NOT NULL;

CREATE TABLE ledger_posting (
  entry_id     uuid NOT NULL,
  award_id     uuid NOT NULL,
  currency     text NOT NULL,
  account      text NOT NULL CHECK (account IN ('funds', 'committed', 'payable', 'paid', 'recoverable', 'recovered')),
  -- What comes to the account; negative for what leaves it.
  amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
  PRIMARY KEY (entry_id, account),
  -- One award and one currency per entry.
  FOREIGN KEY (entry_id, award_id, currency) REFERENCES ledger_entry (id, award_id, currency)
);

-- What is in each account, kept by the database as postings come. No account but the source holds less than nothing: what is
-- paid was approved, what is approved was committed.
CREATE TABLE ledger_balance (
  award_id      uuid NOT NULL REFERENCES award (id),
  account       text NOT NULL,
  currency      text NOT NULL,
  balance_minor bigint NOT NULL,
  PRIMARY KEY (award_id, account),
  CONSTRAINT ledger_balance_covers CHECK (account = 'funds' OR balance_minor >= 0)
);

CREATE FUNCTION keep_ledger_balance() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  -- Not an upsert: its row would have to hold by itself before it is added to what stands.
  UPDATE ledger_balance SET balance_minor = balance_minor + NEW.amount_minor
  WHERE award_id = NEW.award_id AND account = NEW.account AND currency = NEW.currency;
  IF NOT FOUND THEN
    INSERT INTO ledger_balance (award_id, account, currency, balance_minor)
    VALUES (NEW.award_id, NEW.account, NEW.currency, NEW.amount_minor);
  END IF;
  RETURN NULL;
END
$$;
CREATE TRIGGER ledger_posting_keeps_balance AFTER INSERT ON ledger_posting
  FOR EACH ROW EXECUTE FUNCTION keep_ledger_balance();

-- At the commit every entry has its postings, balances, and mirrors what it reverses.
CREATE FUNCTION check_ledger_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  entry ledger_entry;
  found record;
BEGIN
  SELECT * INTO entry FROM ledger_entry
  WHERE id = CASE TG_TABLE_NAME WHEN 'ledger_entry' THEN (to_jsonb(NEW)->>'id')::uuid ELSE (to_jsonb(NEW)->>'entry_id')::uuid END;
  SELECT count(*) AS postings, coalesce(sum(amount_minor), 0) AS total INTO found
  FROM ledger_posting WHERE entry_id = entry.id;
  IF found.postings <> entry.postings THEN
    RAISE EXCEPTION 'ledger entry % has % postings, not %', entry.id, found.postings, entry.postings
      USING ERRCODE = 'check_violation';
  END IF;
  IF found.total <> 0 THEN
    RAISE EXCEPTION 'ledger entry % does not balance', entry.id USING ERRCODE = 'check_violation';
  END IF;
  IF entry.reverses_entry_id IS NOT NULL AND (
    EXISTS (SELECT 1 FROM ledger_entry WHERE id = entry.reverses_entry_id
      AND (award_id <> entry.award_id OR kind = 'reversal' OR number >= entry.number))
    OR EXISTS (
      SELECT 1
      FROM (SELECT * FROM ledger_posting WHERE entry_id = entry.id) mine
      FULL JOIN (SELECT * FROM ledger_posting WHERE entry_id = entry.reverses_entry_id) theirs USING (account)
      WHERE mine.amount_minor + theirs.amount_minor IS DISTINCT FROM 0)
  ) THEN
    RAISE EXCEPTION 'ledger entry % does not mirror the one it reverses', entry.id USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER ledger_entry_balances AFTER INSERT ON ledger_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_ledger_entry();
CREATE CONSTRAINT TRIGGER ledger_posting_balances AFTER INSERT ON ledger_posting
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION check_ledger_entry();

CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_posting_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_posting
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
REVOKE UPDATE, DELETE, TRUNCATE ON ledger_entry, ledger_posting FROM candela_app;
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON ledger_balance FROM candela_app;
