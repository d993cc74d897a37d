-- Indexes on the engine's own tables, which Flyway must not touch: they may not be there yet when it runs.
-- Few rows fulfil the conditions of the partial ones in a healthy system, however many cases are open.
create index if not exists amanah_job_failed on act_ru_job (id_) where retries_ = 0;
create index if not exists amanah_job_retrying on act_ru_job (id_) where exception_stack_id_ is not null;
create index if not exists amanah_job_waiting on act_ru_job (coalesce(duedate_, create_time_)) where exception_stack_id_ is null;
create index if not exists amanah_job_suspended on act_ru_job (id_) where suspension_state_ = 2;
create index if not exists amanah_task_due on act_ru_task (due_date_);
create index if not exists amanah_task_at on act_ru_task (task_def_key_, (create_time_ + interval '0'));
create index if not exists amanah_task_held_at on act_ru_task (task_def_key_, (create_time_ + interval '0')) where assignee_ is not null;
create index if not exists amanah_instance_suspended on act_ru_execution (id_) where parent_id_ is null and suspension_state_ = 2;
create index if not exists amanah_instance_of_case on act_ru_execution (business_key_, proc_def_id_) where parent_id_ is null;
create index if not exists amanah_onboarding_of_case on act_ru_execution (business_key_)
    where parent_id_ is null and proc_def_id_ like 'GroupOnboardingProcess:%';
create index if not exists amanah_subscription_at on act_ru_event_subscr (activity_id_, created_);
-- The job executor takes due jobs in their order, counts those it is at, and frees those of dead nodes.
create index if not exists amanah_job_due on act_ru_job (duedate_) where retries_ > 0 and suspension_state_ = 1;
create index if not exists amanah_job_locked on act_ru_job (lock_owner_) where lock_owner_ is not null;
create index if not exists amanah_job_of_housekeeping on act_ru_job (handler_type_) where process_instance_id_ is null;
-- A step that calls another process, and whether that process is there.
create index if not exists amanah_execution_at on act_ru_execution (act_id_, id_);
create index if not exists amanah_execution_called on act_ru_execution (super_exec_) where super_exec_ is not null;
create index if not exists amanah_cleanup_log on act_hi_job_log (timestamp_) where job_def_type_ = 'history-cleanup';
create index if not exists amanah_step_under_way on act_hi_actinst (proc_def_key_, proc_def_id_)
    include (act_id_, act_type_, root_proc_inst_id_, start_time_) where end_time_ is null;
create index if not exists amanah_step_done on act_hi_actinst (proc_def_key_, act_id_, end_time_ desc)
    include (duration_, act_inst_state_, proc_def_id_) where end_time_ is not null;
