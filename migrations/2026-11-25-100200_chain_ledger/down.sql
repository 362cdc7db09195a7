drop table ledger_chain;
alter table ledger drop column mac;
