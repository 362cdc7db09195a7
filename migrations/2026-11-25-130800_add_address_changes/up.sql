-- Somebody asked to use another address. The new address lies sealed; both links lie as SHA-256.
create table address_changes (
    person_id text primary key not null references people (id) on delete cascade,
    sealed bytea not null,
    -- The link sent to the new address, and the one sent to the address so far.
    new_hash bytea not null unique,
    old_hash bytea not null unique,
    asked_at bigint not null,
    new_said_at bigint,
    old_said_at bigint,
    ends_at bigint not null
);
