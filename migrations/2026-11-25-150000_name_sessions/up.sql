-- A random name for a session of staff, which is neither its token nor made from it: so that what one stolen session opened can be listed.
alter table sessions add column session_id text;
-- Under which session something was done; null for members, jobs, and what was written before this came.
alter table ledger add column session_id text;
create index ledger_of_session on ledger (session_id) where session_id is not null;
