-- Letters to be sent, written in the same transaction as what they tell of.
create table outbox (
    id text primary key not null,
    sealed bytea not null,
    queued_at bigint not null,
    due_at bigint not null,
    attempts integer not null default 0,
    locked_until bigint,
    sent_at bigint
);
create index outbox_due on outbox (sent_at, due_at);
