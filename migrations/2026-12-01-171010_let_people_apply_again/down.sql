drop index one_living_application;
