//! That the schema, these records and the reader say the same: the fields, which of them may be left out, and the closed
//! words.
//!
//! Reads the source of the records, for it is what they list and document that is held against the schema.

#![allow(clippy::expect_used, reason = "a test stops where its ground is missing")]

use crate::model::field::BOUNDS;
use crate::model::read_claim_parts::{FIELDS, NARROWER};
use crate::model::read_claims::{LEADS, POSITIONS};
use crate::model::read_ground::{EXTENTS, FAMILIES, GRADES, PERIODS, SUBJECTS, UNITS, ZONES};
use crate::model::read_statements::SAID;
use crate::model::read_words::{MEASURES, SCOPES};
use crate::model::read_works::ACT_KINDS;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

const RECORDS: [&str; 5] = [
    include_str!("mod.rs"),
    include_str!("citation.rs"),
    include_str!("claim.rs"),
    include_str!("ground.rs"),
    include_str!("observation.rs"),
];

/// A field as a record lists it.
#[derive(Debug)]
struct Listed {
    /// Whether it has to be there.
    is_needed: bool,
    /// What its documentation sets between backticks.
    documented: BTreeSet<String>,
}

/// The fields of a record under the names of the file.
fn listed(record: &str) -> BTreeMap<String, Listed> {
    let starts = [format!("from_value!({record} {{"), format!("from_value!({record}<'a> {{")];
    let after = |text: &'static str| starts.iter().find_map(|start| text.split_once(start.as_str()));
    let (before, list) = RECORDS.iter().find_map(|text| after(text)).expect("the record is listed");
    let (list, _) = list.split_once("})").expect("the list ends");
    let structs = [format!("pub struct {record} {{"), format!("pub struct {record}<'a> {{")];
    let body = structs.iter().find_map(|start| before.rsplit_once(start.as_str())).expect("it is declared").1;
    let mut types: BTreeMap<&str, (&str, BTreeSet<String>)> = BTreeMap::new();
    let mut docs = String::new();
    for line in body.lines().map(str::trim).take_while(|line| *line != "}") {
        if let Some(doc) = line.strip_prefix("///") {
            docs.push_str(doc);
        } else if let Some((name, of)) = line.strip_prefix("pub ").and_then(|line| line.split_once(": ")) {
            let quoted = std::mem::take(&mut docs);
            types.insert(name, (of, quoted.split('`').skip(1).step_by(2).map(str::to_owned).collect()));
        }
    }
    let field = |entry: &str| {
        let (name, rest) = entry.split_once(' ').unwrap_or((entry, ""));
        let written = rest.strip_prefix("= ").map_or(name, |word| word.trim_matches('"'));
        let (of, documented) = types.get(name).expect("each field has a type");
        let is_needed = rest != "or default" && !of.starts_with("Option<");
        (written.to_owned(), Listed { is_needed, documented: documented.clone() })
    };
    list.split(',').map(str::trim).filter(|entry| !entry.is_empty()).map(field).collect()
}

fn schema() -> Value {
    serde_json::from_str(include_str!("../../../public/data/schema.json")).expect("JSON")
}

/// What the schema says of each record.
fn schemas(schema: &Value) -> Vec<(&'static str, &Value)> {
    let of = |path: &str| schema.pointer(path).expect("the schema has it");
    let own = ["Source", "Act", "Album", "Track", "Chart", "Counter", "Coverage", "Statement"];
    let own = own.into_iter().chain(["Entry", "Count", "Place", "Claim", "Withdrawal", "Words"]);
    let rough = of("/$defs/citation").as_object().expect("an object").values().filter_map(Value::as_array).flatten();
    let rough = rough.filter(|way| way.get("properties").is_some()).map(|way| ("Rough", way));
    own.map(|name| (name, of(&format!("/$defs/{}", name.to_lowercase()))))
        .chain([("Document", schema), ("Lead", of("/properties/lead"))])
        .chain(rough)
        .collect()
}

fn texts(of: Option<&Value>) -> BTreeSet<String> {
    let all = of.and_then(Value::as_array).into_iter().flatten();
    all.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect()
}

#[test]
fn the_schema_has_the_fields_that_are_read_and_no_others() {
    let schema = schema();
    let all = schemas(&schema);
    assert_eq!(all.len(), 17);
    for (record, says) in all {
        let listed = listed(record);
        let properties = says.get("properties").and_then(Value::as_object).expect("it has fields");
        let told: BTreeSet<_> = properties.keys().filter(|name| *name != "$schema").collect();
        assert_eq!(listed.keys().collect::<BTreeSet<_>>(), told, "{record}");
        let needed: BTreeSet<_> =
            listed.iter().filter(|(_, field)| field.is_needed).map(|(name, _)| name.clone()).collect();
        assert_eq!(needed, texts(says.get("required")), "{record}");
        assert_eq!(says.get("additionalProperties"), Some(&Value::Bool(false)), "{record}");
    }
}

fn words<T>(table: &[(&str, T)]) -> BTreeSet<String> {
    table.iter().map(|(word, _)| (*word).to_owned()).collect()
}

/// The words that the arms of a match read: the lines that begin so.
fn arms(source: &str, start: &str) -> BTreeSet<String> {
    let lines = source.lines().map(str::trim).filter(|line| line.contains("=>"));
    lines.filter_map(|line| Some(line.strip_prefix(start)?.split_once('"')?.0.to_owned())).collect()
}

#[test]
fn the_closed_words_of_the_schema_are_those_that_are_read_and_documented() {
    let claims = &arms(include_str!("../read_claims.rs"), "\"") | &words(&LEADS);
    let albums = arms(include_str!("../read_works.rs"), "(\"");
    assert!(claims.len() == 11 && albums.len() == 4, "{claims:?} {albums:?}");
    let schema = schema();
    let all = schemas(&schema);
    let mut tried = BTreeSet::new();
    for (record, field, read, beside) in [
        ("Source", "grade", words(&GRADES), &[][..]),
        ("Act", "kind", words(&ACT_KINDS), &[]),
        ("Album", "kind", albums, &[]),
        ("Chart", "subject", words(&SUBJECTS), &[]),
        ("Chart", "period", words(&PERIODS), &[]),
        ("Chart", "unit", words(&UNITS), &[]),
        ("Counter", "family", words(&FAMILIES), &[]),
        ("Counter", "unit", words(&UNITS), &[]),
        ("Counter", "zone", words(&ZONES), &[]),
        ("Coverage", "extent", words(&EXTENTS), &[]),
        ("Statement", "measure", words(&MEASURES), &[]),
        ("Statement", "scope", words(&SCOPES), &[]),
        ("Statement", "says", words(&SAID), &[]),
        ("Entry", "as", words(&BOUNDS), &[]),
        ("Count", "measure", words(&MEASURES), &[]),
        ("Count", "as", words(&BOUNDS), &[]),
        ("Place", "scope", words(&SCOPES), &[]),
        ("Claim", "kind", claims, &[]),
        ("Claim", "as", words(&BOUNDS), &[]),
        ("Claim", "at", words(&POSITIONS), &["rank"]),
        ("Claim", "scope", words(&FIELDS), &[]),
        ("Claim", "narrower", words(&NARROWER), &[]),
        ("Rough", "as", words(&BOUNDS), &[]),
    ] {
        let (_, says) = all.iter().find(|(name, _)| *name == record).expect("it is a record");
        let told = texts(says.pointer(&format!("/properties/{field}/enum")));
        assert_eq!(told, read, "{record}.{field} of the schema");
        let documented = listed(record).remove(field).expect("it is a field").documented;
        tried.insert((record, field));
        // Words that are documented at another field are named by it.
        if documented.iter().any(|word| word.contains("::")) {
            continue;
        }
        let documented: BTreeSet<_> = documented.into_iter().filter(|word| !beside.contains(&word.as_str())).collect();
        assert_eq!(documented, read, "{record}.{field} as it is documented");
    }
    // No closed word of the schema is left untried.
    for (record, says) in &all {
        let properties = says.get("properties").and_then(Value::as_object).expect("it has fields");
        for (field, of) in properties.iter().filter(|(_, of)| of.get("enum").is_some()) {
            let is_tried = tried.contains(&(*record, field.as_str()));
            assert!(is_tried || (*record, field.as_str()) == ("Claim", "release_day"), "{record}.{field} {of}");
        }
    }
}
