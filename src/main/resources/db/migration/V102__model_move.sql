-- Running applications that a manager moved to the newest version of their process: who, when, why, which.
create table model_move (
    id                uuid primary key,
    position          bigint generated always as identity unique,
    process           text        not null,
    target_definition text        not null,
    target_version    integer     not null,
    mappings          text        not null,
    reason            text        not null check (length(trim(reason)) > 0),
    started_by        text        not null,
    started_at        timestamptz not null
);

create table model_move_case (
    move_id             uuid    not null references model_move,
    process_instance_id text    not null,
    application_number  text,
    source_definition   text    not null,
    source_version      integer not null,
    -- The engine's batch that moves it.
    batch_id            text    not null,
    primary key (move_id, process_instance_id)
);

do $$
declare
    move_table text;
begin
    foreach move_table in array array['model_move', 'model_move_case'] loop
        execute format('create trigger %1$s_stays before update or delete on %1$I
                        for each row execute function refuse_change_of_models()', move_table);
        execute format('create trigger %1$s_is_kept before truncate on %1$I
                        for each statement execute function refuse_change_of_models()', move_table);
    end loop;
end $$;
