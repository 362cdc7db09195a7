drop index people_form_hash;
alter table people drop column form_hash;
