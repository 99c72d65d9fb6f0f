create table passkey (
  id uuid primary key,
  account uuid not null references account,
  credential bytea not null unique,
  details bytea not null,
  lock bytea not null,
  sign_count bigint not null,
  is_multi_device boolean not null,
  is_backed_up boolean not null,
  is_copied boolean not null,
  added timestamptz not null
);
comment on table passkey is 'The passkeys with which members of staff sign in instead of passphrase and code.';
comment on column passkey.id is 'Random.';
comment on column passkey.account is 'Whose passkey.';
comment on column passkey.credential is 'The id by which the device names the passkey, blinded by the node.';
comment on column passkey.details is 'The name that its owner gave it, its id and its public key, covered by the node.';
comment on column passkey.lock is 'The private keys of the account, locked by a secret that only the passkey gives.';
comment on column passkey.sign_count is 'How often the device said that it had used the passkey; always 0 for devices that do not count.';
comment on column passkey.is_multi_device is 'Whether the passkey can be on several devices.';
comment on column passkey.is_backed_up is 'Whether it was, when it was last used.';
comment on column passkey.is_copied is 'Whether a count came that was not higher than the one before: two devices use what should be one, and it opens nothing any more.';
comment on column passkey.added is 'When it was added.';
create index passkey_by_account on passkey (account);

create table apart.passkey_challenge (
  challenge bytea primary key,
  account uuid,
  expires timestamptz not null
);
comment on table apart.passkey_challenge is 'What passkeys are asked to sign: random, good once and for minutes.';
comment on column apart.passkey_challenge.challenge is 'The random bytes.';
comment on column apart.passkey_challenge.account is 'Who adds a passkey; empty for signing in, where nobody says a name.';
comment on column apart.passkey_challenge.expires is 'Until when it is good.';
create index passkey_challenge_by_expiry on apart.passkey_challenge (expires);
