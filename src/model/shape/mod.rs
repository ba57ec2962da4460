//! Values take the shape that a record's type asks for.
//!
//! Knows how the fields of a record are taken, and which may be left out. Does not know the kinds of field (`kinds`),
//! nor a single record: [`wire`](super::wire) lists those, with [`from_value!`].
//!
//! A value that does not fit is noted, and something stands in for it until the record is done: that way no field's
//! code needs a way out, which keeps it small, and a record with a note never leaves this module.

mod kinds;

use super::value::{Inside, Value};

/// Gives a value its shape; what is wrong with it otherwise, in words.
pub fn shape<'a, T: FromValue<'a>>(value: Value<'a>) -> Result<T, String> {
    let mut note = Note::default();
    let shaped = T::from_value(value, &mut note);
    note.wrong.map_or(Ok(shaped), Err)
}

/// A whole number of an object, looked at beforehand.
pub fn number(value: Value<'_>, name: &str) -> Option<u32> {
    value.member(name)?.number()
}

/// What does not fit, and where: the first misfit is kept.
#[derive(Default)]
pub struct Note {
    field: &'static str,
    wrong: Option<String>,
}

impl Note {
    #[inline(never)]
    fn wrong(&mut self, parts: &[&str]) {
        self.wrong.get_or_insert_with(|| parts.concat());
    }

    #[inline(never)]
    fn expected(&mut self, what: &str, found: Value<'_>) {
        let field = self.field;
        let [before, after] = if field.is_empty() { [""; 2] } else { ["`", "`: "] };
        self.wrong(&[before, field, after, "expected ", what, ", found ", found.name()]);
    }
}

/// A type that a value can take the shape of.
pub trait FromValue<'a>: Sized {
    /// Whether it can be left out without a word.
    const CAN_BE_ABSENT: bool = false;

    /// Its shape of the value; a stand-in, with a note, where that does not fit.
    fn from_value(value: Value<'a>, note: &mut Note) -> Self;
}

/// The fields of an object, taken one by one: quickest in the order in which the object has them.
pub struct Fields<'a, 'n> {
    of: Value<'a>,
    /// Which have been taken, a bit each. No record has so many that one would be without a bit.
    taken: u64,
    /// How many have not.
    left: usize,
    /// Those behind the last one taken, of which the first has this place.
    behind: (u32, Inside<'a>),
    note: &'n mut Note,
}

fn bit(place: u32) -> u64 {
    1_u64.checked_shl(place).unwrap_or(0)
}

impl<'a, 'n> Fields<'a, 'n> {
    #[inline(never)]
    pub fn of(value: Value<'a>, note: &'n mut Note) -> Self {
        if !value.is_object() {
            note.expected("an object", value);
        }
        let members = value.members();
        Self { of: value, taken: 0, left: members.count() / 2, behind: (0, members), note }
    }

    #[inline(never)]
    fn take(&mut self, name: &'static str) -> Option<Value<'a>> {
        if self.left == 0 {
            return None;
        }
        // Once from where the last one stood, and once more from the start.
        for (first, mut members) in [self.behind, (0, self.of.members())] {
            if let Some((passed, value)) = members.find_named(name) {
                let place = first + passed;
                self.taken |= bit(place);
                self.left -= 1;
                self.behind = (place + 1, members);
                return Some(value);
            }
        }
        None
    }

    /// A field that has to be there, unless its type is an option.
    #[inline(never)]
    pub fn field<T: FromValue<'a>>(&mut self, name: &'static str) -> T {
        let given = self.take(name);
        if given.is_none() && !T::CAN_BE_ABSENT {
            self.note.wrong(&["missing field `", name, "`"]);
        }
        self.shaped(name, given.unwrap_or(self.of.nothing()))
    }

    /// A field that stands for its type's default where it is left out.
    #[inline(never)]
    pub fn field_or_default<T: FromValue<'a> + Default>(&mut self, name: &'static str) -> T {
        self.take(name).map_or_else(T::default, |value| self.shaped(name, value))
    }

    fn shaped<T: FromValue<'a>>(&mut self, name: &'static str, value: Value<'a>) -> T {
        let outer = std::mem::replace(&mut self.note.field, name);
        let shaped = T::from_value(value, self.note);
        self.note.field = outer;
        shaped
    }

    /// All that is known has been taken: what is left should not be there.
    #[inline(never)]
    pub fn end(self) {
        if self.left == 0 {
            return;
        }
        let mut members = self.of.members();
        let mut place = 0;
        while let (Some(name), Some(_)) = (members.next(), members.next()) {
            if self.taken & bit(place) == 0 {
                let name = name.text().unwrap_or_default();
                let mut all = self.of.members();
                let is_double = all.find_named(name).and_then(|_| all.find_named(name)).is_some();
                self.note.wrong(&[if is_double { "duplicate field `" } else { "unknown field `" }, name, "`"]);
                return; // one is enough to refuse the record, and a file may hold any number of them
            }
            place += 1;
        }
    }
}

/// Lists the fields of a record type; their types say what fits. `or default` marks one that may be left out
/// without being an option, and `= "name"` gives the name in the file where Rust keeps that word for itself.
macro_rules! from_value {
    ($type:ty { $($field:ident $(= $name:literal)? $(or $default:ident)?),+ $(,)? }) => {
        impl<'a> $crate::model::shape::FromValue<'a> for $type {
            fn from_value(value: $crate::model::value::Value<'a>, note: &mut $crate::model::shape::Note) -> Self {
                let mut fields = $crate::model::shape::Fields::of(value, note);
                let read = Self { $($field: from_value!(@ fields $field $(= $name)? $(or $default)?)),+ };
                fields.end();
                read
            }
        }
    };
    (@ $fields:ident $field:ident) => { $fields.field(stringify!($field)) };
    (@ $fields:ident $field:ident = $name:literal) => { $fields.field($name) };
    (@ $fields:ident $field:ident or default) => { $fields.field_or_default(stringify!($field)) };
}
pub(super) use from_value;

#[cfg(test)]
mod tests {
    use super::super::deserialize::values;
    use super::super::wire::{Citation, Place, Track};
    use super::{FromValue, shape};

    fn read<T: FromValue<'static>>(text: &str) -> Result<T, String> {
        let text: &'static str = text.to_owned().leak();
        let json = Box::leak(Box::new(values(text).map_err(|error| error.to_string())?));
        shape(json.whole())
    }

    const PLACE: &str = r#"{"act":"v","counter":"spotify","scope":"kpop","rank":1,"when":null,"sources":["a",
        {"source":"b","says":5,"as":"about"}]}"#;

    #[test]
    fn what_fits_is_taken() {
        let place: Place<'_> = read(PLACE).expect("it fits");
        assert_eq!((place.act, place.rank, place.when), ("v", 1, None));
        let [Citation::Says("a"), Citation::SaysRoughly(rough)] = &place.sources[..] else { panic!("other citations") };
        assert_eq!((rough.source, rough.says, rough.bound), ("b", 5, Some("about")));
        let track: Track<'_> =
            read(r#"{"\u0069d":"blue","title":"\"Blue\" \ud83d\udc99","acts":[]}"#).expect("escapes are read");
        assert_eq!((track.id, track.title.as_str(), track.aliases.len()), ("blue", "\"Blue\" 💙", 0));
    }

    #[test]
    fn what_does_not_fit_is_named() {
        let wrong = |from: &str, to: &str| read::<Place<'_>>(&PLACE.replacen(from, to, 1)).err().unwrap_or_default();
        for (from, to, message) in [
            (r#""rank":1,"#, "", "missing field `rank`"),
            (r#""rank":1,"#, r#""rank":1,"rang":2,"#, "unknown field `rang`"),
            (r#""rank":1,"#, r#""rank":1,"rank":1,"#, "duplicate field `rank`"),
            (r#""rank":1,"#, r#""rank":null,"#, "`rank`: expected a number from 0 to 65535, found null"),
            (r#""rank":1,"#, r#""rank":65536,"#, "`rank`: expected a number from 0 to 65535, found a number"),
            (r#""rank":1,"#, r#""rank":-1,"#, "`rank`: expected a number from 0 to 65535, found a negative number"),
            (r#""rank":1,"#, r#""rank":1.0,"#, "`rank`: expected a number from 0 to 65535, found a fraction"),
            (r#""v""#, "7", "`act`: expected a text, found a number"),
            (r#""v""#, r#""\u0076""#, "`act`: expected a text without escapes, found a text"),
            (r#"["a","#, r#"[true,"#, "`sources`: expected a text, found true or false"),
            (r#""says":5"#, r#""says":"5""#, "`says`: expected a whole number from 0, found a text"),
            (r#""says":5,"#, "", "missing field `says`"),
            (r#""says":5,"#, r#""says":5,"said":5,"#, "unknown field `said`"),
            (PLACE, "[]", "expected an object, found a list"),
        ] {
            assert_eq!(wrong(from, to), message);
        }
    }
}
