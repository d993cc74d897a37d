-- How much stood still day by day, as it was when it was last counted that day. A day without a row was never counted;
-- a counted day without rows of causes had nothing that stood still.
create table stuck_day (
    day        date primary key,
    counted_at timestamptz not null
);
create table stuck_count (
    day    date        not null references stuck_day on delete cascade,
    team   varchar(64) not null,
    cause  text        not null,
    places integer     not null check (places > 0),
    primary key (day, team, cause)
);
