//! Why a verdict is what it is, in one sentence.
//!
//! Knows how readings are put together to a reason: it says what they found, and nothing of its own.

use crate::claim::{Definition, Finding, Judged, Reading, Row, Truth, Verdict, Why};
use crate::model::catalog::Catalog;
use crate::words::Language;
use crate::words::particle::Particle;

/// What readings found, said one after the other. Several may rest on the same telling: the count that it came with is said
/// once.
struct Finds<'f, 'a> {
    language: Language,
    catalog: &'f Catalog,
    judged: &'f Judged<'a>,
    told: Vec<String>,
}

impl Finds<'_, '_> {
    fn say(&mut self, reading: &Reading<'_>) -> String {
        let told = self.language.told_with(self.catalog, self.judged.claim, reading).unwrap_or_default();
        let is_new = !self.told.contains(&told);
        let found = self.language.found_and(self.catalog, self.judged, reading, if is_new { &told } else { "" });
        self.told.push(told);
        found
    }
}

impl Language {
    /// The reason of a verdict.
    #[must_use]
    pub fn reason(self, catalog: &Catalog, judged: &Judged<'_>) -> String {
        let mut finds = Finds { language: self, catalog, judged, told: Vec::new() };
        let clause = match judged.verdict {
            Verdict::Supported | Verdict::Contradicted => Some(self.all_found(&mut finds)),
            Verdict::Superseded => judged.superseded_by.map(|row| self.lost(catalog, judged, row)),
            Verdict::DependsOnDefinition => self.by_definition(&mut finds),
            Verdict::DependsOnSource => self.by_source(&mut finds),
            Verdict::NotCheckable => Some(self.unchecked(&mut finds)),
        };
        let clause = clause.unwrap_or_else(|| self.verdict(judged.verdict).to_owned());
        format!("{}.", self.capital(&clause))
    }

    /// What all readings found, where they agree on the verdict; where they found different things, by which definition the
    /// first was found.
    fn all_found(self, finds: &mut Finds<'_, '_>) -> String {
        let (catalog, judged) = (finds.catalog, finds.judged);
        let mut found: Vec<(String, &Reading<'_>)> = Vec::new();
        for reading in &judged.readings {
            let one = self.found(catalog, judged, reading);
            if found.iter().all(|(other, _)| *other != one) {
                found.push((one, reading));
            }
        }
        let found = match found.as_slice() {
            // It is a whole sentence.
            [(said, reading)] if matches!(reading.found, Finding::Stated(_)) => return said.clone(),
            [(only, _)] => only.clone(),
            [(_, reading), others @ ..] => {
                let (definition, first) = (self.definition(catalog, &reading.definition), finds.say(reading));
                let others: Vec<_> = others.iter().map(|(_, reading)| finds.say(reading)).collect();
                let others = self.joined(&others);
                self.either(
                    format!("{first} ({definition}); by other definitions {others}"),
                    format!("{first}({definition}). 다른 정의로는 {others}"),
                )
            }
            [] => String::new(),
        };
        self.either(format!("found: {found}"), format!("확인 결과 {found}"))
    }

    fn lost(self, catalog: &Catalog, judged: &Judged<'_>, row: Row<'_>) -> String {
        let who = self.spoken_of(catalog, row);
        let since = judged.readings.iter().find_map(|reading| match reading.found {
            Finding::Ahead { first, since, .. } if first == row => Some(since),
            _ => None,
        });
        let date = since.or(row.day()).map(|day| self.date(day)).unwrap_or_default();
        self.either(
            format!("it held until {who} came ahead on {date}"),
            format!("{date} {} 앞설 때까지 사실이었습니다", Particle::Subject.after(&who)),
        )
    }

    /// A definition that makes it true, beside one that makes it false.
    fn by_definition(self, finds: &mut Finds<'_, '_>) -> Option<String> {
        let judged = finds.judged;
        let is_only = |reading: &&Reading<'_>, truth: Truth| {
            let same = judged.readings.iter().filter(|other| other.definition == reading.definition);
            reading.truth == truth && same.clone().all(|other| other.truth != opposite(truth))
        };
        let yes = judged.readings.iter().find(|reading| is_only(reading, Truth::True))?;
        let no = judged.readings.iter().find(|reading| is_only(reading, Truth::False))?;
        let mut by = |reading: &Reading<'_>| {
            let definition = self.definition(finds.catalog, &reading.definition);
            (definition, finds.say(reading))
        };
        let ((yes, found), (no, otherwise)) = (by(yes), by(no));
        Some(self.either(
            format!("true by one definition ({yes}: {found}), false by another ({no}: {otherwise})"),
            format!("정의에 따라 맞기도 하고({yes}: {found}) 틀리기도 합니다({no}: {otherwise})"),
        ))
    }

    /// What a reading found; and who says so, where another says otherwise under the same definition.
    #[must_use]
    pub fn found_by(self, catalog: &Catalog, judged: &Judged<'_>, reading: &Reading<'_>) -> String {
        let found = self.found(catalog, judged, reading);
        let same = judged.readings.iter().filter(|other| other.definition == reading.definition).count();
        if same > 1 { format!("{found} ({})", publisher(catalog, judged, reading)) } else { found }
    }

    /// A figure that makes it true, beside one that makes it false under the same definition.
    fn by_source(self, finds: &mut Finds<'_, '_>) -> Option<String> {
        let (catalog, judged) = (finds.catalog, finds.judged);
        let yes = judged.readings.iter().find(|reading| {
            let same = judged.readings.iter().filter(|other| other.definition == reading.definition);
            reading.truth == Truth::True && same.clone().any(|other| other.truth == Truth::False)
        })?;
        let same = judged.readings.iter().filter(|reading| reading.definition == yes.definition);
        let no = same.clone().find(|reading| reading.truth == Truth::False)?;
        let mut by = |reading: &Reading<'_>| format!("{}: {}", publisher(catalog, judged, reading), finds.say(reading));
        let definition = match yes.definition == Definition::default() {
            true => String::new(),
            false => format!(", {}", self.definition(catalog, &yes.definition)),
        };
        let (yes, no) = (by(yes), by(no));
        Some(self.either(
            format!("true by one source ({yes}), false by another ({no}){definition}"),
            format!("출처에 따라 맞기도 하고({yes}) 틀리기도 합니다({no}){definition}"),
        ))
    }

    /// What is missing, after what was found.
    fn unchecked(self, finds: &mut Finds<'_, '_>) -> String {
        let (catalog, judged) = (finds.catalog, finds.judged);
        let Some(open) = judged.readings.iter().find(|reading| reading.truth == Truth::Unknown) else {
            return self.either("nothing to try", "따져 볼 것이 없습니다").to_owned();
        };
        let why = open.why.map_or("", |why| self.not_covered(why));
        let has_found = open.found != Finding::Nothing;
        // In the order in which they are said.
        let others = judged.readings.iter().find(|reading| reading.truth == Truth::False);
        let others = others.map(|other| (self.definition(catalog, &other.definition), finds.say(other)));
        let found = finds.say(open);
        let mut text = match (open.why, has_found) {
            (_, false) => why.to_owned(),
            (Some(Why::OnlyTheClaim), true) => self.either(
                format!("{why}; what others say leaves {found}"),
                format!("{why}. 다른 출처로는 {found}까지 가능합니다"),
            ),
            (Some(Why::NationalityNotHeld), true) => self.either(
                format!("{why}; what would stand against it if it counted: {found}"),
                format!("{why}. 범위에 든다면 반례가 될 기록: {found}"),
            ),
            _ if matches!(open.found, Finding::MayBeAhead(_)) => {
                self.either(format!("{why}: {found}"), format!("{why}. {found}"))
            }
            _ => self.either(format!("{why} ({found})"), format!("{why}({found})")),
        };
        if let Some((definition, found)) = others {
            let open = self.definition(catalog, &open.definition);
            text = self.either(
                format!("false by one definition ({definition}: {found}); by another ({open}), {text}"),
                format!("한 정의로는 틀리고({definition}: {found}), 다른 정의({open})로는 {text}"),
            );
        }
        text
    }
}

fn opposite(truth: Truth) -> Truth {
    match truth {
        Truth::True => Truth::False,
        _ => Truth::True,
    }
}

/// Who says what a reading rests on.
fn publisher<'c>(catalog: &'c Catalog, judged: &Judged<'_>, reading: &Reading<'_>) -> &'c str {
    reading.rows.first().map_or("", |row| says(catalog, judged, *row))
}

/// Who is named for a row.
pub(super) fn says<'c>(catalog: &'c Catalog, judged: &Judged<'_>, row: Row<'_>) -> &'c str {
    let source = judged.voice(catalog, row).and_then(|citation| catalog.source(&citation.source));
    source.map_or("", |source| source.publisher.as_str())
}
