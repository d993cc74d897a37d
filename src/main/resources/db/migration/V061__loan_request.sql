-- What members ask for. A changed wish is a new row; the old one stays as history.
CREATE TABLE loan_request (
    id            UUID PRIMARY KEY,
    group_id      UUID NOT NULL,
    member_id     UUID NOT NULL,
    amount        BIGINT NOT NULL CHECK (amount > 0),
    purpose       TEXT NOT NULL CHECK (purpose <> ''),
    recorded_by   TEXT NOT NULL,
    recorded_at   TIMESTAMPTZ NOT NULL,
    superseded_at TIMESTAMPTZ
);
CREATE UNIQUE INDEX loan_request_one_valid_of_a_member ON loan_request (member_id) WHERE superseded_at IS NULL;
CREATE INDEX loan_request_of_a_group ON loan_request (group_id);
