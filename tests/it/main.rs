//! The whole service in process, on a real database: every page, the right and the wrong way, by everybody who may come.

mod applying;
mod asking;
mod backups;
mod clock;
mod crawl;
mod desk;
mod desk_lists;
mod doors;
mod golden;
mod kept;
mod keys;
mod matching;
mod newer;
mod outward;
mod pairs;
mod post;
mod queries;
mod rebuilt;
mod rights;
mod roles;
mod rows;
mod schema;
mod sheets;
mod story;
mod support;
mod who_may;
