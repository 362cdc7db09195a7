drop table concerns;
