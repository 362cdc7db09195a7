alter table checks drop column ends_on;
