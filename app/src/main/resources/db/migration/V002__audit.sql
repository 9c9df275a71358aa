create table audit_entry (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  account uuid,
  name text not null,
  post text not null,
  address text not null,
  action text not null,
  object_type text not null,
  object_id uuid not null,
  before jsonb,
  after jsonb,
  reason text not null,
  transaction xid8 not null default pg_current_xact_id()
);
create index audit_entry_object on audit_entry (object_id, id);
create index audit_entry_at on audit_entry (at);
comment on table audit_entry is '操作日志: one entry for each change, written in its transaction';
comment on column audit_entry.account is 'who; null for the program itself';
comment on column audit_entry.address is 'from where';
comment on column audit_entry.action is 'what was done, in Chinese as shown';
comment on column audit_entry.before is 'the row before, null for a new one';
comment on column audit_entry.after is 'the row after, null for a removed one';
comment on column audit_entry.transaction is 'the writing transaction, so that changes can be counted against entries';

create table audit_seal (
  position bigint primary key,
  entry bigint not null unique references audit_entry,
  previous bytea not null,
  hash bytea not null,
  sealed_at timestamptz not null
);
comment on table audit_seal is 'the SM3 chain over the entries, linked in the order in which they became visible';
comment on column audit_seal.position is 'from 1 without gap';
comment on column audit_seal.previous is 'hash of the seal before, 32 zero bytes for the first';
comment on column audit_seal.hash is 'SM3 (GB/T 32905) over position, previous and every field of the entry';

-- What is in the log stays in the log: the app role adds and reads.
revoke update, delete, truncate on audit_entry, audit_seal from ${app};
