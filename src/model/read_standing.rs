//! Reading what every observation carries: who says it, since when it was public, whether it still stands.
//!
//! Knows the rule by which the first public day follows. Does not know what was observed.

use super::day::Day;
use super::fault::Reason;
use super::field::Fields;
use super::observation::{Standing, Withdrawal};
use super::read::Ground;
use super::source::Bilingual;
use super::wire;

/// What every observation carries, still raw.
pub(super) struct Carried<'s, 'a> {
    pub sources: &'s [wire::Citation<'a>],
    pub doubt: Option<wire::Words>,
    pub withdrawn: Option<wire::Withdrawal<'a>>,
    pub known: Option<Day>,
    pub derived: bool,
}

impl Ground {
    /// Who says it, and since when it was public.
    ///
    /// `own` is the day that a file of a series is cited for; `public` the day on which the chart or the counter
    /// itself made it public. An earlier dated report counts; otherwise the earliest page's date.
    #[inline(never)]
    pub(super) fn standing(
        &self,
        fields: &mut Fields<'_>,
        said: Carried<'_, '_>,
        own: Option<Day>,
        public: Option<Day>,
    ) -> Option<Standing> {
        if said.sources.is_empty() {
            fields.fault("sources", Reason::NoSource);
            return None;
        }
        let cited = fields.cited(said.sources, &self.sources, own);
        let doubt: Option<Option<Bilingual>> = match said.doubt {
            Some(words) => fields.bilingual("doubt", words).map(Some),
            None => Some(None),
        };
        let cited = cited?;
        let known = said.known.or_else(|| public.into_iter().chain(cited.reported).min().or(cited.filed));
        let withdrawn: Option<Option<Withdrawal>> = fields.withdrawal(said.withdrawn, known, &self.sources);
        Some(Standing {
            grade: cited.grade,
            citations: cited.citations,
            known,
            withdrawn: withdrawn?,
            doubt: doubt?,
            derived: said.derived,
            record: fields.record,
        })
    }
}
