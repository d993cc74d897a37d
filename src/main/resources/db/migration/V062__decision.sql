-- What deciders said about a group's application, round by round. Nothing here is ever changed or taken back.
create table decision_round (
    id                uuid primary key,
    group_id          uuid        not null references lending_group,
    round_number      integer     not null check (round_number > 0),
    opened_at         timestamptz not null,
    total_amount      bigint      not null check (total_amount > 0),
    highest_amount    bigint      not null check (highest_amount > 0),
    demanded_deciders integer     not null check (demanded_deciders > 0),
    committee         boolean     not null,
    explanation       text        not null,
    unique (group_id, round_number)
);

-- What was asked for when the round was opened: a later revision does not rewrite what was decided on.
create table decision_round_request (
    round_id  uuid   not null references decision_round,
    member_id uuid   not null references group_member,
    position  integer not null,
    amount    bigint not null check (amount > 0),
    purpose   text   not null,
    primary key (round_id, member_id)
);

create table decision (
    id           uuid primary key,
    round_id     uuid        not null references decision_round,
    decider_id   text        not null,
    kind         text        not null check (kind in ('APPROVE', 'REJECT', 'SEND_BACK')),
    comment      text        not null check (length(trim(comment)) > 0),
    send_back_to text check (send_back_to in ('ANSWER', 'REVISE_REQUESTS', 'RESURVEY')),
    exception    text,
    decided_at   timestamptz not null,
    -- Nobody decides twice in one round.
    unique (round_id, decider_id),
    check ((kind = 'SEND_BACK') = (send_back_to is not null))
);

create table decision_verdict (
    decision_id uuid not null references decision,
    member_id   uuid not null references group_member,
    verdict     text not null check (verdict in ('APPROVE', 'REJECT')),
    amount      bigint check (amount > 0),
    primary key (decision_id, member_id),
    check ((verdict = 'APPROVE') = (amount is not null))
);

create table decision_resurvey (
    decision_id uuid not null references decision,
    member_id   uuid not null references group_member,
    primary key (decision_id, member_id)
);

create table decision_answer (
    id          uuid primary key,
    decision_id uuid        not null unique references decision,
    answered_by text        not null,
    answer      text        not null check (length(trim(answer)) > 0),
    answered_at timestamptz not null
);

-- Who stepped aside from a round, having declared kinship on its form.
create table decision_recusal (
    id          uuid primary key,
    round_id    uuid        not null references decision_round,
    staff_id    text        not null,
    note        text,
    declared_at timestamptz not null,
    unique (round_id, staff_id)
);

create table decision_outcome (
    id         uuid primary key,
    round_id   uuid        not null unique references decision_round,
    outcome    text        not null check (outcome in
               ('APPROVED', 'REJECTED', 'MEMBERS_TO_REPLACE', 'RESURVEY', 'ANSWER', 'REVISE_REQUESTS')),
    exception  text,
    settled_at timestamptz not null
);

create table approved_amount (
    outcome_id uuid   not null references decision_outcome,
    member_id  uuid   not null references group_member,
    amount     bigint not null check (amount > 0),
    purpose    text   not null,
    primary key (outcome_id, member_id)
);

create function refuse_change_of_decision() returns trigger language plpgsql as $$
begin
    raise exception 'decisions are never changed or taken back: % on % is refused', tg_op, tg_table_name;
end $$;

do $$
declare
    decision_table text;
begin
    foreach decision_table in array array['decision_round', 'decision_round_request', 'decision', 'decision_verdict',
            'decision_resurvey', 'decision_answer', 'decision_recusal', 'decision_outcome', 'approved_amount'] loop
        execute format('create trigger %1$s_stays before update or delete on %1$I
                        for each row execute function refuse_change_of_decision()', decision_table);
        execute format('create trigger %1$s_is_kept before truncate on %1$I
                        for each statement execute function refuse_change_of_decision()', decision_table);
    end loop;
end $$;
