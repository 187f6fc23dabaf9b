//! The languages that messages speak, and how a BCP 47 tag leads to one. Pure.

use std::fmt;

/// How a script runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// What stands between the parts of a message that is put together part by part.
#[derive(Debug, Clone, Copy)]
pub(super) struct Marks {
    /// After a name, and before details.
    pub(super) colon: &'static str,
    /// Between details.
    pub(super) comma: &'static str,
    /// After a sentence.
    pub(super) stop: &'static str,
    /// Between sentences.
    pub(super) gap: &'static str,
}

/// Each language once: its tag, its name in the code, and the locale of its CLDR data.
macro_rules! languages {
    ($($name:ident = $tag:literal by $locale:literal),+ $(,)?) => {
        /// A language of our messages.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "each is named after its BCP 47 tag")]
        pub enum Language { $($name),+ }

        impl Language {
            /// All of them.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// Its BCP 47 tag, as templates and HTML name it.
            #[must_use]
            pub fn tag(self) -> &'static str {
                match self { $(Self::$name => $tag),+ }
            }

            /// The locale of its dates and numbers: Gregorian, 24 hours, ASCII digits.
            pub(super) fn locale(self) -> &'static str {
                match self { $(Self::$name => concat!($locale, "-u-ca-gregory-hc-h23-nu-latn")),+ }
            }

            /// Its texts, as written in `texts/`.
            pub(super) fn source(self) -> &'static str {
                match self { $(Self::$name => include_str!(concat!("texts/", $tag, ".ftl"))),+ }
            }
        }
    };
}

// `en-GB`: a day stands before its month, which no reader takes for the other way round. CLDR's data of `nb` is `no`.
languages! {
    En = "en" by "en-GB", Fr = "fr" by "fr", De = "de" by "de", Es = "es" by "es", It = "it" by "it", Pt = "pt" by "pt",
    Nl = "nl" by "nl", Pl = "pl" by "pl", Sv = "sv" by "sv", Da = "da" by "da", Nb = "nb" by "no", Fi = "fi" by "fi",
    Cs = "cs" by "cs", Ro = "ro" by "ro", Hu = "hu" by "hu", El = "el" by "el", Tr = "tr" by "tr", Uk = "uk" by "uk",
    Ru = "ru" by "ru", Ar = "ar" by "ar", He = "he" by "he", Hi = "hi" by "hi", Ja = "ja" by "ja", Ko = "ko" by "ko",
    ZhHans = "zh-Hans" by "zh", ZhHant = "zh-Hant" by "zh-Hant", Th = "th" by "th", Vi = "vi" by "vi", Id = "id" by "id",
}

impl Language {
    /// The language of a BCP 47 tag, whatever else the tag says: `pt-BR` is Portuguese. `zh` is written as its script or
    /// region says, `no` and `nn` are read as Bokmål, and two languages still have their old names.
    #[must_use]
    pub fn of(tag: &str) -> Option<Self> {
        let tag = tag.to_ascii_lowercase();
        let mut subtags = tag.split('-');
        match subtags.next()? {
            "zh" => Some(match subtags.find_map(written_as) {
                Some(language) => language,
                None => Self::ZhHans,
            }),
            "no" | "nn" => Some(Self::Nb),
            "iw" => Some(Self::He),
            "in" => Some(Self::Id),
            language => Self::ALL.iter().copied().find(|known| known.tag() == language),
        }
    }

    /// The language of a message: what was asked for, else the tenant's, else English.
    #[must_use]
    pub fn choose(wanted: Option<&str>, tenants: &str) -> Self {
        wanted.and_then(Self::of).or_else(|| Self::of(tenants)).unwrap_or(Self::En)
    }

    /// How it runs.
    #[must_use]
    pub fn direction(self) -> Direction {
        match self {
            Self::Ar | Self::He => Direction::Rtl,
            _ => Direction::Ltr,
        }
    }

    /// Whether its letters fit GSM-7 when accents that are not in there are left out.
    #[must_use]
    pub fn fits_gsm7(self) -> bool {
        use Language::{Ar, El, He, Hi, Ja, Ko, Ru, Th, Uk, ZhHans, ZhHant};
        !matches!(self, El | Uk | Ru | Ar | He | Hi | Ja | Ko | ZhHans | ZhHant | Th)
    }

    pub(super) fn marks(self) -> Marks {
        let western = Marks { colon: ": ", comma: ", ", stop: ".", gap: " " };
        match self {
            Self::Fr => Marks { colon: "\u{a0}: ", ..western },
            Self::Ar => Marks { comma: "، ", ..western },
            Self::Hi => Marks { stop: "।", ..western },
            Self::Ja => Marks { colon: "：", comma: "、", stop: "。", gap: "" },
            Self::ZhHans | Self::ZhHant => Marks { colon: "：", comma: "，", stop: "。", gap: "" },
            // Thai ends a sentence with a space.
            Self::Th => Marks { comma: " ", stop: "", ..western },
            _ => western,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// How Chinese is written, when a script or a region says so.
fn written_as(subtag: &str) -> Option<Language> {
    match subtag {
        "hant" | "tw" | "hk" | "mo" => Some(Language::ZhHant),
        "hans" => Some(Language::ZhHans),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_lead_to_languages() {
        for (tag, expected) in [
            ("en", Some(Language::En)),
            ("EN-us", Some(Language::En)),
            ("pt-BR", Some(Language::Pt)),
            ("de-CH-1996", Some(Language::De)),
            ("zh", Some(Language::ZhHans)),
            ("zh-CN", Some(Language::ZhHans)),
            ("zh-SG", Some(Language::ZhHans)),
            ("zh-TW", Some(Language::ZhHant)),
            ("zh-hk", Some(Language::ZhHant)),
            ("zh-Hant-MO", Some(Language::ZhHant)),
            ("zh-Hans-HK", Some(Language::ZhHans)),
            ("no", Some(Language::Nb)),
            ("nn-NO", Some(Language::Nb)),
            ("iw", Some(Language::He)),
            ("sw", None),
            ("fil", None),
            ("", None),
        ] {
            assert_eq!(Language::of(tag), expected, "{tag:?}");
        }
        assert_eq!(Language::ALL.len(), 29);
    }

    #[test]
    fn a_locale_falls_back_to_the_tenants_and_then_to_english() {
        assert_eq!(Language::choose(Some("pt-BR"), "fr"), Language::Pt);
        assert_eq!(Language::choose(Some("sw-KE"), "fr-CA"), Language::Fr);
        assert_eq!(Language::choose(None, "fr"), Language::Fr);
        assert_eq!(Language::choose(Some("sw"), "eo"), Language::En);
    }
}
