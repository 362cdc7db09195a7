-- Why an email goes: what a program before this one writes is never held up.
alter table outbox add column lane text not null default 'inside';
create index outbox_lane on outbox (lane, due_at);
-- How many emails of a lane went in each five minutes, and since when more of them waited than may go.
create table outbox_pace (
    lane text not null,
    slot bigint not null,
    sent integer not null default 0,
    held_at bigint,
    told_at bigint,
    primary key (lane, slot)
);
