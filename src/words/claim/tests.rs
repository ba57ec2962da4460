//! The words of claims: that the fixed ones are fixed, and each is in its language.

use crate::claim::{Truth, Verdict, Why};
use crate::words::Language::{self, En, Ko};
use crate::words::fold::fold;

#[test]
fn the_verdicts_have_their_fixed_words() {
    let words: Vec<_> = Verdict::ALL.into_iter().map(|verdict| En.verdict(verdict)).collect();
    assert_eq!(
        words,
        [
            "was true, since superseded",
            "supported",
            "contradicted",
            "depends on the definition",
            "depends on the source",
            "not checkable with this data",
        ]
    );
}

#[test]
fn no_two_words_are_the_same_and_each_is_in_its_language() {
    for language in Language::ALL {
        let mut all: Vec<&str> = Verdict::ALL.into_iter().map(|verdict| language.verdict(verdict)).collect();
        all.extend([Truth::True, Truth::False, Truth::Unknown].map(|truth| language.truth(truth)));
        let why = [Why::OnlyTheClaim, Why::NoFigure, Why::LeavesOpen, Why::FieldNotHeld, Why::NoRelease];
        all.extend(why.into_iter().chain([Why::NationalityNotHeld, Why::Unread]).map(|why| language.not_covered(why)));
        let count = all.len();
        let is_korean = |text: &&str| text.chars().any(|c| ('가'..='힣').contains(&c));
        assert_eq!(all.iter().filter(|text| is_korean(text)).count(), if language == Ko { count } else { 0 });
        let mut folded: Vec<_> = all.iter().map(|text| fold(text)).collect();
        folded.sort();
        folded.dedup();
        assert_eq!(folded.len(), count);
    }
}
