drop table pairs;
drop table proposals;
drop table wishes;
