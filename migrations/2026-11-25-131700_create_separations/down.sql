drop table separations;
