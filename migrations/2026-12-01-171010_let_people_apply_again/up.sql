-- What is over stays; only one application of a person in a round is alive.
-- A state that is not known here counts as alive, so that nobody takes part twice by it.
drop index if exists one_application_a_round;
create unique index one_living_application on applications (round_id, person_id)
    where state not in ('finished', 'declined', 'withdrawn', 'expired', 'erased');
