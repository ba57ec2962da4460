//! Tenths of a px: the whole numbers that plotters and the sheet share.
//!
//! Knows how to cut px into them and how to write them shortly. Since all output is made of whole tenths, none of it
//! can be a NaN, an infinity or a long tail of decimals. Does not know what is drawn.

use crate::figure::Point;

/// Tenths of a px from the sheet's corner.
pub(super) type Tenths = (i32, i32);

/// Coordinates are kept within a kilometre of screen: beyond it they are errors, and sums must not overflow.
const FAR: f64 = 4_000_000.0;

/// px in tenths.
pub(super) fn tenths(px: f64) -> i32 {
    (px * 10.0).round().clamp(-FAR, FAR) as i32
}

/// A point in tenths of a px.
pub(super) fn spot(at: Point) -> Tenths {
    (tenths(at.x), tenths(at.y))
}

/// Writes the values, a space between two.
pub(super) fn push_all(out: &mut String, values: &[i32]) {
    for (i, value) in values.iter().enumerate() {
        if i > 0 {
            out.push(' ');
        }
        push_tenths(out, *value);
    }
}

/// Writes `-12.3` for -123 and `4` for 40, without the machinery of float formatting.
pub(super) fn push_tenths(out: &mut String, value: i32) {
    if value < 0 {
        out.push('-');
    }
    let value = value.unsigned_abs();
    let (mut whole, tenth) = (value / 10, value % 10);
    let mut digits = [0_u8; 10];
    let mut start = digits.len();
    while whole > 0 || start == digits.len() {
        start -= 1;
        digits[start] = (whole % 10) as u8;
        whole /= 10;
    }
    out.extend(digits[start..].iter().map(|digit| char::from(b'0' + digit)));
    if tenth > 0 {
        out.push('.');
        out.push(char::from(b'0' + tenth as u8));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_as_short_as_they_can_be() {
        let mut out = String::new();
        push_all(&mut out, &[0, 1, -1, 40, -123, 10_280]);
        assert_eq!(out, "0 0.1 -0.1 4 -12.3 1028");
        assert_eq!(tenths(f64::NAN), 0);
        assert_eq!(tenths(f64::INFINITY), 4_000_000);
    }
}
