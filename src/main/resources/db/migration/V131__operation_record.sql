-- What operators and managers did to free a case: who, when, why, and what it came to. Never changed, never deleted.
create table operation_record (
    id                  uuid primary key,
    position            bigint generated always as identity unique,
    -- One act may touch many places; they share this.
    act                 uuid         not null,
    done_at             timestamptz  not null,
    done_by             varchar(64)  not null,
    action              text         not null check (action in ('RETRY', 'HAND_OVER', 'GIVE_BACK', 'REMIND', 'EXTEND', 'SUSPEND',
                        'RESUME', 'CLOSE', 'MOVE', 'CORRECT_FACT')),
    outcome             text         not null check (outcome in ('STARTED', 'DONE', 'FAILED', 'REFUSED')),
    cause               text,
    application_number  text,
    process_instance_id text,
    step                text,
    task_id             text,
    job_id              text,
    reason              varchar(500) not null check (length(trim(reason)) > 0),
    -- What was and what is, each in one word or date, so that it can be undone.
    before_value        text,
    after_value         text,
    -- For an outcome other than done: why, in Indonesian. A retry is told twice: STARTED, and how it ended.
    remark              text
);
create index operation_record_of_application on operation_record (application_number, position desc);
create index operation_record_of_task on operation_record (task_id) where task_id is not null;
create index operation_record_of_act on operation_record (act);

create function refuse_change_of_operations() returns trigger language plpgsql as $$
begin
    raise exception 'what was done to cases stays on record: % on % is refused', tg_op, tg_table_name;
end $$;
create trigger operation_record_stays before update or delete on operation_record
    for each row execute function refuse_change_of_operations();
create trigger operation_record_is_kept before truncate on operation_record
    for each statement execute function refuse_change_of_operations();

-- The board looks for open applications without a process, and for cases by the name of their group.
create index application_under_way on application (status, number) where status in ('OPEN', 'APPROVED', 'DISBURSED');
create index lending_group_by_name on lending_group (lower(name) text_pattern_ops);
create index coaching_under_way on coaching (application_number) where ended_on is null;
