drop index outbox_failed;
alter table outbox drop column to_hash;
alter table outbox drop column failure;
alter table outbox drop column failed_at;
