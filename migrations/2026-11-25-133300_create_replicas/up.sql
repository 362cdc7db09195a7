-- The services that run on this database, each with the keys it knows, so that nothing is sealed with a key that one of them cannot open.
-- `knows` holds each key's number and a name made from the key, from which the key cannot be found.
create table replicas (
    id text primary key not null,
    knows text not null,
    -- The number of the key it seals with.
    seals integer not null,
    seen_at bigint not null
);
