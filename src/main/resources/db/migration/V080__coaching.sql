-- Coaching after disbursement (binjut, A13 to A15): what a group agreed on, and the minutes of its meetings.

CREATE TABLE coaching (
    application_number text        PRIMARY KEY,
    version            bigint      NOT NULL,
    group_id           uuid        NOT NULL,
    frequency          text        CHECK (frequency IN ('WEEKLY', 'TWO_WEEKLY', 'MONTHLY')),
    place              text        CHECK (place <> ''),
    first_meeting_on   date,
    next_meeting_on    date,
    agreed_by          text,
    started_at         timestamptz NOT NULL,
    ended_on           date,
    CHECK ((frequency IS NULL) = (place IS NULL) AND (frequency IS NULL) = (first_meeting_on IS NULL) AND (frequency IS NULL) = (agreed_by IS NULL))
);
CREATE INDEX coaching_of_group ON coaching (group_id);

CREATE TABLE coaching_meeting (
    id                 uuid        PRIMARY KEY,
    application_number text        NOT NULL REFERENCES coaching (application_number),
    number             integer     NOT NULL CHECK (number > 0),
    planned_on         date        NOT NULL,
    held_on            date        NOT NULL,
    ikrar_read         boolean     NOT NULL CHECK (ikrar_read),
    rupiah_topic       text        NOT NULL CHECK (rupiah_topic <> ''),
    ruhiah_topic       text        NOT NULL CHECK (ruhiah_topic <> ''),
    note               text        NOT NULL,
    recorded_by        text        NOT NULL,
    recorded_at        timestamptz NOT NULL,
    UNIQUE (application_number, number),
    UNIQUE (application_number, held_on)
);

CREATE TABLE coaching_attendance (
    meeting_id uuid    NOT NULL REFERENCES coaching_meeting (id),
    member_id  uuid    NOT NULL,
    present    boolean NOT NULL DEFAULT false,
    received   bigint  NOT NULL DEFAULT 0 CHECK (received >= 0),
    PRIMARY KEY (meeting_id, member_id)
);

-- A meeting that was put off: why, and to when.
CREATE TABLE coaching_postponement (
    id                 bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    application_number text        NOT NULL REFERENCES coaching (application_number),
    planned_on         date        NOT NULL,
    moved_to           date        NOT NULL,
    reason             text        NOT NULL CHECK (reason <> ''),
    recorded_by        text        NOT NULL,
    recorded_at        timestamptz NOT NULL
);
