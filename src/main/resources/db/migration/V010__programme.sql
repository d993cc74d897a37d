-- What each lending programme grants, from a day on; later terms are new rows, the past stays what it was.
create table programme_terms (
    id                            uuid primary key,
    programme_code                varchar(40) not null check (programme_code ~ '^[A-Z0-9-]+$'),
    name                          varchar(100) not null,
    valid_from                    date not null,
    jasa_percent_per_month        numeric(7, 4) not null check (jasa_percent_per_month between 0 and 100),
    jasa_method                   varchar(20) not null check (jasa_method in ('FLAT')),
    tenor_months                  integer not null check (tenor_months between 1 and 120),
    instalment_every              integer not null check (instalment_every between 1 and 52),
    instalment_unit               varchar(10) not null check (instalment_unit in ('WEEKS', 'MONTHS')),
    instalment_rounding           bigint not null check (instalment_rounding > 0),
    min_amount                    bigint not null check (min_amount > 0),
    max_amount                    bigint not null,
    move_due_dates_to_working_day boolean not null default false,
    unique (programme_code, valid_from),
    check (max_amount >= min_amount)
);

-- A figure that changed under a running financing would rewrite what people signed.
create function refuse_change_of_programme_terms() returns trigger language plpgsql as $$
begin
    raise exception 'programme_terms rows are never changed: add terms valid from a later day';
end $$;
create trigger programme_terms_stay before update or delete on programme_terms
    for each row execute function refuse_change_of_programme_terms();

insert into programme_terms values
    (gen_random_uuid(), 'BMT-KELOMPOK', 'Pembiayaan Kelompok BMT', '2020-01-01', 1.0, 'FLAT', 12, 1, 'MONTHS', 100,
     500000, 10000000),
    (gen_random_uuid(), 'KSM', 'Pinjaman Bergulir KSM', '2020-01-01', 1.5, 'FLAT', 12, 1, 'MONTHS', 100,
     500000, 3000000);

-- Days off besides Saturday and Sunday. confirmed = decreed by the government; false = an estimate to be checked.
create table holiday (
    day       date primary key,
    name      varchar(100) not null,
    kind      varchar(20) not null check (kind in ('NATIONAL', 'COLLECTIVE_LEAVE')),
    source    varchar(200) not null,
    confirmed boolean not null
);

insert into holiday (day, name, kind, source, confirmed)
select day, name, kind, 'SKB 3 Menteri Nomor 1497, 2, dan 5 Tahun 2025', true
from (values
    (date '2026-01-01', 'Tahun Baru 2026 Masehi', 'NATIONAL'),
    (date '2026-01-16', 'Isra Mikraj Nabi Muhammad SAW', 'NATIONAL'),
    (date '2026-02-16', 'Cuti bersama Tahun Baru Imlek', 'COLLECTIVE_LEAVE'),
    (date '2026-02-17', 'Tahun Baru Imlek 2577 Kongzili', 'NATIONAL'),
    (date '2026-03-18', 'Cuti bersama Hari Suci Nyepi', 'COLLECTIVE_LEAVE'),
    (date '2026-03-19', 'Hari Suci Nyepi (Tahun Baru Saka 1948)', 'NATIONAL'),
    (date '2026-03-20', 'Cuti bersama Idulfitri 1447 Hijriah', 'COLLECTIVE_LEAVE'),
    (date '2026-03-21', 'Idulfitri 1447 Hijriah', 'NATIONAL'),
    (date '2026-03-22', 'Idulfitri 1447 Hijriah', 'NATIONAL'),
    (date '2026-03-23', 'Cuti bersama Idulfitri 1447 Hijriah', 'COLLECTIVE_LEAVE'),
    (date '2026-03-24', 'Cuti bersama Idulfitri 1447 Hijriah', 'COLLECTIVE_LEAVE'),
    (date '2026-04-03', 'Wafat Yesus Kristus', 'NATIONAL'),
    (date '2026-04-05', 'Kebangkitan Yesus Kristus (Paskah)', 'NATIONAL'),
    (date '2026-05-01', 'Hari Buruh Internasional', 'NATIONAL'),
    (date '2026-05-14', 'Kenaikan Yesus Kristus', 'NATIONAL'),
    (date '2026-05-15', 'Cuti bersama Kenaikan Yesus Kristus', 'COLLECTIVE_LEAVE'),
    (date '2026-05-27', 'Iduladha 1447 Hijriah', 'NATIONAL'),
    (date '2026-05-28', 'Cuti bersama Iduladha 1447 Hijriah', 'COLLECTIVE_LEAVE'),
    (date '2026-05-31', 'Hari Raya Waisak 2570 BE', 'NATIONAL'),
    (date '2026-06-01', 'Hari Lahir Pancasila', 'NATIONAL'),
    (date '2026-06-16', '1 Muharam Tahun Baru Islam 1448 Hijriah', 'NATIONAL'),
    (date '2026-08-17', 'Proklamasi Kemerdekaan', 'NATIONAL'),
    (date '2026-08-25', 'Maulid Nabi Muhammad SAW', 'NATIONAL'),
    (date '2026-12-24', 'Cuti bersama Kelahiran Yesus Kristus', 'COLLECTIVE_LEAVE'),
    (date '2026-12-25', 'Kelahiran Yesus Kristus', 'NATIONAL')
) as decreed (day, name, kind);

-- 2027: reckoned from the calendars, collective leave guessed from the years before; set right when it is decreed.
insert into holiday (day, name, kind, source, confirmed)
select day, name, kind, 'Perkiraan; belum dicocokkan dengan SKB 3 Menteri untuk 2027', false
from (values
    (date '2027-01-01', 'Tahun Baru 2027 Masehi', 'NATIONAL'),
    (date '2027-01-05', 'Isra Mikraj Nabi Muhammad SAW', 'NATIONAL'),
    (date '2027-02-06', 'Tahun Baru Imlek 2578 Kongzili', 'NATIONAL'),
    (date '2027-03-08', 'Hari Suci Nyepi (Tahun Baru Saka 1949)', 'NATIONAL'),
    (date '2027-03-09', 'Cuti bersama Idulfitri 1448 Hijriah', 'COLLECTIVE_LEAVE'),
    (date '2027-03-10', 'Idulfitri 1448 Hijriah', 'NATIONAL'),
    (date '2027-03-11', 'Idulfitri 1448 Hijriah', 'NATIONAL'),
    (date '2027-03-12', 'Cuti bersama Idulfitri 1448 Hijriah', 'COLLECTIVE_LEAVE'),
    (date '2027-03-26', 'Wafat Yesus Kristus', 'NATIONAL'),
    (date '2027-03-28', 'Kebangkitan Yesus Kristus (Paskah)', 'NATIONAL'),
    (date '2027-05-01', 'Hari Buruh Internasional', 'NATIONAL'),
    (date '2027-05-06', 'Kenaikan Yesus Kristus', 'NATIONAL'),
    (date '2027-05-17', 'Iduladha 1448 Hijriah', 'NATIONAL'),
    (date '2027-05-20', 'Hari Raya Waisak 2571 BE', 'NATIONAL'),
    (date '2027-06-01', 'Hari Lahir Pancasila', 'NATIONAL'),
    (date '2027-06-06', '1 Muharam Tahun Baru Islam 1449 Hijriah', 'NATIONAL'),
    (date '2027-08-15', 'Maulid Nabi Muhammad SAW', 'NATIONAL'),
    (date '2027-08-17', 'Proklamasi Kemerdekaan', 'NATIONAL'),
    (date '2027-12-24', 'Cuti bersama Kelahiran Yesus Kristus', 'COLLECTIVE_LEAVE'),
    (date '2027-12-25', 'Kelahiran Yesus Kristus', 'NATIONAL')
) as estimated (day, name, kind);
