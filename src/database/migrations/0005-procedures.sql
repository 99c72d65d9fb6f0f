create table procedure_run (
  run uuid primary key,
  root uuid not null,
  organisation uuid not null,
  procedure text not null,
  law text not null,
  status text not null,
  ended boolean not null,
  next_clock text,
  next_due timestamptz,
  awaits text[] not null,
  to_confirm text[] not null,
  in_force text[] not null,
  begun timestamptz not null,
  changed timestamptz not null
);
comment on table procedure_run is 'Where each run of a procedure stands. Made from the open fields of its entries alone, and made again by a rebuild.';
comment on column procedure_run.run is 'The file that holds the run.';
comment on column procedure_run.root is 'The first file of the case.';
comment on column procedure_run.organisation is 'Who is responsible for it.';
comment on column procedure_run.procedure is 'Which procedure.';
comment on column procedure_run.law is 'The digest of the declaration it began under.';
comment on column procedure_run.status is 'The status, as the procedure names it.';
comment on column procedure_run.ended is 'Whether that status ends the run.';
comment on column procedure_run.next_clock is 'The clock that ends soonest.';
comment on column procedure_run.next_due is 'When it ends.';
comment on column procedure_run.awaits is 'The parties whose turn it is.';
comment on column procedure_run.to_confirm is 'Acts that wait for a second person.';
comment on column procedure_run.in_force is 'What it put in force and did not take back: consent, a hold, access that was cut.';
comment on column procedure_run.begun is 'When its first act was recorded.';
comment on column procedure_run.changed is 'When its last act was recorded.';
create index procedure_run_by_root on procedure_run (root);

create table case_in_work (
  root uuid primary key,
  organisation uuid not null,
  assignee uuid,
  status text not null,
  danger text not null,
  due timestamptz,
  filed timestamptz not null,
  changed timestamptz not null
);
comment on table case_in_work is 'The worklist of a desk: one line for each case, from open fields alone, and made again by a rebuild.';
comment on column case_in_work.root is 'The first file of the case.';
comment on column case_in_work.organisation is 'Whose desk.';
comment on column case_in_work.assignee is 'The account that works on it; absent while it waits in the intake.';
comment on column case_in_work.status is 'Status of the intake.';
comment on column case_in_work.danger is 'How great the danger is, as last recorded.';
comment on column case_in_work.due is 'When the next clock of the case ends.';
comment on column case_in_work.filed is 'When it was filed.';
comment on column case_in_work.changed is 'When anything last happened.';
create index case_in_work_of_desk on case_in_work (organisation, assignee, coalesce(due, 'infinity'), root) where status not in ('closed', 'withdrawn');
-- Apart, because PostgreSQL does not see that rows without an assignee are already in the order of the index above.
create index case_in_work_in_intake on case_in_work (organisation, coalesce(due, 'infinity'), root)
  where assignee is null and status not in ('closed', 'withdrawn');
