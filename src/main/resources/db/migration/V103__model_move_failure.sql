-- Why cases stayed behind, once a manager has closed the move and the engine's batch is gone.
create table model_move_failure (
    move_id             uuid not null,
    process_instance_id text not null,
    reason              text not null,
    closed_by           text not null,
    closed_at           timestamptz not null,
    primary key (move_id, process_instance_id),
    foreign key (move_id, process_instance_id) references model_move_case
);
create trigger model_move_failure_stays before update or delete on model_move_failure
    for each row execute function refuse_change_of_models();
create trigger model_move_failure_is_kept before truncate on model_move_failure
    for each statement execute function refuse_change_of_models();
