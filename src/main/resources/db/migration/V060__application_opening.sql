-- One application per group, under the number that people say aloud.
create table application (
    id             uuid primary key,
    version        integer     not null,
    number         text        not null unique,
    group_id       uuid        not null unique references lending_group,
    programme_code text        not null,
    opened_on      date        not null,
    status         text        not null check (status in ('OPEN', 'APPROVED', 'REJECTED', 'CLOSED', 'DISBURSED')),
    status_since   timestamptz not null
);

-- A sequence for each year, made when the year's first application is opened: no waiting for one another, gaps allowed.
create function next_application_number(year integer) returns bigint language plpgsql as $$
declare
    sequence_name text := 'application_number_' || year;
begin
    return nextval(sequence_name::regclass);
exception when undefined_table then
    begin
        execute format('create sequence %I', sequence_name);
    exception when duplicate_table or unique_violation then
        null; -- Another application of the new year was opened at the same moment.
    end;
    return nextval(sequence_name::regclass);
end
$$;
