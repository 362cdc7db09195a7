-- What a form was answered with, or what was searched for, sealed, so that Back, reload and another language find it again.
-- It ends with its session, and within the hour in any case.
create table redisplays (
    id text primary key not null,
    session_hash bytea not null references sessions (id_hash) on delete cascade,
    sealed bytea not null,
    created_at bigint not null
);
create index redisplays_of_session on redisplays (session_hash);
