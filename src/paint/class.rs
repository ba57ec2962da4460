//! Classes: what an element is and whose, as the style sheet knows it.
//!
//! plotters hands a backend colours and widths, never names. A style therefore travels as a colour that no screen
//! ever shows: red is the [`Role`], green the [`Ink`], and the alpha stays 1; what is transparent is not drawn. [`Style::colour`] writes it, [`Style::read`] reads it back in the backend.

use crate::figure::Ink;
use crate::figure::mark::COLOURS;
use plotters::style::RGBAColor;
use plotters_backend::BackendColor;

/// What an element is. The order is that of [`ROLES`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Role {
    /// A level grid line.
    Grid,
    /// An upright one.
    Month,
    /// An upright one where a year begins.
    Year,
    /// A threshold.
    Threshold,
    /// The axis line and its small ticks.
    Axis,
    /// The lane of absent weeks.
    Lane,
    /// A release.
    Release,
    /// Where what was not known yet begins.
    AsOf,
    /// A hairline from a label to what it names.
    Lead,
    /// A line, a step, a stem.
    Line,
    /// A dotted join.
    Join,
    /// A place held until the next report: dashed.
    Held,
    /// A dashed step before a correction.
    Before,
    /// The dotted drop to the lane.
    Drop,
    /// A dash in the lane.
    Off,
    /// A small dot.
    Dot,
    /// A large dot.
    Point,
    /// A small hollow dot.
    SmallRing,
    /// The ring of "about".
    About,
    /// A debut's ring.
    Ring,
    /// A dashed ring.
    Withdrawn,
    /// A floor, a ceiling, a span.
    Glyph,
    /// A bracket of disagreement.
    Bracket,
    /// What lies between two bounds.
    Range,
    /// What strikes a figure through.
    Strike,
    /// The arrow of a correction.
    Arrow,
}

/// Every role with its class, in the order of the enum, so that a number can be read back.
const ROLES: [(Role, &str); 26] = [
    (Role::Grid, "grid"),
    (Role::Month, "vgrid"),
    (Role::Year, "vgrid year"),
    (Role::Threshold, "thr"),
    (Role::Axis, "axis"),
    (Role::Lane, "lane"),
    (Role::Release, "rel"),
    (Role::AsOf, "asof"),
    (Role::Lead, "lead"),
    (Role::Line, "ln"),
    (Role::Join, "join"),
    (Role::Held, "held"),
    (Role::Before, "pre"),
    (Role::Drop, "drop"),
    (Role::Off, "off"),
    (Role::Dot, "dot"),
    (Role::Point, "dot pt"),
    (Role::SmallRing, "ring thin"),
    (Role::About, "ring"),
    (Role::Ring, "ring"),
    (Role::Withdrawn, "ring wd"),
    (Role::Glyph, "gl"),
    (Role::Bracket, "dis"),
    (Role::Range, "rng"),
    (Role::Strike, "strike"),
    (Role::Arrow, "corr"),
];

/// The class of an ink's marks: `s1` to `s8`, `ctx`, `ctx k`, `ink`.
pub(super) fn ink_class(ink: Ink) -> &'static str {
    const SERIES: [&str; COLOURS as usize] = ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8"];
    match ink {
        Ink::Ink => "ink",
        Ink::Series(n) => SERIES.get(usize::from(n)).copied().unwrap_or("ctx"),
        Ink::Named => "ctx k",
        Ink::Context => "ctx",
    }
}

/// A role and, for what belongs to a series, its ink.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Style {
    pub(super) role: Role,
    pub(super) ink: Option<Ink>,
}

impl Style {
    /// The style of what belongs to no series.
    pub(super) const fn plain(role: Role) -> Self {
        Self { role, ink: None }
    }

    /// The style of a series' element.
    pub(super) const fn of(role: Role, ink: Ink) -> Self {
        Self { role, ink: Some(ink) }
    }

    /// Its classes.
    pub(super) fn push_class(self, out: &mut String) {
        out.push_str(ROLES[self.role as usize].1);
        if let Some(ink) = self.ink {
            out.push(' ');
            out.push_str(ink_class(ink));
        }
    }

    /// The style as plotters carries it.
    pub(super) fn colour(self) -> RGBAColor {
        let ink = match self.ink {
            None => 0,
            Some(Ink::Ink) => 1,
            Some(Ink::Named) => 2,
            Some(Ink::Context) => 3,
            Some(Ink::Series(n)) => n.min(COLOURS).saturating_add(4),
        };
        RGBAColor(self.role as u8, ink, 0, 1.0)
    }

    /// The style that a colour stands for; nothing for what is not to be seen.
    pub(super) fn read(colour: BackendColor) -> Option<Self> {
        let (role, ink, _) = colour.rgb;
        let (role, _) = *ROLES.get(usize::from(role))?;
        let ink = match ink {
            0 => None,
            1 => Some(Ink::Ink),
            2 => Some(Ink::Named),
            3 => Some(Ink::Context),
            n => Some(Ink::Series(n - 4)),
        };
        (colour.alpha > 0.0).then_some(Self { role, ink })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::style::Color;

    #[test]
    fn a_style_comes_through_plotters_unchanged() {
        for (index, (role, _)) in ROLES.into_iter().enumerate() {
            assert_eq!(role as usize, index, "the table follows the enum");
            for ink in [None, Some(Ink::Ink), Some(Ink::Named), Some(Ink::Context), Some(Ink::Series(7))] {
                let style = Style { role, ink };
                assert_eq!(Style::read(style.colour().to_backend_color()), Some(style));
            }
        }
        assert_eq!(Style::read(RGBAColor(0, 0, 0, 0.0).to_backend_color()), None);
    }
}
