//! Text becomes values, whatever they mean: the one place that deserialises.
//!
//! Knows JSON. Does not know what a record holds: [`wire`](super::wire) lists that, and [`shape`](super::shape) holds
//! a value to it.
//!
//! Every record passes through one type, so that the code is there once. Derived, serde makes a reader of each record
//! type, for each kind of field again; they were a tenth of the program.

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// A value as JSON writes it. Numbers are whole: no record holds any other.
pub enum Value<'a> {
    Null,
    Flag(bool),
    Whole(u64),
    Negative(i64),
    Fraction,
    Text(Cow<'a, str>),
    List(Vec<Value<'a>>),
    Object(Object<'a>),
    /// A piece that is not read yet.
    Raw(&'a RawValue),
}

/// Names and values, as they stand in the text.
pub type Object<'a> = Vec<(Cow<'a, str>, Value<'a>)>;

impl<'a> Value<'a> {
    /// What a message calls it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Null => "null",
            Self::Flag(_) => "true or false",
            Self::Whole(_) => "a number",
            Self::Negative(_) => "a negative number",
            Self::Fraction => "a fraction",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Object(_) => "an object",
            Self::Raw(_) => "a record",
        }
    }

    /// A whole number of an object, looked at beforehand.
    pub fn number(&self, name: &str) -> Option<u64> {
        let Self::Object(fields) = self else { return None };
        match fields.iter().find(|(given, _)| given == name) {
            Some((_, Self::Whole(number))) => Some(*number),
            _ => None,
        }
    }
}

impl<'de> Deserialize<'de> for Value<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Values)
    }
}

struct Values;

impl<'de> Visitor<'de> for Values {
    type Value = Value<'de>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value<'de>, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Value<'de>, E> {
        Ok(Value::Flag(flag))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value<'de>, E> {
        Ok(Value::Whole(number))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value<'de>, E> {
        Ok(u64::try_from(number).map_or(Value::Negative(number), Value::Whole))
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Value<'de>, E> {
        Ok(Value::Fraction)
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value<'de>, E> {
        Ok(Value::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut from: A) -> Result<Value<'de>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = from.next_element()? {
            items.push(item);
        }
        Ok(Value::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Value<'de>, A::Error> {
        let mut fields = Vec::new();
        while let Some(Name(name)) = from.next_key()? {
            fields.push((name, from.next_value()?));
        }
        Ok(Value::Object(fields))
    }
}

/// A field's name. It may be written with escapes, so that it cannot always be borrowed.
struct Name<'a>(Cow<'a, str>);

impl<'de> Deserialize<'de> for Name<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match from.deserialize_str(Values)? {
            Value::Text(name) => Ok(Self(name)),
            _ => Err(D::Error::custom("a name is a text")),
        }
    }
}

/// An object whose values are not read yet.
struct Pieces<'a>(Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de> Deserialize<'de> for Pieces<'de> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(NamedPieces).map(Self)
    }
}

struct NamedPieces;

impl<'de> Visitor<'de> for NamedPieces {
    type Value = Vec<(Cow<'de, str>, &'de RawValue)>;

    fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut from: A) -> Result<Self::Value, A::Error> {
        let mut pieces = Vec::new();
        while let Some(Name(name)) = from.next_key()? {
            pieces.push((name, from.next_value()?));
        }
        Ok(pieces)
    }
}

/// Reads an object of which the lists are to be read later, piece by piece: what is wrong inside a piece is not met
/// here, if it is JSON at all.
pub fn open(text: &str) -> Result<Value<'_>, serde_json::Error> {
    let Pieces(pieces) = serde_json::from_str(text)?;
    let mut fields = Vec::with_capacity(pieces.len());
    for (name, piece) in pieces {
        let value = if piece.get().starts_with('[') {
            let items: Vec<&RawValue> = serde_json::from_str(piece.get())?;
            Value::List(items.into_iter().map(Value::Raw).collect())
        } else {
            // Its place is one inside the piece, so that it is told as a fault of the piece.
            value(piece.get()).map_err(|error| Error::custom(format_args!("`{name}`: {error}")))?
        };
        fields.push((name, value));
    }
    Ok(Value::Object(fields))
}

/// Reads one piece.
#[inline(never)]
pub fn value(text: &str) -> Result<Value<'_>, serde_json::Error> {
    serde_json::from_str(text)
}
