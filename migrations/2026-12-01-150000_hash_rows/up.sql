-- Keyed hashes of the rows that decide who may do what, one for each time such a row was written. The newest of a row counts.
-- Each is linked into ledger_chain like an entry of the ledger, so that none can be taken out unseen.
create table row_hashes (
    id text primary key not null,
    place text not null,
    row_id text not null,
    version bigint not null,
    at bigint not null,
    digest bytea not null,
    mac bytea not null,
    unique (place, row_id, version)
);
create index row_hashes_at on row_hashes (at);
