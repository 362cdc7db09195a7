-- Who did what to what, and when. Rows are only ever added. A reason in words lies in `sealed`.
create table ledger (
    id text primary key not null,
    at bigint not null,
    -- Null: a job of the service itself.
    actor_id text,
    verb text not null,
    noun text not null,
    noun_id text not null,
    sealed bytea
);
create index ledger_of_noun on ledger (noun_id, at);
create index ledger_by_time on ledger (at);
