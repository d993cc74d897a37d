-- One row a survey. Never deleted or changed but for a manager's ruling and for being superseded by a newer one.
CREATE TABLE survey (
    id                UUID PRIMARY KEY,
    version           INTEGER NOT NULL,
    group_id          UUID NOT NULL,
    member_id         UUID NOT NULL,
    programme         TEXT NOT NULL,
    surveyed_by       TEXT NOT NULL,
    surveyed_at       TIMESTAMPTZ NOT NULL,
    household_size    INTEGER NOT NULL CHECK (household_size > 0),
    business_running  BOOLEAN NOT NULL,
    business_turnover BIGINT NOT NULL CHECK (business_turnover >= 0),
    business_cost     BIGINT NOT NULL CHECK (business_cost >= 0),
    other_income      BIGINT NOT NULL CHECK (other_income >= 0),
    house_photo       UUID,
    business_photo    UUID,
    note              TEXT NOT NULL,
    house_index       INTEGER NOT NULL,
    house_maximum     INTEGER NOT NULL,
    per_capita_income BIGINT NOT NULL,
    scored_outcome    TEXT NOT NULL CHECK (scored_outcome IN ('PASSED', 'DOUBTFUL', 'REFUSED')),
    ruling            TEXT CHECK (ruling IN ('PASSED', 'REFUSED')),
    ruled_by          TEXT,
    ruled_at          TIMESTAMPTZ,
    ruling_comment    TEXT,
    superseded_at     TIMESTAMPTZ,
    superseded_reason TEXT,
    CHECK ((ruling IS NULL) = (ruled_by IS NULL) AND (ruling IS NULL) = (ruled_at IS NULL)
        AND (ruling IS NULL) = (ruling_comment IS NULL)),
    CHECK (ruling IS NULL OR scored_outcome = 'DOUBTFUL'),
    CHECK ((superseded_at IS NULL) = (superseded_reason IS NULL))
);

-- Several surveys of a member may lie in history, but one at most counts.
CREATE UNIQUE INDEX survey_one_valid_of_a_member ON survey (member_id) WHERE superseded_at IS NULL;
CREATE INDEX survey_of_a_group ON survey (group_id);

CREATE TABLE survey_answer (
    survey_id UUID NOT NULL REFERENCES survey,
    criterion TEXT NOT NULL,
    answer    TEXT NOT NULL,
    PRIMARY KEY (survey_id, criterion)
);

-- The sentences that explain the score, as the rules of that day worded them.
CREATE TABLE survey_reason (
    survey_id UUID NOT NULL REFERENCES survey,
    position  INTEGER NOT NULL,
    sentence  TEXT NOT NULL,
    PRIMARY KEY (survey_id, position)
);
