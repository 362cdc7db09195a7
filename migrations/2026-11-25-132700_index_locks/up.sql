-- Few people lock their data, and every count of the desk leaves them out.
create index people_locked on people (id) where restricted_at is not null or erase_at is not null;
