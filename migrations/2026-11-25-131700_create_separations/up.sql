-- Two people who must never be matched, in whatever round. Only leads read of it; why lies in `sealed`.
create table separations (
    id text primary key not null,
    -- The two in the order of their ids, so that each two stand here once.
    one_id text not null references people (id) on delete cascade,
    other_id text not null references people (id) on delete cascade,
    made_by text not null references people (id),
    made_at bigint not null,
    sealed bytea not null,
    unique (one_id, other_id),
    check (one_id < other_id)
);
create index separations_of_other on separations (other_id);
