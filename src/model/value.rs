//! Values, whatever they mean: what a JSON text holds, and the ways through it.
//!
//! All values of a text stand in one list, in the order of their beginnings, those with others in them with the place
//! behind these; a [`Value`] is a place in that list. So no list is made for each object, texts are borrowed, nothing
//! is to be dropped piece by piece, and a record that does not fit is kept from its neighbours without being read twice.
//!
//! Does not know how the list is made ([`deserialize`](super::deserialize)), nor what a record holds:
//! [`wire`](super::wire) lists that, and [`shape`](super::shape) holds a value to it.

use std::fmt;

/// What a value is. Numbers are whole: no record holds any other.
#[derive(Clone, Copy)]
pub(super) enum Kind<'a> {
    Null,
    Flag(bool),
    Whole(u64),
    Negative(i64),
    Fraction(f64),
    Text(&'a str),
    /// A text with escapes, by its place among those.
    Escaped(usize),
    /// With the place behind all that is in it.
    List(usize),
    /// The same.
    Object(usize),
}

/// All values of a text, in the order of their beginnings. An object's names stand before their values.
pub struct Values<'a> {
    pub(super) kinds: Vec<Kind<'a>>,
    /// The texts that had escapes, without them.
    pub(super) escaped: Vec<String>,
}

impl<'a> Values<'a> {
    /// The value that all others are in.
    pub fn whole(&self) -> Value<'_> {
        Value { of: self, at: 0 }
    }
}

/// A value, where it stands.
#[derive(Clone, Copy)]
pub struct Value<'a> {
    of: &'a Values<'a>,
    at: usize,
}

impl<'a> Value<'a> {
    fn kind(self) -> &'a Kind<'a> {
        self.of.kinds.get(self.at).unwrap_or(&Kind::Null)
    }

    /// The place behind it and all that is in it.
    fn next(self) -> usize {
        match self.kind() {
            Kind::List(next) | Kind::Object(next) => *next,
            _ => self.at.saturating_add(1),
        }
    }

    /// What a message calls it.
    pub fn name(self) -> &'static str {
        match self.kind() {
            Kind::Null => "null",
            Kind::Flag(_) => "true or false",
            Kind::Whole(_) => "a number",
            Kind::Negative(_) => "a negative number",
            Kind::Fraction(_) => "a fraction",
            Kind::Text(_) | Kind::Escaped(_) => "a text",
            Kind::List(_) => "a list",
            Kind::Object(_) => "an object",
        }
    }

    /// Whether it is null.
    pub fn is_null(self) -> bool {
        matches!(self.kind(), Kind::Null)
    }

    /// Whether it is an object.
    pub fn is_object(self) -> bool {
        matches!(self.kind(), Kind::Object(_))
    }

    /// True or false.
    pub fn flag(self) -> Option<bool> {
        if let Kind::Flag(flag) = self.kind() { Some(*flag) } else { None }
    }

    /// A whole number.
    pub fn number<T: TryFrom<u64> + TryFrom<i64>>(self) -> Option<T> {
        match self.kind() {
            Kind::Whole(number) => T::try_from(*number).ok(),
            Kind::Negative(number) => T::try_from(*number).ok(),
            _ => None,
        }
    }

    /// A text.
    pub fn text(self) -> Option<&'a str> {
        match self.kind() {
            Kind::Text(text) => Some(text),
            Kind::Escaped(at) => self.of.escaped.get(*at).map(String::as_str),
            _ => None,
        }
    }

    /// A text that has no escapes.
    pub fn plain(self) -> Option<&'a str> {
        if let Kind::Text(text) = self.kind() { Some(text) } else { None }
    }

    /// The values of a list.
    pub fn items(self) -> Option<Inside<'a>> {
        matches!(self.kind(), Kind::List(_)).then(|| self.inside())
    }

    /// The names and values of an object by turns; nothing of any other value.
    pub fn members(self) -> Inside<'a> {
        if self.is_object() { self.inside() } else { Inside { of: self.of, at: 0, end: 0 } }
    }

    /// The first member of an object that has that name.
    pub fn member(self, name: &str) -> Option<Self> {
        let mut members = self.members();
        while let Some((given, place)) = members.next_member() {
            if given == name {
                return Some(self.at(place));
            }
        }
        None
    }

    /// Null, for want of a value.
    pub fn nothing(self) -> Self {
        self.at(usize::MAX)
    }

    /// The value at a place of the list.
    pub fn at(self, place: usize) -> Self {
        Self { at: place, ..self }
    }

    #[inline]
    fn inside(self) -> Inside<'a> {
        Inside { of: self.of, at: self.at + 1, end: self.next() }
    }
}

/// As JSON, for those who look for it in the file.
impl fmt::Display for Value<'_> {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind() {
            Kind::Null => to.write_str("null"),
            Kind::Flag(flag) => write!(to, "{flag}"),
            Kind::Whole(number) => write!(to, "{number}"),
            Kind::Negative(number) => write!(to, "{number}"),
            Kind::Fraction(number) => write!(to, "{number}"),
            Kind::Text(_) | Kind::Escaped(_) => write!(to, "\"{}\"", self.text().unwrap_or_default()),
            Kind::List(_) | Kind::Object(_) => {
                let (open, close) = if self.is_object() { ("{", "}") } else { ("[", "]") };
                to.write_str(open)?;
                for (place, value) in self.inside().enumerate() {
                    let before = match (place, self.is_object()) {
                        (0, _) => "",
                        (place, true) if place % 2 == 1 => ":",
                        _ => ",",
                    };
                    write!(to, "{before}{value}")?;
                }
                to.write_str(close)
            }
        }
    }
}

/// What is in a list or an object.
#[derive(Clone, Copy)]
pub struct Inside<'a> {
    of: &'a Values<'a>,
    at: usize,
    end: usize,
}

impl<'a> Inside<'a> {
    /// The next name of an object, and the place of its value in the list; past that value, whatever is in it.
    #[inline]
    pub fn next_member(&mut self) -> Option<(&'a str, usize)> {
        let name = self.next()?.text()?;
        let place = self.at;
        self.next().map(|_| (name, place))
    }
}

impl<'a> Iterator for Inside<'a> {
    type Item = Value<'a>;

    #[inline]
    fn next(&mut self) -> Option<Value<'a>> {
        let value = Value { of: self.of, at: self.at };
        (self.at < self.end).then(|| {
            self.at = value.next();
            value
        })
    }
}
