//! How counts are written: in full, in short for an axis, and as exactly as the source has them.
//!
//! Knows the habits of each language: English groups by thousands, Korean by ten thousands (만, 억, 조, 경). Does not
//! know what is counted. Only [`short`](Language::short) ever rounds; everything else says the number it was given.
//!
//! Spaces inside a number are plain spaces, so that what is copied can be found again; the page keeps numbers on one
//! line by its style.

use super::Language;

/// The groups of Korean numbers, largest first.
const KOREAN_GROUPS: [(u64, &str); 5] =
    [(10_000_000_000_000_000, "경"), (1_000_000_000_000, "조"), (EOK, "억"), (MAN, "만"), (1, "")];
const EOK: u64 = 100_000_000;
const MAN: u64 = 10_000;

/// The units of English short forms, largest first. No thousands: `10,000` is as short and needs no key.
const ENGLISH_UNITS: [(u64, &str); 3] = [(1_000_000_000_000, " tn"), (1_000_000_000, " bn"), (MILLION, " M")];
const MILLION: u64 = 1_000_000;

impl Language {
    /// The whole number: `2,101,974`; `210만 1,974`.
    #[must_use]
    pub fn count(self, number: u64) -> String {
        match self {
            Self::En => thousands(number),
            Self::Ko if number == 0 => "0".to_owned(),
            Self::Ko => {
                let mut rest = number;
                let mut groups = Vec::new();
                for (size, name) in KOREAN_GROUPS {
                    if rest >= size {
                        groups.push(format!("{}{name}", thousands(rest / size)));
                        rest %= size;
                    }
                }
                groups.join(" ")
            }
        }
    }

    /// As short as it goes without losing anything: `14 M`, `16.846 M`, `1.5 bn`, but `2,101,974` and `840,000`.
    /// Korean counts are as short as that already: `1,400만`.
    #[must_use]
    pub fn brief(self, number: u64) -> String {
        match self {
            Self::En => ENGLISH_UNITS
                .into_iter()
                .find(|(size, _)| number >= *size)
                .and_then(|(size, name)| Some(decimal(number, size, 3)? + name))
                .unwrap_or_else(|| thousands(number)),
            Self::Ko => self.count(number),
        }
    }

    /// For an axis or a label too narrow for more, rounded to hundredths of the unit: `2.1 M`, `840 M`, `1.5 bn`;
    /// `210만`, `8.4억`, `15억`. Where a number would be rounded and the reader can check it, use
    /// [`brief`](Self::brief).
    #[must_use]
    pub fn short(self, number: u64) -> String {
        match self {
            Self::En => english_short(number),
            Self::Ko => korean_short(number),
        }
    }

    /// A tick of an axis that ends at `top`: [`short`](Self::short), but that an axis all below a million is in plain
    /// numbers, so that `100,000` does not stand as `0.1 M` beside `80,000`.
    #[must_use]
    pub fn tick(self, number: u64, top: u64) -> String {
        if self == Self::En && top < MILLION { thousands(number) } else { self.short(number) }
    }
}

/// `1234567` as `1,234,567`.
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `number / size` with at most so many decimals and no closing zeros, if that says it exactly.
fn decimal(number: u64, size: u64, decimals: u32) -> Option<String> {
    let steps = 10_u64.pow(decimals);
    let step = size / steps;
    if step == 0 || !number.is_multiple_of(step) {
        return None;
    }
    let fraction = format!("{:0width$}", number / step % steps, width = decimals as usize);
    let fraction = fraction.trim_end_matches('0');
    let whole = thousands(number / size);
    Some(if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") })
}

/// The multiple of `step` nearest to the number, halves upwards; past the last one, the last one.
fn nearest(number: u64, step: u64) -> u64 {
    let below = number - number % step;
    if number % step < step.div_ceil(2) { below } else { below.checked_add(step).unwrap_or(below) }
}

fn english_short(number: u64) -> String {
    // Half a million stands on one axis with one and a half, so it takes their unit where that costs it nothing.
    if number < MILLION {
        let written = if number < MILLION / 10 { None } else { decimal(number, MILLION, 2) };
        return written.map_or_else(|| thousands(number), |written| written + " M");
    }
    in_hundredths(number, &ENGLISH_UNITS)
}

fn korean_short(number: u64) -> String {
    // From a million to a hundred million, 만 alone has three digits or more: decimals would be noise.
    let number = if (100 * MAN..EOK).contains(&number) { nearest(number, MAN) } else { number };
    if number < MAN { thousands(number) } else { in_hundredths(number, &KOREAN_GROUPS) }
}

/// Rounded to hundredths of the largest unit it fills; a number that rounding lifts to the next unit takes that one.
fn in_hundredths(number: u64, units: &[(u64, &str)]) -> String {
    let fills = |number: u64| units.iter().copied().find(|(size, _)| number >= *size);
    fills(number)
        .map(|(size, _)| nearest(number, size / 100))
        .and_then(|rounded| fills(rounded).and_then(|(size, name)| Some(decimal(rounded, size, 2)? + name)))
        .unwrap_or_else(|| thousands(number))
}

#[cfg(test)]
mod tests {
    use super::super::Language::{self, En, Ko};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counts_in_full() {
        for (number, en, ko) in [
            (0, "0", "0"),
            (999, "999", "999"),
            (1_000, "1,000", "1,000"),
            (9_999, "9,999", "9,999"),
            (10_000, "10,000", "1만"),
            (10_001, "10,001", "1만 1"),
            (2_101_974, "2,101,974", "210만 1,974"),
            (99_999_999, "99,999,999", "9,999만 9,999"),
            (100_000_000, "100,000,000", "1억"),
            (100_000_001, "100,000,001", "1억 1"),
            (123_456_789, "123,456,789", "1억 2,345만 6,789"),
            (840_000_000, "840,000,000", "8억 4,000만"),
            (1_500_000_000, "1,500,000,000", "15억"),
            (1_000_000_000_000, "1,000,000,000,000", "1조"),
            (u64::MAX, "18,446,744,073,709,551,615", "1,844경 6,744조 737억 955만 1,615"),
        ] {
            assert_eq!((En.count(number).as_str(), Ko.count(number).as_str()), (en, ko));
        }
    }

    #[test]
    fn short_for_an_axis() {
        for (number, en, ko) in [
            (0, "0", "0"),
            (9_999, "9,999", "9,999"),
            (10_000, "10,000", "1만"),
            (12_345, "12,345", "1.23만"),
            (125_000, "125,000", "12.5만"),
            (500_000, "0.5 M", "50만"),
            (999_999, "999,999", "100만"),
            (2_101_974, "2.1 M", "210만"),
            (14_250_000, "14.25 M", "1,425만"),
            (99_999_999, "100 M", "1억"),
            (840_000_000, "840 M", "8.4억"),
            (999_999_999, "1 bn", "10억"),
            (1_500_000_000, "1.5 bn", "15억"),
            (2_000_000_000_000, "2 tn", "2조"),
            (u64::MAX, "18,446,744.07 tn", "1,844.67경"),
        ] {
            assert_eq!((En.short(number).as_str(), Ko.short(number).as_str()), (en, ko));
        }
    }

    #[test]
    fn the_ticks_of_an_axis_have_one_unit() {
        let axis = |language: Language, ticks: [u64; 3]| ticks.map(|tick| language.tick(tick, ticks[2]));
        assert_eq!(axis(En, [80_000, 100_000, 120_000]), ["80,000", "100,000", "120,000"]);
        assert_eq!(axis(En, [500_000, 1_000_000, 1_500_000]), ["0.5 M", "1 M", "1.5 M"]);
        assert_eq!(axis(Ko, [80_000, 100_000, 120_000]), ["8만", "10만", "12만"]);
    }

    #[test]
    fn brief_loses_nothing() {
        assert_eq!([En.brief(16_846_000), En.brief(840_000)], ["16.846 M", "840,000"]);
        assert_eq!([En.brief(2_101_974), En.brief(1_200_000_000)], ["2,101,974", "1.2 bn"]);
    }

    /// Reads back what [`Language::count`] and [`Language::brief`] write.
    fn read(language: Language, text: &str) -> Option<u64> {
        let plain = |digits: &str| digits.replace(',', "").parse::<u64>().ok();
        let units: &[(u64, &str)] = if language == En { &ENGLISH_UNITS } else { &KOREAN_GROUPS[..4] };
        let groups: Vec<&str> = if language == En { vec![text] } else { text.split(' ').collect() };
        groups.into_iter().try_fold(0_u64, |sum, group| {
            let unit = units.iter().find_map(|(size, name)| Some((*size, group.strip_suffix(name)?)));
            let Some((size, digits)) = unit else { return Some(sum + plain(group)?) };
            let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
            let fraction = format!("{fraction:0<3}");
            Some(sum + plain(whole)? * size + plain(&fraction)? * (size / 1_000))
        })
    }

    proptest! {
        #[test]
        fn what_is_written_says_the_number(number: u64, zeros in 0_u32..19) {
            let number = number / 10_u64.pow(zeros) * 10_u64.pow(zeros);
            for language in Language::ALL {
                prop_assert_eq!(read(language, &language.count(number)), Some(number));
                prop_assert_eq!(read(language, &language.brief(number)), Some(number));
            }
        }

        #[test]
        fn a_short_form_is_off_by_less_than_a_hundredth(number in 0_u64..10_000_000_000_000) {
            for language in Language::ALL {
                let text = language.short(number);
                let said = read(language, &text).unwrap_or_else(|| panic!("{text}"));
                prop_assert!(said.abs_diff(number) <= number / 100, "{}: {}", number, text);
            }
        }
    }
}
