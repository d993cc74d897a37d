-- Groups of neighbours and everybody who ever belonged to one; who leaves keeps her data (A9).
create table lending_group (
    id                       uuid primary key,
    version                  integer     not null,
    name                     text        not null,
    programme_code           text        not null,
    rt                       text        not null,
    rw                       text        not null,
    kelurahan                text        not null,
    kecamatan                text        not null,
    officer_id               text,
    registered_by            text        not null,
    registered_on            date        not null,
    registered_at            timestamptz not null,
    registration_fingerprint text        not null,
    status                   text        not null check (status in ('FORMING', 'FINANCED', 'REPAID', 'CLOSED')),
    closed_at                timestamptz,
    closing_reason           text,
    closing_note             text
);
create index lending_group_by_fingerprint on lending_group (registration_fingerprint);
create index lending_group_by_officer on lending_group (officer_id);

create table group_member (
    id              uuid primary key,
    group_id        uuid        not null references lending_group,
    position        integer     not null check (position > 0),
    nik             text        not null,
    name            text        not null,
    sex             text        not null,
    birth_date      date        not null,
    marital_status  text        not null,
    phone           text,
    street          text        not null,
    rt              text        not null,
    rw              text        not null,
    kelurahan       text        not null,
    kecamatan       text        not null,
    business        text        not null,
    business_runner text        not null,
    business_since  date        not null,
    survey_consent  boolean     not null,
    status          text        not null check (status in ('ACTIVE', 'WITHDRAWN', 'REPLACED', 'RELEASED')),
    joined_at       timestamptz not null,
    left_at         timestamptz,
    leaving_reason  text,
    leaving_note    text
);
create index group_member_by_group on group_member (group_id);
-- Nobody is active in two open groups: when a group ends, its members are released.
create unique index group_member_in_one_open_group on group_member (nik) where status = 'ACTIVE';
create unique index group_member_one_per_place on group_member (group_id, position) where status in ('ACTIVE', 'WITHDRAWN');

create table group_concern (
    id         uuid primary key,
    group_id   uuid        not null references lending_group,
    member_id  uuid references group_member,
    origin     text        not null,
    code       text        not null,
    sentence   text        not null,
    raised_at  timestamptz not null,
    settled_at timestamptz
);
create index group_concern_by_group on group_concern (group_id);

-- What the eligibility tables were asked and said, never anything personal: a changed table can be tried on it later.
create table eligibility_decision (
    id             uuid primary key,
    group_id       uuid        not null references lending_group,
    member_id      uuid references group_member,
    decision_table text        not null,
    decided_on     date        not null,
    decided_at     timestamptz not null,
    eligible       boolean     not null,
    facts          jsonb       not null,
    reasons        jsonb       not null
);
create index eligibility_decision_by_group on eligibility_decision (group_id, decided_at);
