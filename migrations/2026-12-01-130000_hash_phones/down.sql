drop index applications_phone_hash;
alter table applications drop column phone_hash;
