alter table account add column session_epoch integer not null default 1;
comment on column account.session_epoch is 'raised when all sessions of the account end: a session begun in an older epoch counts no more, even one that is stored at that very moment';
