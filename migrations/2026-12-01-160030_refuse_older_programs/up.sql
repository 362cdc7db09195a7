-- Migrations that programs which do not know them may still serve beside. Such a migration ends with a line like
-- insert into __compatible_migrations (version) values ('20261201160040');
create table __compatible_migrations (version text primary key not null);
