drop table disclosures;
