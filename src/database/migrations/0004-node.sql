create table node (
  only_one boolean primary key default true check (only_one),
  suite text not null check (suite in ('classical', 'hybrid')),
  recipient text not null,
  verify_key text not null,
  lock bytea not null,
  created_at timestamptz not null default now()
);

comment on table node is 'The identity of this node, made at its first start: it signs what no person signs. One row.';
comment on column node.only_one is 'Always true: a node is one.';
comment on column node.suite is 'Which keys everyone here has: classical, or hybrid against quantum computers. Never mixed.';
comment on column node.recipient is 'Its public age recipient, to which anyone can seal.';
comment on column node.verify_key is 'Its public Ed25519 key, by which its signatures are checked.';
comment on column node.lock is 'The private halves, locked by the secret that lies in a file and in no database.';
comment on column node.created_at is 'When it was made.';
