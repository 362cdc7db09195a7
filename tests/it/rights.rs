//! Rights over one's own data: what is held and who looked, taking it along, locking it, and deleting it for good.

mod agreed;
mod apart;
mod breaches;
mod checks;
mod decided;
mod disclosing;
mod ended;
mod held;
mod inventory;
mod leads;
mod leaving;
mod locks;
mod log;
mod many;
mod phones;
mod register;
mod retention;
mod safety;
mod silent;
mod softly;
mod twins;
mod words;
