//! Floor 6: where it goes.
//!
//! Pure geometry: scales from facts to px, ticks, the layout of panels, the marks of a figure, the places of its
//! labels, and which datum is nearest to a pointer. Does not know plotters, the browser, or a word of any language:
//! whoever builds a figure hands in the words.
//!
//! The order of work, top to bottom:
//!
//! ```text
//! width ─► Layout ─► frames ─► scales ─► marks ─┬─► Panel ─► Figure
//!                                 └─► axes ─────┤
//!                          wishes + marks ─► labels
//! ```
//!
//! [`Layout::new`](layout::Layout::new) divides the real width, [`Layout::stack`](layout::Layout::stack) gives each
//! panel its frame, a [`scale`] turns facts into px, and a [`Panel`] collects what is drawn there.

pub mod advance;
pub mod axis;
pub mod colour;
pub mod geometry;
pub mod label;
pub mod layout;
pub mod mark;
pub mod nearest;
pub mod obstacle;
pub mod panel;
pub mod race;
pub mod scale;
pub mod ticks;
pub mod timelines;
pub mod zoom;

pub use axis::{XAxis, YAxis};
pub use geometry::{Point, Rect};
pub use label::{Run, Tone, Wish};
pub use layout::{Foot, Frame, Layout, Space};
pub use mark::{Ink, Mark, Shape, Size};
pub use nearest::Datum;
pub use panel::{Figure, Hit, Panel};
pub use scale::{BrokenDayScale, CountScale, DayScale, DaysSinceScale, RankScale};
