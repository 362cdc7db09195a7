-- One intake of a programme, with the rules by which its pairs are found.
create table rounds (
    id text primary key not null,
    name text not null,
    state text not null check (state in ('open', 'closed')),
    -- The Monday of its first week, as YYYY-MM-DD: the week in which time zones are compared.
    starts_on text not null,
    opened_at bigint not null,
    language_weight integer not null check (language_weight between 0 and 10),
    experience_weight integer not null check (experience_weight between 0 and 10),
    availability_weight integer not null check (availability_weight between 0 and 10),
    min_shared integer not null check (min_shared between 1 and 8),
    acceptable integer not null check (acceptable between 0 and 1000),
    places text not null check (places in ('fair-draw', 'best-fit')),
    draw_seed bigint not null,
    -- Days until a coordinator has answered an application, and until a proposed pair lapses.
    review_days integer not null check (review_days between 1 and 90),
    answer_days integer not null check (answer_days between 1 and 90),
    check (language_weight + experience_weight + availability_weight = 10)
);
-- At most one round takes applications at a time.
create unique index one_open_round on rounds (state) where state = 'open';
