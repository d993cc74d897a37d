-- What might stand still, for the causes that no index narrows: looked for every now and then over all open cases, so that a
-- look at the board need not. What is told is asked again of these alone.
create table stuck_suspect (
    cause text not null,
    key   text not null,
    primary key (cause, key)
);

create table stuck_look (
    only_one  boolean     primary key default true check (only_one),
    looked_at timestamptz not null
);
insert into stuck_look (looked_at) values ('-infinity');
