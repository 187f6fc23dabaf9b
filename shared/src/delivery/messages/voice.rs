//! A language as it speaks: its texts, and its dates and numbers by CLDR. Whoever renders asks [`Voice::of`], which keeps the
//! few languages that were asked for last, so that a warm function parses none twice and a start parses none at all.

use std::cell::RefCell;
use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use icu_calendar::Gregorian;
use icu_datetime::fieldsets::{T, YM, YMD, YMDT};
use icu_datetime::input::{Date, DateTime, Time};
use icu_datetime::options::YearStyle;
use icu_datetime::{DateTimeFormatterPreferences, FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale_core::Locale;
use icu_provider_blob::BlobDataProvider;
use jiff::Timestamp;
use jiff::civil;
use jiff::tz::TimeZone;

use super::RenderError;
use super::language::Language;
use super::plain::{set_apart, with_plain_spaces};
use crate::delivery::model::Amount;

/// CLDR's data of our languages (`cldr/regenerate.py`).
static CLDR: &[u8] = include_bytes!("cldr/data.postcard");

/// How many languages a thread keeps.
const KEPT: usize = 4;

thread_local! {
    /// The latest first. A thread of its own, since what CLDR's formatters hold is not shared between threads.
    static VOICES: RefCell<Vec<Rc<Voice>>> = const { RefCell::new(Vec::new()) };
}

/// A language's texts, and how it writes dates and numbers.
pub struct Voice {
    language: Language,
    texts: FluentBundle<FluentResource>,
    numbers: DecimalFormatter,
    moments: FixedCalendarDateTimeFormatter<Gregorian, YMDT>,
    days: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    months: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    times: NoCalendarFormatter<T>,
}

impl Voice {
    /// The voice of a language.
    ///
    /// # Errors
    /// When its texts or its data are broken, which a test excludes.
    pub fn of(language: Language) -> Result<Rc<Self>, RenderError> {
        VOICES.with_borrow_mut(|voices| {
            let voice = match voices.iter().position(|voice| voice.language == language) {
                Some(at) => voices.remove(at),
                None => Rc::new(Self::new(language)?),
            };
            voices.insert(0, Rc::clone(&voice));
            voices.truncate(KEPT);
            Ok(voice)
        })
    }

    fn new(language: Language) -> Result<Self, RenderError> {
        let broken = |what| RenderError::Language(language, what);
        // It reads the head of the data and borrows the rest.
        let data = &BlobDataProvider::try_new_from_static_blob(CLDR).map_err(|_| broken("CLDR"))?;
        let texts = texts(language, language.source())?;
        let locale: Locale = language.locale().parse().map_err(|_| broken("locale"))?;
        let moments = DateTimeFormatterPreferences::from(&locale);
        // Numeric and with the whole year: short, and the same in a message of two lines and in a mail. English alone names
        // the month, since its readers do not agree which of two numbers is the day.
        let day = if language == Language::En { YMD::medium() } else { YMD::short() }.with_year_style(YearStyle::Full);
        Ok(Self {
            language,
            texts,
            numbers: DecimalFormatter::try_new_with_buffer_provider(data, (&locale).into(), Default::default())
                .map_err(|_| broken("numbers"))?,
            moments: FixedCalendarDateTimeFormatter::try_new_with_buffer_provider(data, moments, day.with_time_hm())
                .map_err(|_| broken("moments"))?,
            days: FixedCalendarDateTimeFormatter::try_new_with_buffer_provider(data, moments, day)
                .map_err(|_| broken("days"))?,
            months: FixedCalendarDateTimeFormatter::try_new_with_buffer_provider(data, moments, YM::long())
                .map_err(|_| broken("months"))?,
            times: NoCalendarFormatter::try_new_with_buffer_provider(data, moments, T::hm())
                .map_err(|_| broken("times"))?,
        })
    }

    /// The language.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// A text by its name, with what it asks for.
    ///
    /// # Errors
    /// When there is no such text, or it asks for something else.
    pub fn say(&self, name: &'static str, values: &[(&'static str, FluentValue<'_>)]) -> Result<String, RenderError> {
        let missing = || RenderError::Text(self.language, name);
        let pattern = self.texts.get_message(name).and_then(|text| text.value()).ok_or_else(missing)?;
        let arguments: FluentArgs<'_> = values.iter().cloned().collect();
        let mut faults = Vec::new();
        let said = self.texts.format_pattern(pattern, Some(&arguments), &mut faults).into_owned();
        if faults.is_empty() { Ok(said) } else { Err(missing()) }
    }

    /// A name or a word of the firm's, as it stands in this language's sentences.
    #[must_use]
    pub fn name(&self, text: &str) -> String {
        set_apart(text, self.language)
    }

    /// An amount: its number as the language writes it, and the currency's ISO 4217 code, since a `$` is not one currency.
    ///
    /// # Errors
    /// When it is not a decimal, or its text is missing.
    pub fn amount(&self, amount: &Amount) -> Result<String, RenderError> {
        let number: Decimal = amount.value.parse().map_err(|_| RenderError::Text(self.language, "amount"))?;
        let number = with_plain_spaces(&self.numbers.format(&number).to_string());
        let said = self.say("amount", &[("number", number.into()), ("currency", amount.currency.as_str().into())])?;
        Ok(self.name(&said))
    }

    /// A day and a time in a zone: `21 Nov 2026, 15:03`.
    ///
    /// # Errors
    /// When the moment is outside the calendar.
    pub fn moment(&self, moment: Timestamp, zone: &TimeZone) -> Result<String, RenderError> {
        let local = moment.to_zoned(zone.clone()).datetime();
        let input = DateTime { date: self.date(local.date())?, time: self.hour(local.time())? };
        Ok(with_plain_spaces(&self.moments.format(&input).to_string()))
    }

    /// A day and a time with the zone's name, for what may have been read about elsewhere: `21 Nov 2026, 15:03 CET`.
    ///
    /// # Errors
    /// When the moment is outside the calendar.
    pub fn moment_and_zone(&self, moment: Timestamp, zone: &TimeZone) -> Result<String, RenderError> {
        let name = moment.to_zoned(zone.clone()).strftime("%Z").to_string();
        Ok(format!("{} {}", self.moment(moment, zone)?, self.name(&name)))
    }

    /// A day.
    ///
    /// # Errors
    /// When it is outside the calendar.
    pub fn day(&self, day: civil::Date) -> Result<String, RenderError> {
        Ok(with_plain_spaces(&self.days.format(&self.date(day)?).to_string()))
    }

    /// The month of a day: `November 2026`.
    ///
    /// # Errors
    /// When it is outside the calendar.
    pub fn month(&self, day: civil::Date) -> Result<String, RenderError> {
        Ok(with_plain_spaces(&self.months.format(&self.date(day)?).to_string()))
    }

    /// A count: `7,500`.
    #[must_use]
    pub fn count(&self, count: i64) -> String {
        with_plain_spaces(&self.numbers.format(&Decimal::from(count)).to_string())
    }

    /// A time in a zone: `15:03`.
    ///
    /// # Errors
    /// When it is no time of day.
    pub fn time(&self, moment: Timestamp, zone: &TimeZone) -> Result<String, RenderError> {
        let local = moment.to_zoned(zone.clone()).datetime().time();
        Ok(with_plain_spaces(&self.times.format(&self.hour(local)?).to_string()))
    }

    /// A duration in few letters: `5 min`, `4 min 30 s`.
    ///
    /// # Errors
    /// When a text is missing.
    pub fn short_duration(&self, seconds: i64) -> Result<String, RenderError> {
        self.duration(seconds, "short-minutes", "short-seconds")
    }

    /// A duration in words: `5 minutes`.
    ///
    /// # Errors
    /// When a text is missing.
    pub fn long_duration(&self, seconds: i64) -> Result<String, RenderError> {
        self.duration(seconds, "long-minutes", "long-seconds")
    }

    fn duration(
        &self,
        seconds: i64,
        minutes_text: &'static str,
        seconds_text: &'static str,
    ) -> Result<String, RenderError> {
        let (minutes, seconds) = (seconds.max(0) / 60, seconds.max(0) % 60);
        let minutes_said = (minutes > 0).then(|| self.say(minutes_text, &[("minutes", minutes.into())]));
        let seconds_said =
            (seconds > 0 || minutes == 0).then(|| self.say(seconds_text, &[("seconds", seconds.into())]));
        let said: Vec<String> = [minutes_said, seconds_said].into_iter().flatten().collect::<Result<_, _>>()?;
        // Arabic and Hebrew say "and" by a letter before the next word; Hebrew sets a hyphen before digits.
        let and = match self.language {
            Language::Ar => " و",
            Language::He if said.last().is_some_and(|last| last.starts_with(|c: char| c.is_ascii_digit())) => " ו-",
            Language::He => " ו",
            language => language.marks().gap,
        };
        Ok(said.join(and))
    }

    fn date(&self, day: civil::Date) -> Result<Date<Gregorian>, RenderError> {
        let (month, day_of_month) = (day.month().unsigned_abs(), day.day().unsigned_abs());
        Date::try_new_gregorian(i32::from(day.year()), month, day_of_month)
            .map_err(|_| RenderError::Text(self.language, "date"))
    }

    fn hour(&self, time: civil::Time) -> Result<Time, RenderError> {
        Time::try_new(time.hour().unsigned_abs(), time.minute().unsigned_abs(), 0, 0)
            .map_err(|_| RenderError::Text(self.language, "time"))
    }
}

/// A language's texts, read from a Fluent file.
///
/// # Errors
/// When the file is broken, which a test excludes.
pub fn texts(language: Language, source: &str) -> Result<FluentBundle<FluentResource>, RenderError> {
    let broken = |what| RenderError::Language(language, what);
    let tag = language.tag().parse().map_err(|_| broken("tag"))?;
    let mut texts = FluentBundle::new(vec![tag]);
    // Isolation marks would make every text message UCS-2; names are set apart where that is needed (`plain`).
    texts.set_use_isolating(false);
    // What a language sets after a space does not begin a line of a mail.
    let bound = [("} %", "}\u{a0}%"), ("0 %", "0\u{a0}%"), (" :", "\u{a0}:"), (" ;", "\u{a0};")];
    let source = bound.into_iter().fold(source.to_owned(), |source, (loose, bound)| source.replace(loose, bound));
    let resource = FluentResource::try_new(source);
    texts.add_resource(resource.map_err(|_| broken("texts"))?).map_err(|_| broken("texts"))?;
    Ok(texts)
}

impl std::fmt::Debug for Voice {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Voice").field(&self.language).finish()
    }
}
