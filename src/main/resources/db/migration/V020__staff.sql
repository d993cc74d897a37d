create table staff_member (
    id                  varchar(64) primary key,
    display_name        varchar(100) not null,
    role                varchar(20) not null check (role in ('MARKETING', 'MANAGER', 'OPERATOR', 'ADMINISTRATOR')),
    residence_rt        varchar(3),
    residence_rw        varchar(3),
    residence_kelurahan varchar(100),
    residence_kecamatan varchar(100),
    active              boolean not null,
    check (num_nulls(residence_rt, residence_rw, residence_kelurahan, residence_kecamatan) in (0, 4))
);

-- Who works where: a kelurahan's row wins over its kecamatan's. team is a group of the engine.
create table territory (
    id        uuid primary key,
    kecamatan varchar(100) not null,
    kelurahan varchar(100),
    team      varchar(250) not null
);
create unique index territory_once on territory (lower(kecamatan), lower(coalesce(kelurahan, '')));

-- Relatives do not decide about each other. The group's table belongs to another feature, hence no foreign key.
create table kinship (
    id          uuid primary key,
    staff_id    varchar(64) not null references staff_member,
    group_id    uuid not null,
    declared_by varchar(64) not null,
    declared_at timestamptz not null,
    note        varchar(500) not null,
    unique (staff_id, group_id)
);
create index kinship_of_group on kinship (group_id);
