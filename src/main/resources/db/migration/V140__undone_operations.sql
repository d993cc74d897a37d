-- What took another operation back names it; each is taken back once.
alter table operation_record add column undoes uuid references operation_record (id);
create unique index operation_record_undone_once on operation_record (undoes) where undoes is not null;
