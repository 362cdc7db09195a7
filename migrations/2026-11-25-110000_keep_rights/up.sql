-- What somebody asked about their own data. Restricted: kept, but nobody at the desk sees or uses it.
alter table people add column restricted_at bigint;
-- Objected: nobody new is matched with them.
alter table people add column objected_at bigint;
-- When everything is deleted, if the person does not change their mind before.
alter table people add column erase_at bigint;
-- How many letters said that an unused account will be deleted.
alter table people add column warned integer not null default 0;

-- What people asked about their data, and complaints. One that asked to delete everything stays as the only trace: ids and times.
create table requests (
    id text primary key not null,
    -- Null: somebody without an account.
    person_id text,
    kind text not null check (kind in ('see', 'copy', 'correct', 'object', 'restrict', 'erase', 'look-again', 'complaint', 'other')),
    state text not null check (state in ('open', 'paused', 'done', 'refused', 'taken-back')),
    received_at bigint not null,
    -- The last day to answer, as YYYY-MM-DD.
    due_on text not null,
    paused_at bigint,
    done_at bigint,
    sealed bytea not null
);
create index requests_by_state on requests (state, due_on);
create index requests_of_person on requests (person_id);
