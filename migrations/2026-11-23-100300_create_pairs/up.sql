-- A coordinator's wish about two applications: this pair must be, or must never be.
create table wishes (
    id text primary key not null,
    round_id text not null references rounds (id),
    mentor_id text not null references applications (id) on delete cascade,
    mentee_id text not null references applications (id) on delete cascade,
    kind text not null check (kind in ('pin', 'bar')),
    made_by text not null references people (id),
    made_at bigint not null,
    unique (mentor_id, mentee_id)
);

-- A set of pairs the matcher suggested. It tells nobody anything until somebody confirms a pair of it.
create table proposals (
    id text primary key not null,
    round_id text not null references rounds (id),
    made_by text not null references people (id),
    made_at bigint not null,
    sealed bytea not null
);
create index proposals_of_round on proposals (round_id, made_at);

-- One mentor and one mentee, confirmed by a named coordinator.
create table pairs (
    id text primary key not null,
    round_id text not null references rounds (id),
    mentor_id text not null references applications (id) on delete cascade,
    mentee_id text not null references applications (id) on delete cascade,
    -- Which of the mentor's places this pair takes, from 1.
    mentor_place integer not null check (mentor_place between 1 and 5),
    state text not null check (state in ('proposed', 'mentee-agreed', 'both-agreed', 'active', 'closed',
        'declined', 'lapsed', 'suspended')),
    sealed bytea not null,
    decided_by text not null references people (id),
    decided_at bigint not null,
    state_since bigint not null,
    lapses_at bigint not null
);
-- Two coordinators confirming at once end in one pair: the second insert meets one of these.
create unique index one_open_pair_a_mentee on pairs (mentee_id)
    where state in ('proposed', 'mentee-agreed', 'both-agreed', 'active', 'suspended');
create unique index one_open_pair_a_place on pairs (mentor_id, mentor_place)
    where state in ('proposed', 'mentee-agreed', 'both-agreed', 'active', 'suspended');
create index pairs_of_mentor on pairs (mentor_id);
create index pairs_of_mentee on pairs (mentee_id);
create index pairs_by_state on pairs (round_id, state);
