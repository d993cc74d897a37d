-- Mail to operators and managers: written together with what it tells, delivered afterwards until it has left. The address is
-- looked up at delivery, so that one set right later still serves.
create table mail_outbox (
    id              bigint generated always as identity primary key,
    -- One digest a person and day, one mail of new incidents a person and moment, however many instances run.
    key             text        not null unique,
    kind            text        not null check (kind in ('DIGEST', 'ALERT')),
    person          varchar(64) not null,
    subject         text        not null,
    body_text       text        not null,
    body_html       text        not null,
    created_at      timestamptz not null,
    next_attempt_at timestamptz not null,
    attempts        integer     not null default 0,
    -- The kind of failure only: its text may name an address.
    failure         text,
    delivered_at    timestamptz,
    given_up_at     timestamptz
);
create index mail_outbox_waiting on mail_outbox (next_attempt_at) where delivered_at is null and given_up_at is null;
create index mail_outbox_of_person on mail_outbox (person, kind, created_at desc);

-- What a person was told of as new; kept while it stands still.
create table mail_told (
    person  varchar(64) not null,
    thing   text        not null,
    told_at timestamptz not null,
    primary key (person, thing)
);
