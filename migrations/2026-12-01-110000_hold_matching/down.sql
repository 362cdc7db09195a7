drop table clearances;
alter table pairs drop column held_since;
drop table holds;
