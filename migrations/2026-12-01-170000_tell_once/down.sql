alter table sessions drop column told;
