-- What the next page of this session says once on top: that something worked. A word of a closed list, and nothing about anybody.
alter table sessions add column told text;
