-- Every version of every model that was ever live: who put it there, when and why. Rows are written in the transaction
-- of the engine's deployment and are never changed or taken back.
create table model_version (
    id                  uuid primary key,
    -- In this order they went live; deployments follow each other one at a time.
    position            bigint generated always as identity unique,
    -- The name it has in processes/ or forms/, whatever the sender called the file.
    model               text        not null check (length(trim(model)) > 0),
    kind                text        not null check (kind in ('PROCESS', 'DECISION', 'FORM', 'OTHER')),
    resource_name       text        not null,
    content             bytea       not null,
    sha256              char(64)    not null,
    live_since          timestamptz not null,
    -- Null: the application itself, at a start.
    put_live_by         text,
    reason              text        not null check (length(trim(reason)) > 0),
    origin              text        not null check (origin in
                        ('BUNDLED', 'BUNDLED_CHOSEN', 'DEPLOYMENT', 'PAGE', 'EARLIER_VERSION', 'BEFORE_RECORDS')),
    -- For what came with the application: with which version of it.
    application_version text,
    restored_from       uuid references model_version,
    deployment_id       text        not null,
    unique (deployment_id, resource_name)
);
create index model_version_newest on model_version (model, position desc);

-- What each start found bundled, where it was not what the start before had found.
create table model_seed (
    id                  uuid primary key,
    position            bigint generated always as identity unique,
    model               text        not null,
    content             bytea       not null,
    sha256              char(64)    not null,
    application_version text        not null,
    seen_at             timestamptz not null,
    -- LEFT: a manager's version is live and stays until a manager decides about this file.
    outcome             text        not null check (outcome in ('LIVE', 'LEFT'))
);
create index model_seed_newest on model_seed (model, position desc);

create table model_seed_decision (
    seed_id    uuid primary key references model_seed,
    choice     text        not null check (choice in ('TAKE', 'KEEP')),
    reason     text        not null check (length(trim(reason)) > 0),
    decided_by text        not null,
    decided_at timestamptz not null
);

create function refuse_change_of_models() returns trigger language plpgsql as $$
begin
    raise exception 'what was live stays on record: % on % is refused', tg_op, tg_table_name;
end $$;

do $$
declare
    model_table text;
begin
    foreach model_table in array array['model_version', 'model_seed', 'model_seed_decision'] loop
        execute format('create trigger %1$s_stays before update or delete on %1$I
                        for each row execute function refuse_change_of_models()', model_table);
        execute format('create trigger %1$s_is_kept before truncate on %1$I
                        for each statement execute function refuse_change_of_models()', model_table);
    end loop;
end $$;
