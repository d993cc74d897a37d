-- Jobs that run for long, as each node tells of its own while they do: the engine notes that a job is locked, not since when.
create table long_running_job (
    job_id        text        primary key,
    node          text        not null,
    running_since timestamptz not null
);
