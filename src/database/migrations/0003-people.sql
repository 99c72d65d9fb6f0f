create table organisation (
  id uuid primary key,
  register_end bytea not null,
  created timestamptz not null
);
comment on table organisation is 'The organisations that work on this node.';
comment on column organisation.id is 'Made from the founder''s key and a nonce; tells nothing.';
comment on column organisation.register_end is 'The digest of the last statement of its register, covered by the node: a register cut short is noticed.';
comment on column organisation.created is 'When it was founded.';

create table staff_statement (
  organisation uuid not null references organisation,
  sequence integer not null,
  statement jsonb not null,
  primary key (organisation, sequence)
);
comment on table staff_statement is 'Who works for an organisation, with which keys and in which roles, and where it receives: signed statements, each naming the digest of the one before.';
comment on column staff_statement.organisation is 'The organisation.';
comment on column staff_statement.sequence is 'From 0, without gaps.';
comment on column staff_statement.statement is 'The statement as it was signed.';

create table account (
  id uuid primary key,
  organisation uuid not null references organisation,
  sign_in_name bytea not null unique,
  display_name bytea not null,
  lock bytea,
  second_factor bytea,
  second_factor_step integer not null,
  language text not null,
  created timestamptz not null
);
comment on table account is 'How each member of staff signs in. Keys and roles are in the register, not here.';
comment on column account.id is 'Random.';
comment on column account.organisation is 'The organisation in whose register the account stands or will stand.';
comment on column account.sign_in_name is 'The name typed to sign in, blinded by the node.';
comment on column account.display_name is 'The name colleagues see, covered by the node.';
comment on column account.lock is 'The private keys, locked by the passphrase; empty once the person has left.';
comment on column account.second_factor is 'The secret of the codes that a second device shows, covered by the node; empty once the person has left.';
comment on column account.second_factor_step is 'The time step of the last code that was taken: none is taken twice.';
comment on column account.language is 'The language preferred for pages.';
comment on column account.created is 'When the invitation was accepted.';
create index account_by_organisation on account (organisation);

create table invitation (
  id uuid primary key,
  organisation uuid not null references organisation,
  code bytea not null unique,
  roles jsonb not null,
  created timestamptz not null,
  expires timestamptz not null,
  used timestamptz,
  account uuid unique references account,
  claim jsonb
);
comment on table invitation is 'Invitations to work for an organisation, each good once; removed when the account is admitted or the invitation withdrawn.';
comment on column invitation.id is 'Random.';
comment on column invitation.organisation is 'The organisation that invites.';
comment on column invitation.code is 'The code in the link, blinded by the node.';
comment on column invitation.roles is 'The roles that were meant. The roles that hold are those an administrator signs.';
comment on column invitation.created is 'When it was made.';
comment on column invitation.expires is 'Until when it can be accepted.';
comment on column invitation.used is 'When it was accepted.';
comment on column invitation.account is 'The account that accepted it and awaits admission.';
comment on column invitation.claim is 'The public keys that the account says are its own, until an administrator has compared and signed them.';
create index invitation_by_organisation on invitation (organisation);

create table intake_wrap (
  organisation uuid not null references organisation,
  intake text not null,
  account uuid not null references account,
  wrap bytea not null,
  primary key (organisation, intake, account)
);
comment on table intake_wrap is 'The private keys of an organisation''s intake, for each intake worker.';
comment on column intake_wrap.organisation is 'The organisation.';
comment on column intake_wrap.intake is 'The public signing key of the intake.';
comment on column intake_wrap.account is 'The intake worker.';
comment on column intake_wrap.wrap is 'The keys as an age file that only this worker opens.';

create table receipt (
  id uuid primary key,
  locator text not null unique,
  public_identity jsonb not null,
  lock bytea not null,
  created timestamptz not null
);
comment on table receipt is 'How a person who filed without an account comes back.';
comment on column receipt.id is 'Random.';
comment on column receipt.locator is 'The part of the code that finds this row; it opens nothing.';
comment on column receipt.public_identity is 'The public keys. The lock proves whether they are the right ones.';
comment on column receipt.lock is 'The private keys, locked by the secret part of the code.';
comment on column receipt.created is 'When it was made.';

create table apart.session (
  lookup text primary key,
  holder_kind text not null check (holder_kind in ('account', 'receipt')),
  holder uuid not null,
  lock bytea not null,
  started timestamptz not null,
  seen timestamptz not null,
  expires timestamptz not null,
  codes_tried smallint
);
comment on table apart.session is 'Who is signed in. Nothing here opens anything without the cookie, which only the browser has.';
comment on column apart.session.lookup is 'Computed from the cookie, and not to be turned back.';
comment on column apart.session.holder_kind is 'Whether the holder is an account or a receipt.';
comment on column apart.session.holder is 'The account or receipt.';
comment on column apart.session.lock is 'The private keys, locked by another value computed from the cookie.';
comment on column apart.session.started is 'When it began.';
comment on column apart.session.seen is 'When it was last used, to the minute.';
comment on column apart.session.expires is 'When it ends however much it is used.';
comment on column apart.session.codes_tried is 'How many codes of the second device were wrong; empty once one was right, and for receipts.';
create index session_by_holder on apart.session (holder);
