alter table applications drop column named_at;
