-- What took another operation back names it; each is taken back once.
alter table operation_record add column undoes uuid references operation_record (id);
create unique index operation_record_undone_once on operation_record (undoes) where undoes is not null;

alter table operation_record drop constraint operation_record_action_check;
alter table operation_record add constraint operation_record_action_check check (action in ('RETRY', 'HAND_OVER', 'GIVE_BACK',
    'REMIND', 'EXTEND', 'SUSPEND', 'RESUME', 'CLOSE', 'MOVE', 'CORRECT_FACT', 'GO_ON'));
