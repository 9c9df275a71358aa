-- The app role reads and writes rows; it never changes the schema.
alter default privileges in schema public grant select, insert, update, delete on tables to ${app};
alter default privileges in schema public grant usage, select on sequences to ${app};
grant usage on schema public to ${app};
revoke create on schema public from public;

create table organisation (
  id uuid primary key,
  parent uuid references organisation,
  key integer not null,
  path text not null unique,
  name text not null check (btrim(name) <> ''),
  kind text not null,
  level text not null,
  region text,
  functional_parent uuid references organisation,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  unique nulls not distinct (parent, key)
);
create index organisation_path on organisation (path text_pattern_ops);
create unique index organisation_name_once on organisation (parent, name) where valid_to is null;
comment on table organisation is '组织树：政府、部门、乡镇等';
comment on column organisation.key is 'short number among the children of one parent, part of the path';
comment on column organisation.path is 'keys from the root, each closed by a dot: 1.14.; everything under a place is one prefix test';
comment on column organisation.name is 'name in force today; earlier names stand in organisation_name';
comment on column organisation.kind is 'GOVERNMENT, DEPARTMENT, …';
comment on column organisation.level is 'PROVINCE, CITY, COUNTY, TOWNSHIP, VILLAGE';
comment on column organisation.region is 'administrative division code, if known';
comment on column organisation.functional_parent is '条: the superior department of its trade';
comment on column organisation.valid_from is 'first day';
comment on column organisation.valid_to is 'day after the last, null while it stands';
comment on column organisation.version is 'optimistic lock';

create table organisation_name (
  organisation uuid not null references organisation,
  name text not null,
  valid_from date not null,
  valid_to date,
  primary key (organisation, valid_from)
);
comment on table organisation_name is 'names with their dates, so that the past shows a unit as it was called';
comment on column organisation_name.valid_to is 'day after the last, null for the name in force';

create table account (
  id uuid primary key,
  sign_in_name text not null,
  name text not null check (btrim(name) <> ''),
  organisation uuid references organisation,
  password_hash text not null,
  password_changed_at timestamptz not null,
  must_change_password boolean not null default false,
  disabled boolean not null default false,
  failures integer not null default 0,
  locked_until timestamptz,
  created_at timestamptz not null,
  version integer not null default 1
);
create unique index account_sign_in_name on account (lower(sign_in_name));
comment on table account is '账号';
comment on column account.organisation is 'the unit that the person belongs to';
comment on column account.password_hash is 'Argon2id';
comment on column account.failures is 'failed sign-ins since the last good one';
comment on column account.locked_until is 'no sign-in before';

create table post (
  id uuid primary key,
  organisation uuid not null references organisation,
  title text not null check (btrim(title) <> ''),
  valid_from date not null,
  valid_to date,
  version integer not null default 1
);
create index post_organisation on post (organisation);
comment on table post is '岗位: duty rests with the post';

create table tenure (
  id uuid primary key,
  post uuid not null references post,
  account uuid not null references account,
  valid_from date not null,
  valid_to date
);
create index tenure_post on tenure (post);
create index tenure_account on tenure (account);
comment on table tenure is '任职: who holds a post, from and to';

create table role_grant (
  id uuid primary key,
  account uuid not null references account,
  role text not null,
  organisation uuid references organisation,
  valid_from date not null,
  valid_to date,
  reason text not null,
  granted_by uuid references account,
  granted_at timestamptz not null,
  ended_by uuid references account,
  version integer not null default 1,
  check ((organisation is null) = (role in ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')))
);
create index role_grant_account on role_grant (account);
-- 三员分立 (GB/T 22239-2019 8.1.5): no account ever holds two of the three.
create unique index role_grant_one_administrator on role_grant (account)
  where role in ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR') and valid_to is null;
comment on table role_grant is '授权: a role at a place in the tree, with dates';
comment on column role_grant.organisation is 'the place: this organisation and all under it; null for the three administrators';
comment on column role_grant.valid_to is 'day after the last, null while it stands';
comment on column role_grant.granted_by is 'null at set-up';
