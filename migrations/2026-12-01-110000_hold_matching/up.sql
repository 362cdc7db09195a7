-- A lead keeps somebody from being matched for now. Only leads read of it; why lies in `sealed`.
create table holds (
    id text primary key not null,
    person_id text not null references people (id) on delete cascade,
    made_by text not null references people (id),
    made_at bigint not null,
    sealed bytea not null,
    unique (person_id)
);
-- Since when the days to answer an offer stand still, because one of the two is not available for matching; null while they pass.
alter table pairs add column held_since bigint;
-- A lead read what the two asked to be thought of, and found that they may be a pair.
create table clearances (
    id text primary key not null,
    mentor_id text not null references applications (id) on delete cascade,
    mentee_id text not null references applications (id) on delete cascade,
    made_by text not null references people (id),
    made_at bigint not null,
    -- A keyed hash of what was read: when one of the two writes something else, a lead has to look again.
    seen bytea not null,
    unique (mentor_id, mentee_id)
);
