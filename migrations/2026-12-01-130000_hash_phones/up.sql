-- Keyed hash of the plain form of the phone number; of the id where none was given. Null until it was worked out.
alter table applications add column phone_hash bytea;
create index applications_phone_hash on applications (phone_hash);
