-- Money lent to the members of a group: prepared, signed for, handed over, confirmed, booked, repaid.

-- Numbers that people read out, counted per series and year without gaps: a receipt that is missing must be explained.
CREATE TABLE document_number (
    series      text    NOT NULL,
    year        integer NOT NULL,
    last_number integer NOT NULL CHECK (last_number > 0),
    PRIMARY KEY (series, year)
);

CREATE TABLE disbursement (
    application_number text        PRIMARY KEY,
    version            bigint      NOT NULL,
    group_id           uuid        NOT NULL,
    programme_code     text        NOT NULL,
    status             text        NOT NULL CHECK (status IN ('PREPARED', 'SIGNED', 'HANDED_OVER', 'DISPUTED', 'PARTLY_PAID', 'PAID_OUT')),
    meeting_on         date        NOT NULL,
    meeting_place      text        NOT NULL CHECK (meeting_place <> ''),
    prepared_on        date        NOT NULL,
    represented_by     text
);
CREATE INDEX disbursement_of_group ON disbursement (group_id);

CREATE TABLE financing (
    id                 uuid          PRIMARY KEY,
    version            bigint        NOT NULL,
    number             text          NOT NULL UNIQUE,
    application_number text          NOT NULL REFERENCES disbursement (application_number),
    member_id          uuid          NOT NULL,
    member_name        text          NOT NULL CHECK (member_name <> ''),
    purpose            text          NOT NULL CHECK (purpose <> ''),
    status             text          NOT NULL CHECK (status IN ('PREPARED', 'PAID_OUT', 'REPAID', 'VOID')),
    principal          bigint        NOT NULL CHECK (principal > 0),
    percent_per_month  numeric(7, 4) NOT NULL CHECK (percent_per_month >= 0),
    instalments        integer       NOT NULL CHECK (instalments > 0),
    instalment_every   integer       NOT NULL CHECK (instalment_every > 0),
    instalment_unit    text          NOT NULL CHECK (instalment_unit IN ('WEEKS', 'MONTHS')),
    due_on_working_day boolean       NOT NULL,
    rounding           bigint        NOT NULL CHECK (rounding > 0),
    terms_valid_from   date          NOT NULL,
    starts_on          date          NOT NULL,
    signed_on          date,
    signature_noted_by text,
    declined           boolean       NOT NULL,
    CHECK ((signed_on IS NULL) = (signature_noted_by IS NULL))
);
-- A member has one financing of an application; one that never came about leaves room for another.
CREATE UNIQUE INDEX financing_once ON financing (application_number, member_id) WHERE status <> 'VOID';

CREATE TABLE instalment (
    id             uuid    PRIMARY KEY,
    financing_id   uuid    NOT NULL REFERENCES financing (id),
    number         integer NOT NULL CHECK (number > 0),
    due            date    NOT NULL,
    principal      bigint  NOT NULL CHECK (principal >= 0),
    jasa           bigint  NOT NULL CHECK (jasa >= 0),
    principal_paid bigint  NOT NULL DEFAULT 0 CHECK (principal_paid BETWEEN 0 AND principal),
    jasa_paid      bigint  NOT NULL DEFAULT 0 CHECK (jasa_paid BETWEEN 0 AND jasa),
    UNIQUE (financing_id, number)
);

-- One payout of an application to a member, ever: the constraint holds whatever is clicked twice, retried or restarted.
CREATE TABLE payout (
    id                 uuid        PRIMARY KEY,
    version            bigint      NOT NULL,
    application_number text        NOT NULL REFERENCES disbursement (application_number),
    member_id          uuid        NOT NULL,
    financing_id       uuid        NOT NULL UNIQUE REFERENCES financing (id),
    idempotency_key    text        NOT NULL UNIQUE,
    status             text        NOT NULL CHECK (status IN ('REPORTED', 'RETRACTED', 'CONFIRMED')),
    amount             bigint      NOT NULL CHECK (amount > 0),
    handed_over_on     date        NOT NULL,
    handed_over_by     text        NOT NULL,
    confirmed_by       text,
    confirmed_at       timestamptz,
    receipt_number     text        UNIQUE,
    UNIQUE (application_number, member_id),
    CHECK (confirmed_by <> handed_over_by),
    CHECK ((status = 'CONFIRMED') = (confirmed_by IS NOT NULL AND confirmed_at IS NOT NULL AND receipt_number IS NOT NULL))
);

-- Who said what about a payout, in order; kept when a report is corrected.
CREATE TABLE payout_event (
    id                 bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application_number text        NOT NULL REFERENCES disbursement (application_number),
    at                 timestamptz NOT NULL,
    staff_id           text        NOT NULL,
    kind               text        NOT NULL CHECK (kind IN ('HANDED_OVER', 'DISPUTED', 'CONFIRMED')),
    note               text        NOT NULL
);

CREATE TABLE repayment (
    id             uuid        PRIMARY KEY,
    financing_id   uuid        NOT NULL REFERENCES financing (id),
    source         text        NOT NULL,
    received_on    date        NOT NULL,
    principal      bigint      NOT NULL CHECK (principal >= 0),
    jasa           bigint      NOT NULL CHECK (jasa >= 0),
    received_by    text        NOT NULL,
    recorded_at    timestamptz NOT NULL,
    UNIQUE (financing_id, source),
    CHECK (principal + jasa > 0)
);

-- What the ledger has yet to hear of; written with the money's movement, delivered afterwards. Ids only, no person.
CREATE TABLE outbox (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind         text        NOT NULL CHECK (kind IN ('PAYOUT', 'REPAYMENT')),
    key          text        NOT NULL UNIQUE,
    subject_id   uuid        NOT NULL,
    created_at   timestamptz NOT NULL,
    delivered_at timestamptz,
    attempts     integer     NOT NULL DEFAULT 0,
    failure      text
);
CREATE INDEX outbox_waiting ON outbox (id) WHERE delivered_at IS NULL;

CREATE TABLE ledger_entry (
    id               bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key              text        NOT NULL,
    line             integer     NOT NULL,
    account          text        NOT NULL CHECK (account IN ('CASH', 'FINANCING_RECEIVABLE', 'JASA_INCOME')),
    debit            bigint      NOT NULL CHECK (debit >= 0),
    credit           bigint      NOT NULL CHECK (credit >= 0),
    booked_on        date        NOT NULL,
    financing_number text        NOT NULL,
    written_at       timestamptz NOT NULL,
    UNIQUE (key, line),
    CHECK ((debit = 0) <> (credit = 0))
);
CREATE INDEX ledger_of_financing ON ledger_entry (financing_number);

CREATE FUNCTION refuse_change_of_settled_money() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a row of % that is settled may not change', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER payout_confirmed_stays BEFORE UPDATE OR DELETE ON payout
    FOR EACH ROW WHEN (OLD.status = 'CONFIRMED') EXECUTE FUNCTION refuse_change_of_settled_money();
CREATE TRIGGER payout_event_stays BEFORE UPDATE OR DELETE ON payout_event
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_settled_money();
CREATE TRIGGER repayment_stays BEFORE UPDATE OR DELETE ON repayment
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_settled_money();
CREATE TRIGGER ledger_entry_stays BEFORE UPDATE OR DELETE ON ledger_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_settled_money();
