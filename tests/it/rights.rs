//! Rights over one's own data: what is held and who looked, taking it along, locking it, and deleting it for good.

mod breaches;
mod disclosing;
mod held;
mod inventory;
mod leaving;
mod locks;
mod register;
mod retention;
mod safety;
mod softly;
mod words;
