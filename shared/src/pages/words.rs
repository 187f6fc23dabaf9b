//! What pages say: texts in Project Fluent's files, one a language, in the voice of the messages, which knows the language's
//! dates and numbers.

use std::cell::RefCell;
use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::clock::seconds_until;
use crate::delivery::messages::Language;
use crate::delivery::messages::language::Direction;
use crate::delivery::messages::voice::{self, Voice};
use crate::http::Head;
use crate::http::problem::Problem;

/// The languages that pages speak, by the names that they have for themselves.
macro_rules! languages {
    ($($language:ident = $tag:literal $name:literal),+ $(,)?) => {
        /// Every language of our pages, and its own name for itself.
        pub const LANGUAGES: &[(Language, &str)] = &[$((Language::$language, $name)),+];

        /// A language's texts of a part, as written in `texts/`; English where it has none.
        fn source(part: Part, language: Language) -> &'static str {
            match (part, language) {
                $((Part::Pages, Language::$language) => include_str!(concat!("texts/", $tag, ".ftl")),)+
                (Part::Pages, _) => include_str!("texts/en.ftl"),
                $((Part::Console, Language::$language) => include_str!(concat!("../console/texts/", $tag, ".ftl")),)+
                (Part::Console, _) => include_str!("../console/texts/en.ftl"),
            }
        }
    };
}

languages! {
    En = "en" "English", Fr = "fr" "Français", De = "de" "Deutsch", Es = "es" "Español", Pt = "pt" "Português",
    It = "it" "Italiano", Nl = "nl" "Nederlands", Pl = "pl" "Polski", Ar = "ar" "العربية",
}

/// Texts that are read together: a page of a recipient's needs none of the console's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Of every page.
    Pages,
    /// Of the console's pages besides.
    Console,
}

/// How many files of texts a thread keeps.
const KEPT: usize = 4;

type Texts = FluentBundle<FluentResource>;

/// A part's texts in a language, and which these are.
type Kept = ((Part, Language), Rc<Texts>);

thread_local! {
    static TEXTS: RefCell<Vec<Kept>> = const { RefCell::new(Vec::new()) };
}

/// What a page says, in one language, at one moment.
pub struct Words {
    voice: Rc<Voice>,
    /// By part; a text is looked for in the later ones first.
    texts: Vec<Rc<Texts>>,
    zone: TimeZone,
    now: Timestamp,
}

impl Words {
    /// The words of a language, with times in a zone.
    ///
    /// # Errors
    /// When its texts are broken, which a test excludes.
    pub fn of(language: Language, zone: &str, now: Timestamp) -> Result<Self, Problem> {
        let voice = Voice::of(language).map_err(|error| Problem::Internal(error.to_string()))?;
        let texts = vec![texts_of(Part::Pages, language)?];
        let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
        Ok(Self { voice, texts, zone, now })
    }

    /// With the texts of a part.
    ///
    /// # Errors
    /// As [`of`](Self::of).
    pub fn with(mut self, part: Part) -> Result<Self, Problem> {
        self.texts.push(texts_of(part, self.language())?);
        Ok(self)
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.voice.language()
    }

    /// A text.
    #[must_use]
    pub fn t(&self, name: &str) -> String {
        self.say(name, &[])
    }

    /// A text with what it asks for.
    #[must_use]
    pub fn say(&self, name: &str, values: &[(&'static str, &str)]) -> String {
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, FluentValue::from(*value))).collect();
        self.render(name, &values)
    }

    /// A text with a number, which may bend the sentence.
    #[must_use]
    pub fn counted(&self, name: &str, count: u32) -> String {
        self.render(name, &[("count", count.into())])
    }

    /// Whether there is such a text.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.texts_with(name).is_some()
    }

    /// A moment of today as a time; of another day with its day. With the zone's name.
    #[must_use]
    pub fn moment(&self, at: Timestamp) -> String {
        let zone = at.to_zoned(self.zone.clone()).strftime("%Z").to_string();
        let said = if self.is_today(at) {
            self.voice.time(at, &self.zone).map(|time| format!("{time} {}", self.voice.name(&zone)))
        } else {
            self.voice.moment_and_zone(at, &self.zone)
        };
        self.or_nothing(said.map_err(|error| error.to_string()))
    }

    /// Whether a moment is of the day on which the page is made.
    #[must_use]
    pub fn is_today(&self, at: Timestamp) -> bool {
        let day = |moment: Timestamp| moment.to_zoned(self.zone.clone()).date();
        day(at) == day(self.now)
    }

    /// A moment with its day and its zone, whichever day that is.
    #[must_use]
    pub fn exact(&self, at: Timestamp) -> String {
        self.or_nothing(self.voice.moment_and_zone(at, &self.zone).map_err(|error| error.to_string()))
    }

    /// A number, as the language writes it.
    #[must_use]
    pub fn figure(&self, number: i64) -> String {
        self.voice.count(number)
    }

    /// A day.
    #[must_use]
    pub fn day(&self, at: Timestamp) -> String {
        self.or_nothing(self.voice.day(at.to_zoned(self.zone.clone()).date()).map_err(|error| error.to_string()))
    }

    /// A day of the calendar.
    #[must_use]
    pub fn date(&self, day: jiff::civil::Date) -> String {
        self.or_nothing(self.voice.day(day).map_err(|error| error.to_string()))
    }

    /// The month of a day: "November 2026".
    #[must_use]
    pub fn month(&self, day: jiff::civil::Date) -> String {
        self.or_nothing(self.voice.month(day).map_err(|error| error.to_string()))
    }

    /// How long it still is: whole minutes from two on, else seconds.
    #[must_use]
    pub fn left(&self, until: Timestamp) -> String {
        let seconds = seconds_until(until, self.now).max(0);
        let seconds = if seconds >= 120 { (seconds + 59) / 60 * 60 } else { seconds };
        self.or_nothing(self.voice.long_duration(seconds).map_err(|error| error.to_string()))
    }

    /// "Valid until 16:05, 4 minutes left", in what stands before the time that is left, that time, and what stands after.
    #[must_use]
    pub fn valid_until(&self, at: Timestamp) -> (String, String, String) {
        const HERE: &str = "\u{1}";
        let said = self.say("valid-until", &[("time", &self.moment(at)), ("left", HERE)]);
        let (before, after) = said.split_once(HERE).unwrap_or((said.as_str(), ""));
        (before.to_owned(), self.left(at), after.to_owned())
    }

    /// When the next code can be asked for, for who has no scripts to count it down; nothing where that is now.
    #[must_use]
    pub fn again(&self, at: Timestamp) -> String {
        if at <= self.now {
            return String::new();
        }
        self.say("problem-resend-too-soon", &[("left", &self.left(at))])
    }

    /// A name, set apart where the language runs the other way.
    #[must_use]
    pub fn name(&self, name: &str) -> String {
        self.voice.name(name)
    }

    /// A masked number or address, or a calling code: written from left to right in every language.
    #[must_use]
    pub fn number(&self, text: &str) -> String {
        match self.language().direction() {
            Direction::Rtl => format!("\u{2066}{text}\u{2069}"),
            Direction::Ltr => text.to_owned(),
        }
    }

    /// The moment at which the page is made.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.now
    }

    fn texts_with(&self, name: &str) -> Option<&Texts> {
        self.texts.iter().rev().map(|texts| &**texts).find(|texts| texts.has_message(name))
    }

    fn render(&self, name: &str, values: &[(&'static str, FluentValue<'_>)]) -> String {
        let texts = self.texts_with(name);
        let found = texts.and_then(|texts| Some((texts, texts.get_message(name)?.value()?)));
        let Some((texts, pattern)) = found else { return self.or_nothing(Err(format!("no text {name}"))) };
        let arguments: FluentArgs<'_> = values.iter().cloned().collect();
        let mut faults = Vec::new();
        let said = texts.format_pattern(pattern, Some(&arguments), &mut faults).into_owned();
        if faults.is_empty() { said } else { self.or_nothing(Err(format!("{name}: {faults:?}"))) }
    }

    /// A text that cannot be said is no reason to show no page; it is logged, and tests exclude it.
    fn or_nothing(&self, said: Result<String, String>) -> String {
        said.unwrap_or_else(|error| {
            tracing::error!(language = self.language().tag(), error, "a page lacks a text");
            String::new()
        })
    }
}

fn texts_of(part: Part, language: Language) -> Result<Rc<Texts>, Problem> {
    TEXTS.with_borrow_mut(|kept| {
        let texts = match kept.iter().position(|(known, _)| *known == (part, language)) {
            Some(at) => kept.remove(at).1,
            None => {
                let texts = voice::texts(language, source(part, language));
                Rc::new(texts.map_err(|error| Problem::Internal(error.to_string()))?)
            }
        };
        kept.insert(0, ((part, language), Rc::clone(&texts)));
        kept.truncate(KEPT);
        Ok(texts)
    })
}

/// The language of a page: what the address asks for, what the person chose before, the language of what they were sent,
/// what their browser reads, the firm's.
#[must_use]
pub fn choose(head: &Head, chosen: Option<&str>, sent_in: Option<&str>, firms: &str) -> Language {
    let spoken =
        |tag: &str| Language::of(tag.trim()).filter(|language| LANGUAGES.iter().any(|(known, _)| known == language));
    let asked = head.ui_locales.as_deref().unwrap_or_default();
    asked
        .split_whitespace()
        .take(20)
        .find_map(spoken)
        .or_else(|| chosen.and_then(spoken))
        .or_else(|| sent_in.and_then(spoken))
        .or_else(|| accepted(head.accept_language.as_deref().unwrap_or_default()).into_iter().find_map(spoken))
        .or_else(|| spoken(firms))
        .unwrap_or(Language::En)
}

/// The tags of an `Accept-Language` (RFC 9110, 12.5.4), most wanted first.
fn accepted(header: &str) -> Vec<&str> {
    let weighted = |part: &'_ str| {
        let weight = part.split(';').skip(1).find_map(|parameter| parameter.trim().strip_prefix("q="));
        weight.map_or(Some(1.0), |weight| weight.parse::<f32>().ok()).unwrap_or(0.0)
    };
    let mut tags: Vec<(&str, f32)> = header
        .split(',')
        .take(50)
        .map(|part| (part.split(';').next().unwrap_or_default().trim(), weighted(part)))
        .filter(|(_, weight)| *weight > 0.0)
        .collect();
    tags.sort_by(|one, other| other.1.total_cmp(&one.1));
    tags.into_iter().map(|(tag, _)| tag).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn the_language_is_what_was_asked_for_last() {
        let head = |ui_locales: Option<&str>, accept: &str| {
            let mut head = Head::default();
            head.ui_locales = ui_locales.map(str::to_owned);
            head.accept_language = Some(accept.to_owned());
            head
        };
        for (head, chosen, sent_in, expected) in [
            (head(Some("xx de"), "fr"), Some("it"), Some("es"), Language::De),
            (head(None, "fr"), Some("it"), Some("es"), Language::It),
            (head(None, "fr"), None, Some("es"), Language::Es),
            (head(None, "xx, fr-CA;q=0.8, de;q=0.9"), None, None, Language::De),
            // A language that messages speak and pages do not.
            (head(None, "ja, pl;q=0.5"), None, Some("ko"), Language::Pl),
            (head(None, "*"), None, None, Language::Nl),
            (head(None, "de;q=0"), None, None, Language::Nl),
        ] {
            assert_eq!(choose(&head, chosen, sent_in, "nl-BE"), expected);
        }
        assert_eq!(choose(&Head::default(), None, None, "ja"), Language::En);
    }

    /// The names in a file, and what each asks for.
    fn names(part: Part, language: Language) -> BTreeSet<(String, BTreeSet<String>)> {
        let mut found = BTreeSet::new();
        let mut name = String::new();
        let mut asks = BTreeSet::new();
        for line in source(part, language).lines().filter(|line| !line.starts_with('#')) {
            if let Some((next, _)) = line.split_once(" =").filter(|_| !line.starts_with([' ', '}'])) {
                if !name.is_empty() {
                    found.insert((std::mem::take(&mut name), std::mem::take(&mut asks)));
                }
                next.clone_into(&mut name);
            }
            let asked = line.split('$').skip(1);
            asks.extend(asked.map(|rest| rest.chars().take_while(|c| c.is_alphanumeric()).collect::<String>()));
        }
        found.insert((name, asks));
        found
    }

    #[test]
    fn every_language_has_every_text_and_asks_for_the_same() {
        for part in [Part::Pages, Part::Console] {
            let english = names(part, Language::En);
            for (language, _) in LANGUAGES {
                let theirs = names(part, *language);
                let missing: Vec<_> = english.difference(&theirs).collect();
                let more: Vec<_> = theirs.difference(&english).collect();
                assert!(
                    missing.is_empty() && more.is_empty(),
                    "{part:?} {language:?}: missing {missing:?}, more {more:?}"
                );
                Words::of(*language, "UTC", Timestamp::UNIX_EPOCH).and_then(|words| words.with(part)).unwrap();
            }
        }
    }
}
