//! Which spaces of a sentence no line may break at.
//!
//! Knows that a rank stays with its `No.`, and that a date is one thing. It is asked where a sentence is set in large
//! type, and where a date stands in a narrow column: what is copied, compared or read by a program keeps the spaces that
//! it was written with. Does not know how wide a line is.

use super::date::MONTHS;

const TIE: char = '\u{a0}';

/// The sentence with such spaces inside of `No. 2`, `8 September 2023` and `2023년 9월 8일`.
#[must_use]
pub fn tied(text: &str) -> String {
    let mut tied = String::with_capacity(text.len());
    let mut before: Option<&str> = None;
    for word in text.split(' ') {
        if let Some(before) = before {
            tied.push(if are_one(before, word) { TIE } else { ' ' });
        }
        tied.push_str(word);
        before = Some(word);
    }
    tied
}

fn are_one(word: &str, next: &str) -> bool {
    let [word, next] = [word, next].map(|word| word.trim_start_matches('('));
    let is_number = |word: &str| word.starts_with(|letter: char| letter.is_ascii_digit());
    let is_part = word.ends_with(['년', '월']) && is_number(word);
    match (is_number(word), is_number(next)) {
        (_, true) => is_part || word == "No." || is_month(word),
        (true, false) => is_month(next),
        (false, false) => false,
    }
}

/// Whether it begins as a month in English does, whole or short. A name that does so beside a number may be tied to it.
fn is_month(word: &str) -> bool {
    MONTHS.iter().any(|month| word.starts_with(&month[..3]))
}

#[cfg(test)]
mod tests {
    use super::tied;

    #[test]
    fn a_rank_and_a_date_stay_on_one_line() {
        for (text, said) in [
            ("entered the Billboard 200 at No. 2 and stayed", "entered the Billboard 200 at No.~2 and stayed"),
            ("between 11 November and 23 January 2024; then", "between 11~November and 23~January~2024; then"),
            ("8 Sep 2023, around (14 May, known)", "8~Sep~2023, around (14~May, known)"),
            ("from March 2023", "from March~2023"),
            ("2023년 9월 8일에 2위, 2023년 3월~2024년 2월", "2023년~9월~8일에 2위, 2023년~3월~2024년~2월"),
        ] {
            assert_eq!(tied(text).replace('\u{a0}', "~"), said);
        }
    }

    #[test]
    fn nothing_but_spaces_becomes_another() {
        for text in ["", " ", "V’s Layover sold 2,101,974 copies", "4년 연속", "May be 2", "2 mar, 100 most"] {
            assert_eq!(tied(text).replace('\u{a0}', " "), text);
        }
    }

    #[test]
    fn all_else_may_be_broken() {
        assert!(!tied("sold 2,101,974 copies in its first week, 8 weeks; 4년 연속 1위; 3 mays").contains('\u{a0}'));
    }
}
