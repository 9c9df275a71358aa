create table request (
  key uuid primary key,
  account uuid,
  content text not null,
  location text not null,
  at timestamptz not null
);
create index request_at on request (at);
comment on table request is 'keys of forms and requests that had their effect: the same key has one effect and one answer';
comment on column request.content is 'SHA-256 of what was sent; the same key with other content is refused';
comment on column request.location is 'where the answer led';
