drop index people_locked;
