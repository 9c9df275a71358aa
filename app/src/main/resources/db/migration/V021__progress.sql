-- What units report, month by month; every version is kept.

create table progress (
  id uuid primary key,
  matter uuid not null references matter (id),
  unit uuid not null references organisation (id),
  month date not null check (extract(day from month) = 1),
  n integer not null,
  value numeric,
  unchanged boolean not null default false,
  progress_note text not null default '',
  state text not null check (state in ('DRAFT', 'SUBMITTED', 'REVIEWED', 'ADOPTED', 'RETURNED')),
  saved_at timestamptz not null,
  saved_by text not null,
  submitted_at timestamptz,
  submitted_by text not null default '',
  reviewed_at timestamptz,
  reviewed_by text not null default '',
  adopted_at timestamptz,
  adopted_by text not null default '',
  returned_at timestamptz,
  returned_by text not null default '',
  return_reason text not null default '',
  version integer not null default 1,
  unique (matter, month, n),
  check (state <> 'RETURNED' or (returned_at is not null and btrim(return_reason) <> ''))
);
create unique index progress_one_open on progress (matter, month)
  where state in ('DRAFT', 'SUBMITTED', 'REVIEWED');
create index progress_unit on progress (unit, month);
comment on table progress is '进展: one version of what a unit reports on a matter for a month';
comment on column progress.unit is 'Lead unit when it was written';
comment on column progress.month is 'First day of the month whose end it describes';
comment on column progress.n is 'Version within matter and month, from 1';
comment on column progress.value is 'Cumulative to the end of the month, in the matter''s base unit; null for words alone';
comment on column progress.unchanged is 'Whether the unit said 无变化';
comment on column progress.progress_note is '进展、存在问题、下步措施';
comment on column progress.saved_at is 'When the draft was saved last';
comment on column progress.reviewed_at is 'When the unit''s 审核人 approved it: it counts from then';
comment on column progress.returned_at is 'When it was returned: it counts no more from then';
