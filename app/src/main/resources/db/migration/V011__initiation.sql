-- What a person decided on the page that turns commitments into matters, until it is done.
-- A row stands here only for a commitment whose suggestion was changed.

create table initiation_row (
  commitment uuid primary key references commitment (id),
  report uuid not null references report (id),
  taken boolean not null,
  left_out text check (left_out in ('RHETORIC', 'MERGED', 'NO_ACTION', 'OTHER')),
  merged_into uuid references commitment (id),
  left_out_note text not null default '',
  lead_unit uuid references organisation (id),
  lead_changed boolean not null default false,
  lead_note text not null default '',
  cooperating uuid[] not null default '{}',
  deadline date,
  topic text,
  changed_by text not null,
  changed_at timestamptz not null,
  version integer not null default 0,
  check (taken or left_out is not null),
  check ((left_out = 'MERGED') = (merged_into is not null) or left_out is null)
);
comment on table initiation_row is 'Draft decisions on turning one commitment into a matter';
comment on column initiation_row.commitment is 'The commitment';
comment on column initiation_row.report is 'The report it stands in';
comment on column initiation_row.taken is 'Whether it becomes a matter';
comment on column initiation_row.left_out is 'Why it does not: RHETORIC, MERGED, NO_ACTION or OTHER';
comment on column initiation_row.merged_into is 'The commitment whose matter covers it';
comment on column initiation_row.left_out_note is 'Words for OTHER';
comment on column initiation_row.lead_unit is 'Lead unit that a person chose, null where it was left open';
comment on column initiation_row.lead_changed is 'Whether the lead unit is a person''s choice and not the suggestion';
comment on column initiation_row.lead_note is 'Why the person chose it, may be empty';
comment on column initiation_row.cooperating is 'Cooperating units in order';
comment on column initiation_row.deadline is 'Deadline that a person set, null where the suggestion stands';
comment on column initiation_row.topic is 'Topic that a person set, null where the suggestion stands';
comment on column initiation_row.changed_by is 'Name of who changed it last';
comment on column initiation_row.changed_at is 'When';
comment on column initiation_row.version is 'Counts the changes of this row';
