alter table case_in_work add column offered timestamptz;
comment on column case_in_work.offered is 'Since when the account that works on it was asked to and has not answered.';
create index case_in_work_offered on case_in_work (organisation, offered, root)
  where offered is not null and status not in ('closed', 'withdrawn');
