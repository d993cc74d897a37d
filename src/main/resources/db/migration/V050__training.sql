-- A meeting of a group's training. What was held stays on record, as does a date that fell through.
CREATE TABLE training_session (
    id             UUID PRIMARY KEY,
    version        INTEGER NOT NULL,
    group_id       UUID NOT NULL,
    kind           TEXT NOT NULL CHECK (kind IN ('DAY', 'MAKE_UP', 'REFRESHER')),
    day_number     INTEGER CHECK (day_number > 0),
    title          TEXT NOT NULL,
    requests_taken BOOLEAN NOT NULL,
    planned_on     DATE NOT NULL,
    place          TEXT NOT NULL,
    planned_by     TEXT NOT NULL,
    planned_at     TIMESTAMPTZ NOT NULL,
    status         TEXT NOT NULL CHECK (status IN ('PLANNED', 'HELD', 'DROPPED', 'SET_ASIDE')),
    topic          TEXT,
    recorded_by    TEXT,
    recorded_at    TIMESTAMPTZ,
    dropped_reason TEXT,
    CHECK ((kind = 'REFRESHER') = (day_number IS NULL)),
    CHECK ((status IN ('HELD', 'SET_ASIDE')) = (recorded_by IS NOT NULL)
        AND (recorded_by IS NULL) = (recorded_at IS NULL)),
    CHECK ((status IN ('DROPPED', 'SET_ASIDE')) = (dropped_reason IS NOT NULL))
);

-- Five days are five dates, and each day is held once (A6).
CREATE UNIQUE INDEX training_session_one_a_date ON training_session (group_id, planned_on) WHERE status IN ('PLANNED', 'HELD');
CREATE UNIQUE INDEX training_session_each_day_once ON training_session (group_id, day_number)
    WHERE kind = 'DAY' AND status IN ('PLANNED', 'HELD');

CREATE TABLE training_attendance (
    session_id UUID NOT NULL REFERENCES training_session,
    member_id  UUID NOT NULL,
    attendee   TEXT NOT NULL,
    refusal    TEXT,
    PRIMARY KEY (session_id, member_id)
);

-- A sitting of the recognition test (ujian pengesahan kelompok).
CREATE TABLE recognition_test (
    id       UUID PRIMARY KEY,
    group_id UUID NOT NULL,
    examiner TEXT NOT NULL,
    taken_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX recognition_test_of_a_group ON recognition_test (group_id);

CREATE TABLE recognition_result (
    test_id   UUID NOT NULL REFERENCES recognition_test,
    member_id UUID NOT NULL,
    result    TEXT NOT NULL CHECK (result IN ('PASSED', 'REPEAT', 'REPLACE')),
    comment   TEXT NOT NULL,
    PRIMARY KEY (test_id, member_id)
);
