-- Something that worries one of the two of a pair. Only leads read it; the other one never learns of it.
create table concerns (
    id text primary key not null,
    pair_id text not null references pairs (id) on delete cascade,
    -- Who told us.
    person_id text not null,
    made_at bigint not null,
    closed_at bigint,
    sealed bytea not null
);
create index concerns_open on concerns (closed_at, made_at);
create index concerns_of_person on concerns (person_id);
