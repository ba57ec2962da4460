//! In Korean the page speaks politely, in its own sentences and in those of the dataset; claims keep the style of the press.

use super::common::TEXT;
use serde_json::Value;
use std::fs;
use std::path::Path;

/// Whether a sentence ends in the plain style: in 다, and not in 니다.
fn is_plain(text: &str) -> bool {
    let letters: Vec<char> = text.chars().collect();
    letters.iter().enumerate().any(|(at, letter)| {
        let ends = letters.get(at + 1).is_none_or(|next| ".,;\"()".contains(*next));
        let before = |back: usize| at.checked_sub(back).map_or(' ', |at| letters[at]);
        // 최다, the most, is no verb.
        let is_polite = before(1) == '최' || before(1) == '니' && before(2) != '아';
        *letter == '다' && ends && !is_polite
    })
}

#[test]
fn the_plain_style_is_told_from_the_polite_one() {
    for plain in ["데이터에 없다", "7일간이다.", "장수가 아니다", "앞섰다({date}부터)"] {
        assert!(is_plain(plain), "{plain}");
    }
    for polite in ["데이터에 없습니다.", "장수가 아닙니다", "수치보다 많습니다", "음반마다 자기 발매일", "판매량"]
    {
        assert!(!is_plain(polite), "{polite}");
    }
}

/// The lines of code below a folder, but for those of tests and of claims themselves.
fn lines(folder: &Path) -> Vec<String> {
    let mut lines = Vec::new();
    for path in fs::read_dir(folder).expect("the folder is there").flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            lines.extend(self::lines(&path));
        } else if !path.ends_with("claim/said.rs") && !path.ends_with("tests.rs") {
            let text = fs::read_to_string(&path).expect("the file is text");
            let code = text.split("\n#[cfg(test)]\n").next().unwrap_or_default();
            lines.extend(code.lines().map(str::trim).filter(|line| !line.starts_with("//")).map(str::to_owned));
        }
    }
    lines
}

#[test]
fn no_sentence_of_the_page_is_plain() {
    let lines = lines(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/words"));
    assert!(lines.iter().any(|line| line.contains("니다")));
    let plain: Vec<_> = lines.iter().filter(|line| is_plain(line)).collect();
    assert_eq!(plain, Vec::<&String>::new());
}

/// Every text of an object in Korean.
fn korean<'v>(value: &'v Value, to: &mut Vec<&'v str>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| korean(value, to)),
        Value::Object(fields) => fields.iter().for_each(|(name, value)| match value {
            Value::String(text) if name == "ko" => to.push(text),
            value => korean(value, to),
        }),
        _ => {}
    }
}

#[test]
fn no_note_of_the_dataset_is_plain() {
    let mut dataset: Value = serde_json::from_str(&TEXT).expect("it is JSON");
    let lists = dataset.as_object_mut().expect("an object");
    for words_of_others in ["claims", "acts", "albums", "tracks", "sources"] {
        lists.remove(words_of_others);
    }
    let mut told = Vec::new();
    korean(&dataset, &mut told);
    assert!(told.len() > 100, "{}", told.len());
    let plain: Vec<_> = told.into_iter().filter(|text| is_plain(text)).collect();
    assert_eq!(plain, Vec::<&str>::new());
}
