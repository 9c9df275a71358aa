-- What was read in a report, and beside it what people confirmed or corrected.
-- The columns of a reading are never changed; a correction stands in its own column.

create table report (
  id uuid primary key,
  government uuid not null references organisation (id),
  file_name text not null,
  file_sha256 text not null check (file_sha256 ~ '^[0-9a-f]{64}$'),
  file_bytes bigint not null check (file_bytes >= 0),
  format text not null,
  encoding text not null,
  stored text not null,
  dropped integer[] not null,
  notes text[] not null,
  reader_version text not null,
  reading_millis integer not null check (reading_millis >= 0),
  title text not null,
  report_year integer,
  review_year integer,
  plan_year integer,
  taken_by uuid not null,
  taken_by_name text not null,
  taken_at timestamptz not null,
  version integer not null default 0,
  unique (government, file_sha256)
);
comment on table report is 'A report file that was taken in, with its text as stored';
comment on column report.government is 'The government whose report it is';
comment on column report.file_name is 'As the file was called by who brought it; only shown';
comment on column report.file_sha256 is 'Hash of the bytes; the file itself stands under it in the data folder';
comment on column report.file_bytes is 'Length of the file in bytes';
comment on column report.format is 'What the bytes are by content';
comment on column report.encoding is 'Character encoding as found, empty where the format has its own';
comment on column report.stored is 'The text that all spans point into, in UTF-16 units; U+0000 stands as U+2400 and a lone surrogate as U+FFFD, one for one';
comment on column report.dropped is 'Starts and ends, in pairs, of page furniture and marks that were not read';
comment on column report.notes is 'What a person must know of the reading: a wrong extension, skipped parts';
comment on column report.reader_version is 'Version of the rules that read it';
comment on column report.reading_millis is 'How long reading took';
comment on column report.title is 'Title as written, the file name where there is none';
comment on column report.report_year is 'Year it was given, null where the text does not say it';
comment on column report.review_year is 'Year that its review speaks of';
comment on column report.plan_year is 'Year that its plans speak of; a person may state it where the text is silent';
comment on column report.taken_by is 'Account that brought it';
comment on column report.taken_by_name is 'Name of that person at the time';
comment on column report.taken_at is 'When it was taken in';
comment on column report.version is 'Counts the changes of this row';
create index report_by_government on report (government, taken_at desc);

create table reading_section (
  report uuid not null references report (id),
  n integer not null,
  start_at integer not null,
  end_at integer not null,
  body_end integer not null,
  level integer,
  kind text not null,
  number text not null,
  title text not null,
  role text not null,
  label text not null,
  primary key (report, n)
);
comment on table reading_section is 'The outline of a report: one row a heading or a change of role';
comment on column reading_section.report is 'The report it belongs to';
comment on column reading_section.n is 'Order in the text, from 0';
comment on column reading_section.start_at is 'Start of the heading in the stored text';
comment on column reading_section.end_at is 'After the heading in the stored text';
comment on column reading_section.body_end is 'Where the next section begins in the stored text';
comment on column reading_section.level is '0 report, 1 or 2 numbered, 3 item, null for a change of role without heading';
comment on column reading_section.kind is 'REPORT, SECTION, ITEM or SHIFT';
comment on column reading_section.number is 'Number as written, empty where there is none';
comment on column reading_section.title is 'Heading as stored';
comment on column reading_section.role is 'What the stretch does: REVIEW, TARGETS, PLANS and so on';
comment on column reading_section.label is 'Short name as people cite it: 五（三）';

create table fact (
  id uuid primary key,
  report uuid not null references report (id),
  n integer not null,
  section integer,
  start_at integer not null,
  end_at integer not null check (end_at > start_at),
  text text not null,
  low numeric not null,
  high numeric not null check (high >= low),
  unit text not null,
  subject text not null,
  indicator text,
  measure text not null,
  modality text not null,
  bound text not null,
  firmness text,
  year integer,
  explanation text not null,
  origin text not null check (origin in ('READ', 'PERSON')),
  state text not null check (state in ('OPEN', 'CONFIRMED', 'REJECTED', 'REPLACED', 'WITHDRAWN')),
  corrected jsonb not null default '{}',
  decided_by text not null default '',
  decided_at timestamptz,
  version integer not null default 0,
  unique (report, n)
);
comment on table fact is 'A quantity of a report with what it measures, as read, and what people made of it';
comment on column fact.report is 'The report it stands in';
comment on column fact.n is 'Number within the report, in text order for what was read';
comment on column fact.section is 'Number of the section, null before the first';
comment on column fact.start_at is 'Start of the span in the stored text, UTF-16 units';
comment on column fact.end_at is 'After the span in the stored text';
comment on column fact.text is 'The quantity as stored';
comment on column fact.low is 'Lower end in the base unit; a fall is negative';
comment on column fact.high is 'Upper end, equal to low unless a range is written';
comment on column fact.unit is 'Base unit, empty where there is none';
comment on column fact.subject is 'What is measured, in the words of the text';
comment on column fact.indicator is 'Identifier of the known indicator';
comment on column fact.measure is 'LEVEL, GROWTH, CHANGE, SHARE or RANK';
comment on column fact.modality is 'RESULT, TARGET or OTHER';
comment on column fact.bound is 'EXACT, AT_LEAST, AT_MOST or ABOUT';
comment on column fact.firmness is 'Firmness of the wording that governs a target';
comment on column fact.year is 'Year measured, null where the text leaves it open';
comment on column fact.explanation is 'Which rule gave each field, empty unless asked for';
comment on column fact.origin is 'Whether the reader or a person marked it';
comment on column fact.state is 'OPEN until a person decides; REPLACED by a split or merge; WITHDRAWN by an undo';
comment on column fact.corrected is 'Fields that a person changed, with the value in force; the columns keep what was read';
comment on column fact.decided_by is 'Name of who decided last';
comment on column fact.decided_at is 'When';
comment on column fact.version is 'Counts the changes of this row';

create table commitment (
  id uuid primary key,
  report uuid not null references report (id),
  n integer not null,
  section integer,
  start_at integer not null,
  end_at integer not null check (end_at > start_at),
  text text not null,
  title text not null,
  verb text not null,
  object text not null,
  deadline_text text,
  firmness text not null,
  support boolean not null,
  measurable boolean not null,
  beneficiaries text not null,
  target numeric,
  target_text text not null,
  target_unit text not null,
  target_bound text not null,
  target_measure text not null,
  explanation text not null,
  derived_from uuid[] not null default '{}',
  origin text not null check (origin in ('READ', 'PERSON')),
  state text not null check (state in ('OPEN', 'CONFIRMED', 'REJECTED', 'REPLACED', 'WITHDRAWN')),
  corrected jsonb not null default '{}',
  decided_by text not null default '',
  decided_at timestamptz,
  version integer not null default 0,
  unique (report, n)
);
comment on table commitment is 'A promised action of a report, as read, and what people made of it';
comment on column commitment.report is 'The report it stands in';
comment on column commitment.n is 'Number within the report, in text order for what was read';
comment on column commitment.section is 'Number of the section, null before the first';
comment on column commitment.start_at is 'Start of the span in the stored text, UTF-16 units';
comment on column commitment.end_at is 'After the span, without closing punctuation';
comment on column commitment.text is 'The span as stored';
comment on column commitment.title is 'Short name, able to stand alone in a row of a table';
comment on column commitment.verb is 'The verb that carries the promise';
comment on column commitment.object is 'What the verb is done to';
comment on column commitment.deadline_text is 'Deadline as written, null where none is';
comment on column commitment.firmness is 'MUST, STRIVE, ADVANCE or EXPLORE';
comment on column commitment.support is 'Whether an ADVANCE is the weaker 支持, 鼓励, 引导';
comment on column commitment.measurable is 'Whether a figure, a date or a checkable end state is promised';
comment on column commitment.beneficiaries is 'The people it serves, empty where the text names none';
comment on column commitment.target is 'The first figure in the span, in its base unit';
comment on column commitment.target_text is 'That figure as written, empty where there is none';
comment on column commitment.target_unit is 'Its base unit';
comment on column commitment.target_bound is 'EXACT, AT_LEAST, AT_MOST or ABOUT';
comment on column commitment.target_measure is 'LEVEL, GROWTH, CHANGE, SHARE or RANK; empty without a figure';
comment on column commitment.explanation is 'Which rule gave each field, empty unless asked for';
comment on column commitment.derived_from is 'The commitments that a person split or merged into this one';
comment on column commitment.origin is 'Whether the reader or a person marked it';
comment on column commitment.state is 'OPEN until a person decides; REPLACED by a split or merge; WITHDRAWN by an undo';
comment on column commitment.corrected is 'Fields that a person changed, with the value in force; the columns keep what was read';
comment on column commitment.decided_by is 'Name of who decided last';
comment on column commitment.decided_at is 'When';
comment on column commitment.version is 'Counts the changes of this row';

create table finding (
  id uuid primary key,
  report uuid not null references report (id),
  n integer not null,
  section integer,
  start_at integer not null,
  end_at integer not null,
  text text not null,
  check_id text not null,
  severity text not null,
  expected text not null,
  remedy text not null,
  state text not null check (state in ('OPEN', 'CONFIRMED', 'REJECTED', 'REPLACED', 'WITHDRAWN')),
  corrected jsonb not null default '{}',
  decided_by text not null default '',
  decided_at timestamptz,
  version integer not null default 0,
  unique (report, n)
);
comment on table finding is 'What is wrong or doubtful at one place of a report';
comment on column finding.report is 'The report it stands in';
comment on column finding.n is 'Number within the report, as the margin shows it';
comment on column finding.section is 'Number of the section, null before the first';
comment on column finding.start_at is 'Start of the span in the stored text, UTF-16 units';
comment on column finding.end_at is 'After the span in the stored text';
comment on column finding.text is 'What stands there';
comment on column finding.check_id is 'Which check found it';
comment on column finding.severity is 'WRONG, DOUBTFUL or NOTE';
comment on column finding.expected is 'What was expected, with the numbers it rests on';
comment on column finding.remedy is 'What to do';
comment on column finding.state is 'OPEN until a person decides; CONFIRMED is a real fault, REJECTED is none';
comment on column finding.corrected is 'Empty: a finding has no field that a person changes';
comment on column finding.decided_by is 'Name of who decided last';
comment on column finding.decided_at is 'When';
comment on column finding.version is 'Counts the changes of this row';

create table reading_act (
  id uuid primary key,
  report uuid not null references report (id),
  account uuid not null,
  name text not null,
  at timestamptz not null,
  act text not null,
  sentence text not null,
  before jsonb not null,
  undone boolean not null default false
);
comment on table reading_act is 'What people did on a report''s readings, so that the last act can be taken back';
comment on column reading_act.report is 'The report';
comment on column reading_act.account is 'Who did it; only the same account takes it back';
comment on column reading_act.name is 'Name of that person at the time';
comment on column reading_act.at is 'When';
comment on column reading_act.act is 'CONFIRM, CORRECT, SPLIT, MERGE, REJECT, ADD or CONFIRM_ALL';
comment on column reading_act.sentence is 'What the foot of the reader says of it';
comment on column reading_act.before is 'Key, state, corrections and version after it of each row touched; state null for a row that it made';
comment on column reading_act.undone is 'Whether it was taken back';
create index reading_act_by_report on reading_act (report, account, at desc);
