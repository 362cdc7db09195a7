drop table recovery_codes;
drop table authenticators;
alter table sessions drop column stage;
