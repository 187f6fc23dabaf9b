//! What a firm's text is: words, and places for what a message says. Pure.

use std::fmt;

use crate::delivery::messages::Language;
use crate::delivery::model::Purpose;
use crate::recipients::Channel;

/// Which messages a text is for. There is at most one text for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateName {
    /// The purpose.
    pub purpose: Purpose,
    /// The channel.
    pub channel: Channel,
    /// The language.
    pub language: Language,
}

impl TemplateName {
    /// From its three parts; a locale leads to its language as everywhere.
    #[must_use]
    pub fn parse(purpose: &str, channel: &str, locale: &str) -> Option<Self> {
        Some(Self {
            purpose: Purpose::parse(purpose)?,
            channel: Channel::parse(channel)?,
            language: Language::of(locale)?,
        })
    }

    /// From what [`fmt::Display`] wrote.
    #[must_use]
    pub fn parse_stored(text: &str) -> Option<Self> {
        let mut parts = text.split('#');
        let name = Self::parse(parts.next()?, parts.next()?, parts.next()?)?;
        parts.next().is_none().then_some(name)
    }
}

impl fmt::Display for TemplateName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}#{}#{}", self.purpose.as_str(), self.channel.as_str(), self.language)
    }
}

/// A firm's text, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// The text message, or a mail's plain text.
    pub text: Pattern,
    /// A mail's subject; ours when it has none.
    pub subject: Option<Pattern>,
    /// A mail's HTML; made of the text when it has none.
    pub html: Option<Pattern>,
}

/// What stands in braces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, strum::EnumString, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Slot {
    /// The firm's name.
    Firm,
    /// The code.
    Code,
    /// What is done.
    Action,
    /// To what.
    Item,
    /// For how much.
    Amount,
    /// Who gets it.
    Payee,
    /// How long the code is valid.
    Validity,
    /// When it was sent.
    SentAt,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words as they stand.
    Words(String),
    /// A place for what the message says.
    Slot(Slot),
}

/// A text with places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    source: String,
    pieces: Vec<Piece>,
}

/// What is wrong with a text's braces.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PatternError {
    /// A name that means nothing.
    #[error(
        "`{{{0}}}` is no placeholder. There are {{firm}} {{code}} {{action}} {{item}} {{amount}} {{payee}} {{validity}} {{sent_at}}."
    )]
    Unknown(String),
    /// One without the other.
    #[error("A brace opens or closes a placeholder, and has a partner.")]
    Unbalanced,
}

impl Pattern {
    /// Reads a text.
    ///
    /// # Errors
    /// What is wrong with its first brace that is wrong.
    pub fn parse(source: &str) -> Result<Self, PatternError> {
        let mut pieces = Vec::new();
        let mut rest = source;
        while let Some(at) = rest.find(['{', '}']) {
            if rest[at..].starts_with('}') {
                return Err(PatternError::Unbalanced);
            }
            if at > 0 {
                pieces.push(Piece::Words(rest[..at].to_owned()));
            }
            let inner = &rest[at + 1..];
            let end = inner.find(['{', '}']).filter(|end| inner[*end..].starts_with('}'));
            let name = &inner[..end.ok_or(PatternError::Unbalanced)?];
            let unknown = || PatternError::Unknown(name.chars().take(32).collect());
            pieces.push(Piece::Slot(name.parse().map_err(|_| unknown())?));
            rest = &inner[name.len() + 1..];
        }
        if !rest.is_empty() {
            pieces.push(Piece::Words(rest.to_owned()));
        }
        Ok(Self { source: source.to_owned(), pieces })
    }

    /// As the firm wrote it.
    #[must_use]
    pub fn source(&self) -> &str {
        &self.source
    }

    /// Whether it has a place for something.
    #[must_use]
    pub fn has(&self, slot: Slot) -> bool {
        self.pieces.contains(&Piece::Slot(slot))
    }

    /// The text with its places filled.
    #[must_use]
    pub fn filled(&self, value: impl Fn(Slot) -> String) -> String {
        let said = self.pieces.iter().map(|piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Slot(slot) => value(*slot),
        });
        said.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_hold_what_there_is_and_nothing_else() {
        let pattern = Pattern::parse("{firm}: {code}!").unwrap();
        assert!(pattern.has(Slot::Firm) && pattern.has(Slot::Code) && !pattern.has(Slot::Amount));
        assert_eq!(pattern.filled(|slot| <&str>::from(slot).to_uppercase()), "FIRM: CODE!");
        assert_eq!(Pattern::parse("{sent_at}").unwrap().filled(|_| "x".into()), "x");
        for (bad, error) in [
            ("{url}", PatternError::Unknown("url".into())),
            ("{ code }", PatternError::Unknown(" code ".into())),
            ("{}", PatternError::Unknown(String::new())),
            ("{code", PatternError::Unbalanced),
            ("code}", PatternError::Unbalanced),
            ("{{code}}", PatternError::Unbalanced),
        ] {
            assert_eq!(Pattern::parse(bad), Err(error), "{bad}");
        }
    }

    #[test]
    fn names_read_back() {
        let name = TemplateName::parse("sign_in", "sms", "zh-TW").unwrap();
        assert_eq!(name.to_string(), "sign_in#sms#zh-Hant");
        assert_eq!(TemplateName::parse_stored(&name.to_string()), Some(name));
        for (purpose, channel, locale) in [("Sign", "sms", "en"), ("sign_in", "voice", "en"), ("sign_in", "sms", "xx")]
        {
            assert_eq!(TemplateName::parse(purpose, channel, locale), None);
        }
    }
}
