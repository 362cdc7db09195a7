-- One person's wish to take part in a round. The answers lie in `sealed`.
create table applications (
    id text primary key not null,
    round_id text not null references rounds (id),
    person_id text not null references people (id) on delete cascade,
    side text not null check (side in ('mentor', 'mentee')),
    state text not null check (state in ('draft', 'submitted', 'in-review', 'info-needed', 'ready', 'paired',
        'finished', 'declined', 'withdrawn', 'expired', 'erased')),
    sealed bytea not null,
    rounds_waited integer not null default 0 check (rounds_waited >= 0),
    created_at bigint not null,
    edited_at bigint not null,
    submitted_at bigint,
    state_since bigint not null,
    paused_at bigint,
    -- Counts the edits, so that two windows cannot overwrite each other unseen.
    version integer not null default 0,
    unique (round_id, person_id)
);
create index applications_by_state on applications (round_id, state, side);
create index applications_of_person on applications (person_id);
