-- When the person said which name a possible match sees; null for whoever applied before they were asked. The name lies sealed.
alter table applications add column named_at bigint;
