drop table __compatible_migrations;
