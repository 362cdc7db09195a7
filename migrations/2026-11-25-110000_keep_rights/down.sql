drop table requests;
alter table people drop column warned;
alter table people drop column erase_at;
alter table people drop column objected_at;
alter table people drop column restricted_at;
