//! How many chips the bar has room for in its one row; the others are behind a button that says how many they are.
//!
//! Knows the width of a chip before it is drawn, and that acts and albums share the room. Does not know where they stand.

use super::Chip;
use crate::figure::advance;

/// What the other controls of the bar leave of its row, px; and where there are fewer of them, since only claims are listed.
const ROOM: f64 = 530.0;
const ROOM_OF_CLAIMS: f64 = 850.0;
/// The button that says how many more there are, with the gap before it, px.
const MORE: f64 = 48.0;
/// A chip without its words, with the gap behind it; and what of that is the button that takes it away, px.
const AROUND: f64 = 62.0;
const BUTTON: f64 = 21.0;
/// Longer names are cut, px.
const WORDS: f64 = 170.0;
/// Words are measured at 12 px and stand at 13.
const LARGER: f64 = 13.0 / 12.0;

/// How many of the chips stand in the bar beside those of the other field.
#[must_use]
pub fn in_sight(chips: &[Chip], beside: &[Chip], are_claims: bool) -> usize {
    let all = |chips: &[Chip]| chips.iter().map(width).sum::<f64>();
    let room = if are_claims { ROOM_OF_CLAIMS } else { ROOM };
    let mut left = (room - all(beside)).max(room / 2.0);
    if all(chips) <= left {
        return chips.len();
    }
    left -= MORE;
    let fits = |chip: &&Chip| {
        left -= width(chip);
        left >= 0.0
    };
    chips.iter().take_while(fits).count().max(1)
}

fn width(chip: &Chip) -> f64 {
    let around = if chip.removable { AROUND } else { AROUND - BUTTON };
    (advance::width(&chip.label, false) * LARGER).min(WORDS) + around
}
