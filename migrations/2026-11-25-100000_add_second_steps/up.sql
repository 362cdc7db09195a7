-- How far a session has come: the code is awaited, signed in by passphrase alone, or by both.
alter table sessions add column stage text not null default 'single' check (stage in ('code', 'single', 'double'));

-- The authenticator of a person. Its secret lies sealed.
create table authenticators (
    person_id text primary key not null references people (id) on delete cascade,
    sealed bytea not null,
    -- The step of the last code that was taken: none is taken twice.
    last_step bigint not null,
    created_at bigint not null,
    -- Null until the first code shows that it is set up.
    confirmed_at bigint
);

-- What lets somebody in whose authenticator is lost: each once. SHA-256 of 120 random bits.
create table recovery_codes (
    hash bytea primary key not null,
    person_id text not null references people (id) on delete cascade
);
create index recovery_codes_of_person on recovery_codes (person_id);
