-- Where a report's text stood in its file, so that a reading can be found there again.

alter table report add place_starts integer[] not null default '{}';
alter table report add place_labels text[] not null default '{}';
alter table report add constraint places_are_pairs
  check (cardinality(place_starts) = cardinality(place_labels));
comment on column report.place_starts is 'Where stretches of the stored text begin, rising; empty where the file is plain text';
comment on column report.place_labels is 'Where each of them stood in the file, as people say it: page, paragraph, table row, cell';
