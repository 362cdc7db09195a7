-- What was done to know that a mentor is right for meeting people. A check is written down anew each time; the newest of a kind counts.
-- No number of a certificate and nothing out of a criminal record has a place here.
create table checks (
    id text primary key not null,
    application_id text not null references applications (id) on delete cascade,
    kind text not null check (kind in ('reference-1', 'reference-2', 'dbs', 'interview', 'training', 'code-of-conduct')),
    state text not null check (state in ('asked', 'received', 'satisfactory', 'other-safeguards', 'concern', 'expired')),
    -- How far a DBS check looks; null for every other kind.
    level text check (level in ('basic', 'standard', 'enhanced')),
    -- The day it was done, as YYYY-MM-DD.
    done_on text not null,
    recorded_by text not null references people (id),
    recorded_at bigint not null,
    -- What the coordinator wrote about it; null when that was kept long enough.
    sealed bytea,
    check ((kind = 'dbs') = (level is not null))
);
create index checks_of_application on checks (application_id, recorded_at);
create index checks_by_time on checks (recorded_at);
