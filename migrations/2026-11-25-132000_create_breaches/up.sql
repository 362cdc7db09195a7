-- That something went wrong with people's data: what, what was done, and whether the regulator was told.
create table breaches (
    id text primary key not null,
    -- When somebody here became aware of it: from then 72 hours count.
    found_at bigint not null,
    entered_at bigint not null,
    -- When the regulator was told; or when it was decided not to, which needs a reason.
    reported_at bigint,
    unreported_at bigint,
    closed_at bigint,
    sealed bytea not null
);
create index breaches_found on breaches (found_at);

-- Whom it may have touched.
create table breach_people (
    id text primary key not null,
    breach_id text not null references breaches (id) on delete cascade,
    person_id text not null,
    added_at bigint not null,
    told_at bigint,
    -- What they were told.
    sealed bytea not null,
    unique (breach_id, person_id)
);
create index breach_people_of_person on breach_people (person_id);
