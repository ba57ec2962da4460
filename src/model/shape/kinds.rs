//! The kinds of field that are no records: texts, numbers, lists, and what may be left out.
//!
//! Knows what each is called where something else is found. Does not know the fields.

use super::{FromValue, Note};
use crate::model::value::Value;

impl<'a> FromValue<'a> for &'a str {
    fn from_value(value: Value<'a>, note: &mut Note) -> Self {
        value.plain().unwrap_or_else(|| {
            note.expected(if value.text().is_some() { "a text without escapes" } else { "a text" }, value);
            ""
        })
    }
}

impl<'a> FromValue<'a> for String {
    fn from_value(value: Value<'a>, note: &mut Note) -> Self {
        value.text().map(str::to_owned).unwrap_or_else(|| {
            note.expected("a text", value);
            Self::new()
        })
    }
}

impl<'a> FromValue<'a> for bool {
    fn from_value(value: Value<'a>, note: &mut Note) -> Self {
        value.flag().unwrap_or_else(|| {
            note.expected("true or false", value);
            false
        })
    }
}

macro_rules! whole_numbers {
    ($($type:ty: $words:literal),+ $(,)?) => {
        $(impl<'a> FromValue<'a> for $type {
            fn from_value(value: Value<'a>, note: &mut Note) -> Self {
                value.number().unwrap_or_else(|| {
                    note.expected($words, value);
                    0
                })
            }
        })+
    };
}
whole_numbers!(
    u8: "a number from 0 to 255",
    u16: "a number from 0 to 65535",
    u32: "a number from 0 to 4294967295",
    u64: "a whole number from 0",
    i32: "a whole number",
);

/// A value that takes its shape later.
impl<'a> FromValue<'a> for Value<'a> {
    fn from_value(value: Value<'a>, _: &mut Note) -> Self {
        value
    }
}

impl<'a, T: FromValue<'a>> FromValue<'a> for Option<T> {
    const CAN_BE_ABSENT: bool = true;

    fn from_value(value: Value<'a>, note: &mut Note) -> Self {
        (!value.is_null()).then(|| T::from_value(value, note))
    }
}

impl<'a, T: FromValue<'a>> FromValue<'a> for Vec<T> {
    fn from_value(value: Value<'a>, note: &mut Note) -> Self {
        let Some(items) = value.items() else {
            note.expected("a list", value);
            return Self::new();
        };
        items.map(|item| T::from_value(item, note)).collect()
    }
}

impl<'a, T: FromValue<'a>> FromValue<'a> for [T; 2] {
    fn from_value(value: Value<'a>, note: &mut Note) -> Self {
        let items: Vec<Value<'a>> = value.items().into_iter().flatten().collect();
        let pair = <[Value<'a>; 2]>::try_from(items).unwrap_or_else(|_| {
            note.expected("a list of two", value);
            [value.nothing(); 2]
        });
        pair.map(|item| T::from_value(item, note))
    }
}
