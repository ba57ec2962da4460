//! Floor 5: what is shared. A [`View`] as the query string of a link, and back.
//!
//! ```text
//! text ── pairs::split ─► pairs ── upgrade ─► pairs of this version ── parse ─► View, Notices
//! text ◄───────────────────── print ◄──────────────────────────────────────── View
//! ```
//!
//! Knows the names and forms that links are written in for good, and what happens to links on their way through other
//! apps. Deliberately does not know the dataset, so an id here is well formed but perhaps nobody's; nor the browser,
//! nor the words in which a [`Notice`] is told. [`parse()`] and [`print()`] are pure and total, and `parse(&print(&view)).view == view`.
//!
//! Beside those, `record` says which record is shown: `counter~threshold~scope`, with `~tracks` behind it where tracks
//! are compared and not albums; left out, it is the one that the chosen albums are about. It stands behind `claim`.
//! And `verdict` says which claims are listed, by the names of the verdicts joined by `~`; left out, all are.
//!
//! A new parameter is a line in [`Parameter`] and a field in [`View`]; the compiler names the rest.

mod chip;
mod copy;
mod evidence;
mod ids;
mod notice;
mod pairs;
mod parameter;
mod parse;
mod print;
mod record;
mod report;
#[cfg(test)]
mod tests;
mod upgrade;
mod verdicts;
mod view;

pub use chip::Chip;
pub use copy::{Shown, copy};
pub use evidence::evidence;
pub use ids::{Ids, MAX_IDS};
pub use notice::{MAX_NOTICES, MAX_QUOTE, Notice, Quote};
pub use pairs::MAX_LENGTH;
pub use parameter::Parameter;
pub use parse::{Parsed, parse};
pub use print::print;
pub use record::{print_record, read_record};
pub use report::report;
pub use upgrade::CURRENT;
pub use verdicts::{Verdicts, verdict_name};
pub use view::{Clock, Scene, Theme, View};

/// A closed enum whose variants each have one fixed name in links: one list gives the enum, `ALL` in its order, the
/// name and the way back, so none of them can forget a variant.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $name {
            /// Every variant, in the order of the contract.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name in links.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $text,)*
                }
            }

            /// The variant with that name, in exactly this form.
            #[must_use]
            pub fn from_name(name: &str) -> Option<Self> {
                match name {
                    $($text => Some(Self::$variant),)*
                    _ => None,
                }
            }
        }
    };
}
use named;
