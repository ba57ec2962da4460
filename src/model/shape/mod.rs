//! Values take the shape that a record's type asks for.
//!
//! Knows how the fields of a record are taken, and which may be left out. Does not know the kinds of field (`kinds`),
//! nor a single record: [`wire`](super::wire) lists those, with [`from_value!`].
//!
//! A value that does not fit is noted, and something stands in for it until the record is done: that way no field's
//! code needs a way out, which keeps it small, and a record with a note never leaves this module.

mod kinds;

use super::value::Value;

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

/// The most fields that a record type lists.
pub const MOST: usize = 25;

/// The fields of an object, found in one walk through it, and taken one by one in the order of the list.
pub struct Fields<'a, 'n> {
    of: Value<'a>,
    names: &'static [&'static str],
    /// The place of each of them; 0, where only the whole can stand, of those that are left out.
    found: [usize; MOST],
    /// How many have been taken.
    taken: usize,
    /// The first member that should not be there: its name, and whether it stands there twice.
    odd: Option<(&'a str, bool)>,
    note: &'n mut Note,
}

impl<'a, 'n> Fields<'a, 'n> {
    /// Looks for the fields of these names: quickest where they are listed in the order in which the object has them.
    #[inline]
    pub fn of(value: Value<'a>, names: &'static [&'static str], note: &'n mut Note) -> Self {
        let mut fields = Self { of: value, names, found: [0; MOST], taken: 0, odd: None, note };
        fields.find();
        fields
    }

    #[inline(never)]
    fn find(&mut self) {
        if !self.of.is_object() {
            self.note.expected("an object", self.of);
        }
        let mut next = 0;
        let mut members = self.of.members();
        while let Some((name, value)) = members.next_member() {
            // From where the last one stood to the end, and then from the start.
            let Some(place) = place_of(name, self.names, next).or_else(|| place_of(name, self.names, 0)) else {
                self.odd.get_or_insert((name, false));
                continue;
            };
            match self.found.get_mut(place) {
                Some(found) if *found == 0 => *found = value,
                _ => _ = self.odd.get_or_insert((name, true)),
            }
            next = place + 1;
        }
    }

    #[inline(never)]
    fn take(&mut self) -> (&'static str, Option<Value<'a>>) {
        let place = self.taken;
        self.taken += 1;
        let name = self.names.get(place).copied().unwrap_or_default();
        let found = self.found.get(place).copied().filter(|place| *place > 0);
        (name, found.map(|place| self.of.at(place)))
    }

    /// The next field, which has to be there, unless its type is an option.
    #[inline(never)]
    pub fn field<T: FromValue<'a>>(&mut self) -> T {
        let (name, given) = self.take();
        if given.is_none() && !T::CAN_BE_ABSENT {
            self.note.wrong(&["missing field `", name, "`"]);
        }
        self.shaped(name, given.unwrap_or(self.of.nothing()))
    }

    /// The next field, which stands for its type's default where it is left out.
    #[inline(never)]
    pub fn field_or_default<T: FromValue<'a> + Default>(&mut self) -> T {
        let (name, given) = self.take();
        given.map_or_else(T::default, |value| self.shaped(name, value))
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
        // One is enough to refuse the record, and a file may hold any number of them.
        if let Some((name, is_double)) = self.odd {
            self.note.wrong(&[if is_double { "duplicate field `" } else { "unknown field `" }, name, "`"]);
        }
    }
}

/// The place of a name in a list, from one on.
#[inline]
fn place_of(name: &str, names: &[&str], from: usize) -> Option<usize> {
    let listed = |listed: &&str| listed.len() == name.len() && listed.bytes().eq(name.bytes());
    names.iter().skip(from).position(listed).map(|place| from + place)
}

/// Lists the fields of a record type; their types say what fits. `or default` marks one that may be left out
/// without being an option, and `= "name"` gives the name in the file where Rust keeps that word for itself.
macro_rules! from_value {
    ($type:ty { $($field:ident $(= $name:literal)? $(or $default:ident)?),+ $(,)? }) => {
        impl<'a> $crate::model::shape::FromValue<'a> for $type {
            fn from_value(value: $crate::model::value::Value<'a>, note: &mut $crate::model::shape::Note) -> Self {
                const NAMES: &[&str] = &[$(from_value!(@ name $field $($name)?)),+];
                const { assert!(NAMES.len() <= $crate::model::shape::MOST, "more fields than there is room for") };
                let mut fields = $crate::model::shape::Fields::of(value, NAMES, note);
                // Written in the order of the list, and so taken in it.
                let read = Self { $($field: from_value!(@ take fields $(or $default)?)),+ };
                fields.end();
                read
            }
        }
    };
    (@ name $field:ident) => { stringify!($field) };
    (@ name $field:ident $name:literal) => { $name };
    (@ take $fields:ident) => { $fields.field() };
    (@ take $fields:ident or default) => { $fields.field_or_default() };
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
