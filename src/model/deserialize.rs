//! Text becomes values: the one place that deserialises.
//!
//! Knows JSON, and that one pass over the text is enough. Does not know what a value means, nor what is asked of the
//! list it makes ([`value`](super::value)).
//!
//! Every record passes through one type, so that the code is there once. Derived, serde makes a reader of each record
//! type, for each kind of field again; they were a tenth of the program.

use super::value::{Kind, Values};
use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Reads a text.
///
/// # Errors
/// Says where it stops being JSON.
#[inline(never)]
pub fn values(text: &str) -> Result<Values<'_>, serde_json::Error> {
    let mut values = Values { kinds: Vec::with_capacity(text.len() / BYTES), escaped: Vec::new() };
    let mut from = serde_json::Deserializer::from_str(text);
    Note(&mut values).deserialize(&mut from)?;
    from.end().map(|()| values)
}

/// So many bytes stand for one value in the shipped dataset: the list need not grow, or little.
const BYTES: usize = 10;

/// Notes a value, and all that is in it.
struct Note<'p, 'de>(&'p mut Values<'de>);

impl<'de> Note<'_, 'de> {
    #[inline(never)]
    fn note(self, kind: Kind<'de>) {
        self.0.kinds.push(kind);
    }

    /// Notes what has others in it, which `fill` notes.
    fn around<E>(
        self,
        kind: impl FnOnce(usize) -> Kind<'de>,
        fill: impl FnOnce(&mut Values<'de>) -> Result<(), E>,
    ) -> Result<(), E> {
        let Self(values) = self;
        let place = values.kinds.len();
        values.kinds.push(Kind::Null);
        fill(values)?;
        let next = values.kinds.len();
        if let Some(it) = values.kinds.get_mut(place) {
            *it = kind(next);
        }
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Note<'_, 'de> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Note<'_, 'de> {
    type Value = ();

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.note(Kind::Null);
        Ok(())
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<(), E> {
        self.note(Kind::Flag(flag));
        Ok(())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.note(Kind::Whole(number));
        Ok(())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.note(Kind::Negative(number));
        Ok(())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        self.note(Kind::Fraction(number));
        Ok(())
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<(), E> {
        self.note(Kind::Text(text));
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.0.escaped.push(text.to_owned());
        let at = self.0.escaped.len() - 1;
        self.note(Kind::Escaped(at));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<(), A::Error> {
        self.around(Kind::List, |values| {
            while from.next_element_seed(Note(values))?.is_some() {}
            Ok(())
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<(), A::Error> {
        self.around(Kind::Object, |values| {
            while from.next_key_seed(Note(values))?.is_some() {
                from.next_value_seed(Note(values))?;
            }
            Ok(())
        })
    }
}
