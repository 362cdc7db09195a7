-- Which words there are is held by the code and its tests: a list in a table cannot grow on SQLite without a rebuild.
-- This is what PostgreSQL runs; SQLite rebuilds the same tables without the same constraints (src/db/migrations.rs).
alter table people drop constraint if exists people_role_check;
alter table sessions drop constraint if exists sessions_stage_check;
alter table links drop constraint if exists links_purpose_check;
alter table links drop constraint if exists links_anew_purpose_check;
alter table rounds drop constraint if exists rounds_state_check;
alter table rounds drop constraint if exists rounds_places_check;
alter table applications drop constraint if exists applications_side_check;
alter table applications drop constraint if exists applications_state_check;
alter table applications drop constraint if exists applications_round_id_person_id_key;
alter table wishes drop constraint if exists wishes_kind_check;
alter table pairs drop constraint if exists pairs_state_check;
alter table requests drop constraint if exists requests_kind_check;
alter table requests drop constraint if exists requests_state_check;
alter table checks drop constraint if exists checks_kind_check;
alter table checks drop constraint if exists checks_state_check;
alter table checks drop constraint if exists checks_level_check;
alter table disclosures drop constraint if exists disclosures_manner_check;
alter table disclosures drop constraint if exists disclosures_stage_check;
