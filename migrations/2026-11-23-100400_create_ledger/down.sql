drop table ledger;
