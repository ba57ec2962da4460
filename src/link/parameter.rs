//! The names a link may use.
//!
//! Knows which parameters there are and in which order they are written. Does not know their values.

super::named! {
    /// A parameter of a link, in the order in which links are written. The names are a contract.
    Parameter {
        /// The version of the grammar.
        Version = "v",
        /// Which regions are shown.
        View = "view",
        /// The acts.
        Artist = "artist",
        /// The albums.
        Album = "album",
        /// The charts.
        Chart = "chart",
        /// The window of time.
        Time = "time",
        /// What the time axis counts.
        Clock = "clock",
        /// The day whose knowledge is used.
        AsOf = "asof",
        /// The claim that is open.
        Claim = "claim",
        /// The record that is shown.
        Record = "record",
        /// The verdicts of the claims that are listed.
        Verdict = "verdict",
        /// The language of the page.
        Lang = "lang",
        /// Light or dark.
        Theme = "theme",
    }
}
