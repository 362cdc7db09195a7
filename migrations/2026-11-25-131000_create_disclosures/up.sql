-- That somebody outside asked for data about a person, and what became of it.
-- Two people agree before anything is handed over, and neither of them is the one who wrote the request down: the table itself holds that.
create table disclosures (
    id text primary key not null,
    -- About whom; empty if nobody or too many were named, and then it is refused.
    person_id text,
    manner text not null check (manner in ('wish', 'order', 'danger')),
    stage text not null check (stage in ('open', 'refused', 'agreed', 'handed')),
    entered_by text not null,
    entered_at bigint not null,
    first_by text,
    second_by text,
    decided_at bigint,
    handed_at bigint,
    -- Until this day the law forbids to tell the person; empty once they can see it.
    silent_until text,
    sealed bytea not null,
    check (first_by is null or first_by <> entered_by),
    check (second_by is null or (first_by is not null and second_by <> first_by and second_by <> entered_by)),
    check (stage not in ('agreed', 'handed') or second_by is not null),
    check (manner <> 'wish' or stage = 'refused'),
    check (silent_until is null or manner = 'order')
);
create index disclosures_of_person on disclosures (person_id);
create index disclosures_entered on disclosures (entered_at);
