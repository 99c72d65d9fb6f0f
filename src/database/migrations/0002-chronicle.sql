-- What is never part of a backup: keys whose destruction must be final, and sessions.
create schema apart;
comment on schema apart is 'What no backup may hold: outer keys of files and sessions. Destroying a row here is final.';

create table file (
  id uuid primary key,
  root uuid not null references file,
  compartment text not null,
  organisation uuid not null,
  founded timestamptz not null,
  erased timestamptz
);
comment on table file is 'The files of cases: the unit of sealing, membership and chain.';
comment on column file.id is 'Made from the founder''s key and a nonce; tells nothing.';
comment on column file.root is 'The first file of the case, which is its own root.';
comment on column file.compartment is 'Which part of the case it holds, as a code.';
comment on column file.organisation is 'Who is responsible for it.';
comment on column file.founded is 'When it was founded.';
comment on column file.erased is 'When its keys, open fields and nonces were destroyed.';
create index file_by_root on file (root);

create table membership_statement (
  file uuid not null references file,
  sequence integer not null,
  statement jsonb not null,
  primary key (file, sequence)
);
comment on table membership_statement is 'Who may read a file: signed statements, each naming the digest of the one before.';
comment on column membership_statement.file is 'The file.';
comment on column membership_statement.sequence is 'From 0, without gaps.';
comment on column membership_statement.statement is 'The statement as it was signed.';

create table wrap (
  file uuid not null references file,
  epoch integer not null,
  member text not null,
  covered bytea not null,
  primary key (file, epoch, member)
);
comment on table wrap is 'The keys of an epoch for one member: an age file, under the outer key of the file.';
comment on column wrap.file is 'The file.';
comment on column wrap.epoch is 'The epoch, from 1.';
comment on column wrap.member is 'The member''s public signing key.';
comment on column wrap.covered is 'The wrap under the outer key.';
create index wrap_by_member on wrap (member);

create table apart.outer_key (
  file uuid primary key references public.file,
  key bytea not null
);
comment on table apart.outer_key is 'The outer key of each file. Without it no wrap opens, in no backup either.';
comment on column apart.outer_key.file is 'The file.';
comment on column apart.outer_key.key is '32 bytes.';

create table entry (
  file uuid not null references file,
  lane text not null,
  position integer not null,
  id uuid not null,
  epoch integer not null,
  kind text not null,
  version integer not null,
  at timestamptz not null,
  seen jsonb not null,
  statements integer not null,
  statement_digest text not null,
  previous bytea,
  commitment bytea not null,
  sealed_digest bytea not null,
  hash bytea not null,
  open jsonb,
  nonce bytea,
  sealed bytea,
  primary key (file, lane, position)
);
comment on table entry is 'What happened, in the order in which each lane recorded it. Nothing is edited; erasure empties open, nonce and sealed, and the chain still holds.';
comment on column entry.file is 'The file.';
comment on column entry.lane is 'Who writes this sequence: a node, for acts or for views.';
comment on column entry.position is 'From 0, without gaps.';
comment on column entry.id is 'The entry''s own random id.';
comment on column entry.epoch is 'With whose keys it is sealed.';
comment on column entry.kind is 'What kind of happening.';
comment on column entry.version is 'Version of the kind; older ones are translated when read.';
comment on column entry.at is 'When it was recorded, as the writer says. Order never depends on it.';
comment on column entry.seen is 'The heads of other lanes that the writer had seen.';
comment on column entry.statements is 'How many statements of membership the writer had seen.';
comment on column entry.statement_digest is 'The digest of the last of them.';
comment on column entry.previous is 'The hash of the entry before it in its lane.';
comment on column entry.commitment is 'Nonced digest of the open fields.';
comment on column entry.sealed_digest is 'SHA-256 of the sealed bytes.';
comment on column entry.hash is 'SHA-256 over all of the above.';
comment on column entry.open is 'The few fields that are declared open.';
comment on column entry.nonce is 'The nonce of the commitment.';
comment on column entry.sealed is 'Everything else, sealed and signed.';

create table reading_mark (
  file uuid not null references file,
  member text not null,
  lane text not null,
  position integer not null,
  mark bytea not null,
  primary key (file, member, lane)
);
comment on table reading_mark is 'How far a member has checked the signatures of a lane; proves it to that member alone.';
comment on column reading_mark.file is 'The file.';
comment on column reading_mark.member is 'The member''s public signing key.';
comment on column reading_mark.lane is 'The lane.';
comment on column reading_mark.position is 'The last entry checked.';
comment on column reading_mark.mark is 'MAC over lane, position and hash, under a key of the member.';
