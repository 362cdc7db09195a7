//! `alongside match`, as a person or a program runs it: real sheets, the real binary, its streams and how it ends.

mod answers;
mod cases;
mod examples;
mod folder;
mod own_scores;
mod proof;
mod reading;
mod streams;
mod variants;
mod wrong;

use folder::{Folder, Run, run};
