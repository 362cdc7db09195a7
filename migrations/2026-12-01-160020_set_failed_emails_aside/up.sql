-- What can never be sent, or not be read, is set aside: since when, why, and by the keyed hash of which address.
alter table outbox add column failed_at bigint;
alter table outbox add column failure text;
alter table outbox add column to_hash bytea;
create index outbox_failed on outbox (to_hash);
