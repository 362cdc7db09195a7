drop table row_hashes;
