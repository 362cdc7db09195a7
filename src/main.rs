//! The program: reads the command line, does what it asks, and says in one sentence what went wrong.

use alongside::cli::{Cli, explain, run};
use clap::Parser;
use std::process::ExitCode;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => explain(&error),
    }
}
