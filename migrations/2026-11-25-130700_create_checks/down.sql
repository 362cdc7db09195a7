drop table checks;
