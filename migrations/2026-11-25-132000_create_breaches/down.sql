drop table breach_people;
drop table breaches;
