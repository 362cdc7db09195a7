-- How often something was tried that must not be tried without end. The key is a keyed hash of what is counted, an account and the network
-- it was tried from; neither can be read out of it, and it is removed when it has faded.
create table attempts (
    key bytea primary key not null,
    count integer not null,
    -- Nobody is heard before.
    open_at bigint not null,
    fades_at bigint not null
);
create index attempts_fading on attempts (fades_at);
