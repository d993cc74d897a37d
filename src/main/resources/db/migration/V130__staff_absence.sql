-- Days on which somebody of the staff does not work: leave, illness. Taken back by a moment, never deleted.
create table staff_absence (
    id           uuid primary key,
    staff_id     varchar(64)  not null references staff_member,
    first_day    date         not null,
    last_day     date         not null,
    reason       varchar(500) not null check (length(trim(reason)) > 0),
    noted_by     varchar(64)  not null,
    noted_at     timestamptz  not null,
    withdrawn_at timestamptz,
    check (last_day >= first_day)
);
create index staff_absence_by_person on staff_absence (staff_id, last_day) where withdrawn_at is null;
