create table links_before (
    hash bytea primary key not null,
    person_id text not null references people (id) on delete cascade,
    purpose text not null check (purpose in ('confirm', 'set-up', 'reset')),
    ends_at bigint not null,
    used_at bigint
);
insert into links_before select hash, person_id, purpose, ends_at, used_at from links where person_id is not null;
drop table links;
alter table links_before rename to links;
create index links_of_person on links (person_id);
