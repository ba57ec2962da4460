//! Recomputes what the press claims: `cargo run --bin claims [FILE]`.
//!
//! Prints a table; with `FORMAT=json` in the environment nothing but the report on standard output. `ASOF=2023-10-31`
//! asks what was known on that day. The file is the argument, else `DATA`, else the shipped one. A file with a fault
//! gives no verdicts: the faults go to standard error.

use chartrun::claim::{Role, check_all};
use chartrun::link::report;
use chartrun::model::catalog::Catalog;
use chartrun::model::day::Day;
use chartrun::words::Language::En;
use std::io::Write;
use std::process::ExitCode;

/// A setting from the environment; an empty one is none.
fn setting(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.is_empty())
}

fn main() -> ExitCode {
    match print() {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn print() -> Result<(), String> {
    let path = std::env::args().nth(1).filter(|path| !path.is_empty()).or_else(|| setting("DATA"));
    let path = path.unwrap_or_else(|| String::from("public/data/chartrun.json"));
    let as_of = match setting("ASOF") {
        Some(text) => Some(Day::parse(&text).ok_or_else(|| format!("ASOF={text}: give a day as 2023-10-31."))?),
        None => None,
    };
    let is_json = match setting("FORMAT").as_deref() {
        None | Some("table") => false,
        Some("json") => true,
        Some(other) => return Err(format!("FORMAT={other}: give json or table.")),
    };
    let text =
        std::fs::read_to_string(&path).map_err(|error| format!("{path}: {error}. Give the path of a dataset file."))?;
    let reading = Catalog::from_json(&text).map_err(|reason| format!("{path}: {}", En.unreadable(&reason)))?;
    if !reading.faults.is_empty() {
        let faults = reading.faults.iter().map(|fault| En.fault(fault));
        let lines = faults.map(|words| format!("{path}: {}: {}. {}", words.place, words.reason, words.remedy));
        return Err(lines.collect::<Vec<_>>().join("\n"));
    }
    let as_of = reading.catalog.as_of(as_of);
    let printed = if is_json { report(&reading.catalog, as_of) } else { table(&reading.catalog, as_of) };
    // A reader that closes early, as `head` does, is no failure.
    let _ = std::io::stdout().write_all(printed.as_bytes());
    Ok(())
}

fn table(catalog: &Catalog, as_of: Option<Day>) -> String {
    let checked = check_all(catalog, as_of);
    let mut lines = Vec::new();
    for checked in &checked {
        lines.push(format!("{:<28}  {}", En.verdict(checked.judged.verdict), En.claim(catalog, checked.judged.claim)));
        let rows = checked.rows(Role::Decides).count();
        let sources = En.claimed_by(catalog, checked.judged.claim);
        lines.push(format!("{:<28}  {}", "", En.reason(catalog, &checked.judged)));
        for widest in &checked.widest {
            lines.push(format!("{:<28}  {}", "", En.widest(catalog, checked.judged.claim, widest)));
        }
        lines.push(format!("{:<28}  {} | {sources} | deciding rows: {rows}", "", checked.judged.claim.id));
    }
    lines.push(format!("{} claims", checked.len()));
    lines.join("\n") + "\n"
}
