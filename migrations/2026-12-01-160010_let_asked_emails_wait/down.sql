drop table outbox_pace;
drop index outbox_lane;
alter table outbox drop column lane;
