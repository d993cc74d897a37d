-- Photos of houses and businesses. Forms and processes hold only their ids.
create table photo (
    id uuid primary key,
    content bytea not null,
    uploaded_by text not null,
    uploaded_at timestamptz not null
);
