create table migration (
  name text primary key,
  digest text not null,
  applied_at timestamptz not null default now()
);

comment on table migration is 'Every change of the schema that this database has taken, in the order of their names.';
comment on column migration.name is 'File name of the change, without its ending.';
comment on column migration.digest is 'SHA-256 of the file as it was applied; a file that was edited afterwards is refused.';
comment on column migration.applied_at is 'When it was applied.';
