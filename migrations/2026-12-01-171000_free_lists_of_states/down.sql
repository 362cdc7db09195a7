-- The lists do not come back: an earlier program holds them itself.
drop index if exists one_application_a_round;
create unique index one_application_a_round on applications (round_id, person_id);
