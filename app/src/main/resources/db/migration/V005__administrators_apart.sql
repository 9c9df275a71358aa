-- 三员分立 (GB/T 22239-2019 8.1.5) over time: an administrator's grant shares no day with any other
-- grant of the same account, be it an administrator's or one to business. The index that stood here
-- looked at grants without an end alone. Ranges of uuid need no extension, unlike uuid with =.
drop index role_grant_one_administrator;
create type uuid_range as range (subtype = uuid);
comment on type uuid_range is 'lets one exclusion constraint compare ids and days';
alter table role_grant
  add constraint role_grant_days check (valid_to is null or valid_to >= valid_from),
  add constraint role_grant_administrator_alone exclude using gist (
    uuid_range(account, account, '[]') with &&,
    daterange(valid_from, valid_to) with &&,
    -- An administrator's grant meets every other; grants to business do not meet one another.
    (case when role in ('SYSTEM_ADMINISTRATOR', 'SECURITY_ADMINISTRATOR', 'AUDIT_ADMINISTRATOR')
          then uuid_range(null, null) else uuid_range(id, id, '[]') end) with &&);
