-- Matters, what happened to them, their milestones, and what was asked of a leader.

create table matter (
  id uuid primary key,
  government uuid not null references organisation (id),
  register text not null,
  year integer not null,
  number integer not null,
  part integer not null default 0,
  parent uuid references matter (id),
  report uuid references report (id),
  commitment uuid references commitment (id),
  title text not null check (btrim(title) <> ''),
  promise text not null,
  place_in_report text not null,
  topic text not null,
  firmness text not null,
  lead_unit uuid references organisation (id),
  cooperating uuid[] not null default '{}',
  deadline date not null,
  deadline_note text not null,
  target numeric,
  target_text text not null,
  unit text not null,
  unit_size numeric not null check (unit_size > 0),
  curve text not null,
  formula text check (formula in ('SUM', 'MIN')),
  state text not null,
  version integer not null default 1,
  check ((parent is null) = (part = 0)),
  unique (government, register, year, number, part)
);
create unique index matter_commitment_once on matter (commitment) where parent is null;
create index matter_lead_unit on matter (lead_unit);
create index matter_parent on matter (parent);
create index matter_report on matter (report);
comment on table matter is '事项: a promise taken into supervision, or a part of one';
comment on column matter.government is 'The government whose ledger it stands in';
comment on column matter.register is 'Identifier of the register: reportTask';
comment on column matter.year is 'Year of the ledger';
comment on column matter.number is 'Counted within government, register and year; people see 2031-023';
comment on column matter.part is 'Counted within the parent, 0 for a matter that is no part: 2031-023-2';
comment on column matter.parent is 'The matter that this one is a part of';
comment on column matter.report is 'The report that promised it';
comment on column matter.commitment is 'The commitment it was made from';
comment on column matter.title is 'Short name, able to stand alone';
comment on column matter.promise is 'The words of the promise as adopted; never changed';
comment on column matter.place_in_report is 'Where in the report: 五（三）';
comment on column matter.topic is 'One of the topics';
comment on column matter.firmness is 'MUST, STRIVE, ADVANCE or EXPLORE';
comment on column matter.lead_unit is 'Who leads and reports; null only in a draft';
comment on column matter.cooperating is 'Units that take part, in order; they owe no report';
comment on column matter.deadline is 'In force today; the history has the earlier ones';
comment on column matter.deadline_note is 'How the deadline was found';
comment on column matter.target is 'In the base unit, null where no figure is promised';
comment on column matter.target_text is 'The figure or end state as written';
comment on column matter.unit is 'Unit in which figures are typed and shown, with its magnitude: 亿元';
comment on column matter.unit_size is 'How many base units make one of these';
comment on column matter.curve is 'CUMULATIVE, RATE, CEILING or MILESTONES';
comment on column matter.formula is 'How the parts make the figure of the whole; null without parts';
comment on column matter.state is 'In force today; the history has the moves';
comment on column matter.version is 'Optimistic lock';

create table matter_event (
  id uuid primary key,
  matter uuid not null references matter (id),
  n integer not null,
  at timestamptz not null,
  act text not null,
  state text,
  deadline date,
  target numeric,
  curve text,
  starts_on date,
  lead_unit uuid references organisation (id),
  reason text not null,
  account uuid not null,
  name text not null,
  post text not null,
  decided_by text not null default '',
  paper text not null default '',
  unique (matter, n)
);
comment on table matter_event is 'What happened to a matter, in order; lights are computed from it';
comment on column matter_event.n is 'From 1, without a gap';
comment on column matter_event.at is 'When it was recorded';
comment on column matter_event.act is 'In Chinese, as people see it: 立项, 下达, 延期';
comment on column matter_event.state is 'State from here on, null where it did not change; so with the columns up to lead_unit';
comment on column matter_event.reason is 'As given, empty where none was asked for';
comment on column matter_event.account is 'Who recorded it';
comment on column matter_event.decided_by is '代录: the leader who decided, empty where whoever recorded it decided';
comment on column matter_event.paper is 'Number of the paper that a recorded decision stands in';

create table milestone (
  id uuid primary key,
  matter uuid not null references matter (id),
  name text not null check (btrim(name) <> ''),
  due date not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  reached_at timestamptz,
  reached_by text not null default '',
  version integer not null default 1
);
create index milestone_matter on milestone (matter);
comment on table milestone is '节点: a step that can be seen to be done by a date';
comment on column milestone.removed_at is 'When it was taken out of the plan, null while it stands';
comment on column milestone.reached_at is 'When it was recorded as reached';
comment on column milestone.reached_by is 'Name of who recorded it';

create table application (
  id uuid primary key,
  matter uuid not null references matter (id),
  kind text not null check (kind in ('EXTENSION', 'SUSPENSION', 'TERMINATION', 'RESUMPTION')),
  deadline date,
  reason text not null check (btrim(reason) <> ''),
  asked_by text not null,
  asked_by_post text not null,
  asked_at timestamptz not null,
  advice text not null default '',
  decision text check (decision in ('GRANTED', 'REFUSED')),
  decided_deadline date,
  decided_words text not null default '',
  decided_by text not null default '',
  decided_at timestamptz,
  version integer not null default 1,
  check ((kind = 'EXTENSION') = (deadline is not null)),
  check ((decision is null) = (decided_at is null))
);
create unique index application_one_open on application (matter) where decision is null;
comment on table application is '申请: what a unit asks a leader to decide about a matter';
comment on column application.deadline is 'The new deadline that is asked for';
comment on column application.advice is 'What the supervision office says to it';
comment on column application.decided_deadline is 'The new deadline as decided';
