-- What the rule tables were asked for a case and what they answered: what a changed table would have done is found out
-- by asking it again. Facts are codes, counts and amounts, never a person. The same question within one process
-- instance is kept once.
create table rule_question (
    id                  bigint generated always as identity primary key,
    rule_table          text        not null,
    application_number  text        not null,
    process_instance_id text        not null,
    facts               text        not null,
    facts_sha256        char(64)    not null,
    answer              text        not null,
    asked_at            timestamptz not null,
    unique (rule_table, application_number, process_instance_id, facts_sha256)
);
create index rule_question_asked on rule_question (rule_table, asked_at);

-- Append-only, until nobody looks back that far any more.
create function refuse_change_of_questions() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and tg_level = 'ROW' and old.asked_at < now() - interval '400 days' then
        return old;
    end if;
    raise exception 'what rules were asked stays on record: % on % is refused', tg_op, tg_table_name;
end $$;
create trigger rule_question_stays before update or delete on rule_question
    for each row execute function refuse_change_of_questions();
create trigger rule_question_is_kept before truncate on rule_question
    for each statement execute function refuse_change_of_questions();
