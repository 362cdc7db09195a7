//! What matching promises, held against made-up rounds, brute force and other people's algorithms.

mod ahead;
mod better;
mod clear;
mod cohort;
mod odd;
mod oracle;
mod own;
mod peers;
mod promises;
mod proof;
