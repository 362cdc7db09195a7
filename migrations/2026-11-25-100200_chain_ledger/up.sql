-- A keyed hash over the entry: whoever has the database and not the key can neither change one nor add one unseen.
alter table ledger add column mac bytea;

-- Links each entry to the one before, so that none can be taken out unseen. It outlives entries that are removed when their time is over.
create table ledger_chain (
    number bigint primary key not null,
    entry_id text not null unique,
    at bigint not null,
    hash bytea not null
);
