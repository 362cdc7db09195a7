-- Whoever asks for a new passphrase with an address that nobody has gets a link that is nobody's and opens nothing:
-- so the same is written as for an address that somebody has.
create table links_anew (
    hash bytea primary key not null,
    person_id text references people (id) on delete cascade,
    purpose text not null check (purpose in ('confirm', 'set-up', 'reset')),
    ends_at bigint not null,
    used_at bigint
);
insert into links_anew select hash, person_id, purpose, ends_at, used_at from links;
drop table links;
alter table links_anew rename to links;
create index links_of_person on links (person_id);
