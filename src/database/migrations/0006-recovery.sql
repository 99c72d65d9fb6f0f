create table recovery_plan (
  id uuid primary key,
  account uuid not null references account,
  lock bytea not null,
  node_factor bytea not null,
  checks bytea,
  made timestamptz not null
);
comment on table recovery_plan is 'How a member of staff who lost the passphrase gets back to the same keys: three of five trustees, and a part that the node gives only after a delay.';
comment on column recovery_plan.id is 'Random.';
comment on column recovery_plan.account is 'Whose keys.';
comment on column recovery_plan.lock is 'The private keys, locked by a secret made of the words of three trustees and the part of the node. The words are kept nowhere.';
comment on column recovery_plan.node_factor is 'The part of the node, covered by it and bound to the last statement about recovery of this account: statements cut off or altered, it does not uncover.';
comment on column recovery_plan.checks is 'One word of each list, covered by the node, until the owner has confirmed that the lists were copied; empty for the plan that holds.';
comment on column recovery_plan.made is 'When it was made.';
create index recovery_plan_by_account on recovery_plan (account);

create table recovery_statement (
  account uuid not null references account,
  sequence integer not null,
  code bytea unique,
  statement jsonb not null,
  primary key (account, sequence)
);
comment on table recovery_statement is 'What happened about recovery of an account: planned, asked for, stopped, done. Signed by the node, each naming the digest of the one before; only ever added to.';
comment on column recovery_statement.account is 'Whose recovery.';
comment on column recovery_statement.sequence is 'From 0, without gaps.';
comment on column recovery_statement.code is 'The code of a request, blinded by the node, by which it is found; empty for other statements.';
comment on column recovery_statement.statement is 'The statement as it was signed. The instant before which the node gives nothing is in it.';

create table recovery_delay (
  organisation uuid primary key references organisation,
  hours bytea not null
);
comment on table recovery_delay is 'How long recovery takes at least in an organisation that chose so, once; others have three days.';
comment on column recovery_delay.organisation is 'The organisation.';
comment on column recovery_delay.hours is 'The number of hours, covered by the node.';
