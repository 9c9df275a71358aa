-- A file that collects several reports gives a row for each, with its own stretch of the text.

alter table report add part integer not null default 1 check (part >= 1);
comment on column report.part is 'Which report of its file, from 1: a file may collect several; stored holds this one''s stretch alone';
alter table report drop constraint report_government_file_sha256_key;
alter table report add constraint report_of_file unique (government, file_sha256, part);
