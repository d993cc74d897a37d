-- How far the demonstration's day is ahead of the calendar; stays 0 outside the profile demo.
create table demo_clock (ahead_millis bigint not null check (ahead_millis >= 0));
insert into demo_clock values (0);
