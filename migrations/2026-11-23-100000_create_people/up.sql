-- Somebody with an account. Who they are lies in `sealed`; the rest is ids, states and times.
create table people (
    id text primary key not null,
    -- Keyed hash of the address, claimed when its link is opened; null before, so that nobody can be locked out of their own address.
    email_hash bytea unique,
    sealed bytea not null,
    role text not null check (role in ('member', 'coordinator', 'lead', 'admin')),
    -- Argon2id in PHC form; null until a staff member has used their set-up link.
    passphrase text,
    confirmed_at bigint,
    disabled_at bigint,
    created_at bigint not null
);

create table sessions (
    -- SHA-256 of the cookie: a stolen table opens no session.
    id_hash bytea primary key not null,
    person_id text not null references people (id) on delete cascade,
    created_at bigint not null,
    seen_at bigint not null,
    ends_at bigint not null
);
create index sessions_of_person on sessions (person_id);

-- One-time links sent by mail or printed for staff.
create table links (
    hash bytea primary key not null,
    person_id text not null references people (id) on delete cascade,
    purpose text not null check (purpose in ('confirm', 'set-up', 'reset')),
    ends_at bigint not null,
    used_at bigint
);
create index links_of_person on links (person_id);
