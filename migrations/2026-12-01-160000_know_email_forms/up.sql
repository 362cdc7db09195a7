-- Keyed hash of the one form of the address. Null until it was worked out; another than email_hash where two accounts would be one.
alter table people add column form_hash bytea;
create index people_form_hash on people (form_hash);
