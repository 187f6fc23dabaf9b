//! The languages of messages by the names that they have for themselves: who looks for theirs finds it, whatever the page speaks.

use super::parts::Choice;
use crate::delivery::messages::Language;

/// A language's own name for itself.
#[must_use]
pub fn own_name(language: Language) -> &'static str {
    use Language as L;
    match language {
        L::En => "English",
        L::Fr => "Français",
        L::De => "Deutsch",
        L::Es => "Español",
        L::It => "Italiano",
        L::Pt => "Português",
        L::Nl => "Nederlands",
        L::Pl => "Polski",
        L::Sv => "Svenska",
        L::Da => "Dansk",
        L::Nb => "Norsk bokmål",
        L::Fi => "Suomi",
        L::Cs => "Čeština",
        L::Ro => "Română",
        L::Hu => "Magyar",
        L::El => "Ελληνικά",
        L::Tr => "Türkçe",
        L::Uk => "Українська",
        L::Ru => "Русский",
        L::Ar => "العربية",
        L::He => "עברית",
        L::Hi => "हिन्दी",
        L::Ja => "日本語",
        L::Ko => "한국어",
        L::ZhHans => "简体中文",
        L::ZhHant => "繁體中文",
        L::Th => "ไทย",
        L::Vi => "Tiếng Việt",
        L::Id => "Bahasa Indonesia",
    }
}

/// All of them to choose from, and what is chosen now where it says more than a language (`fr-CA`).
#[must_use]
pub fn choices(chosen: &str) -> Vec<Choice> {
    let is_more = Language::ALL.iter().all(|language| language.tag() != chosen);
    let own = Language::of(chosen).filter(|_| is_more).map(|language| Choice {
        value: chosen.to_owned(),
        label: format!("{} ({chosen})", own_name(language)),
        is_chosen: true,
    });
    let choice = |language: &Language| Choice {
        value: language.tag().to_owned(),
        label: own_name(*language).to_owned(),
        is_chosen: language.tag() == chosen,
    };
    own.into_iter().chain(Language::ALL.iter().map(choice)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_chosen_whatever_it_says_besides() {
        for (kept, count) in [("en", Language::ALL.len()), ("fr-CA", Language::ALL.len() + 1)] {
            let choices = choices(kept);
            let chosen: Vec<&str> =
                choices.iter().filter(|choice| choice.is_chosen).map(|choice| choice.value.as_str()).collect();
            assert_eq!((choices.len(), chosen), (count, vec![kept]));
        }
    }
}
