//! Checks a dataset file and names every fault: `cargo run --bin validate [FILE]`.
//!
//! Knows files and exit codes. Does not know a rule: those are the model's, and their words the words floor's.

use chartrun::model::catalog::Catalog;
use chartrun::words::Language::En;
use std::process::ExitCode;

fn main() -> ExitCode {
    let path = std::env::args().nth(1).unwrap_or_else(|| String::from("public/data/chartrun.json"));
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) => {
            eprintln!("{path}: {error}. Give the path of a dataset file.");
            return ExitCode::FAILURE;
        }
    };
    match Catalog::from_json(&text) {
        Err(reason) => {
            eprintln!("{path}: {}", En.unreadable(&reason));
            ExitCode::FAILURE
        }
        Ok(reading) => {
            for fault in &reading.faults {
                let words = En.fault(fault);
                println!("{path}: {}: {}. {}", words.place, words.reason, words.remedy);
                if !words.excerpt.is_empty() {
                    println!("    {}", words.excerpt);
                }
            }
            println!("{} faults", reading.faults.len());
            if reading.faults.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
        }
    }
}
