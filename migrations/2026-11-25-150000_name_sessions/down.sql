drop index ledger_of_session;
alter table ledger drop column session_id;
alter table sessions drop column session_id;
