drop table links;
drop table sessions;
drop table people;
