//! Alongside: mentors and mentees, matched by what they share, confirmed by a person.
//!
//! Read in this order: what the charity is about (`matching`), its words (`vocab`), what every page needs, then one folder for each thing a person can do.

pub mod about;
pub mod accounts;
pub mod app;
pub mod applications;
pub mod backup;
pub mod cli;
pub mod config;
pub mod db;
pub mod demo;
pub mod home;
pub mod i18n;
pub mod keys;
pub mod ledger;
pub mod mail;
pub mod matching;
pub mod pairs;
pub mod privacy;
pub mod rounds;
pub mod safety;
pub mod seal;
pub mod sheets;
pub mod team;
pub mod vocab;
pub mod web;
