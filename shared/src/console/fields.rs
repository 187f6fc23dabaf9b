//! Forms as lists of fields: what many forms of the console have in common. Labels, hints and faults are texts by the field's name:
//! `set-…`, `set-…-hint`, `fault-…`; of a row's field without its number (`step_wait_2`: `set-step-wait`). Drawn by `console/fields.html`.

use super::again::{Again, is_ticked, text_of};
use super::parts::Choice;
use crate::pages::said::{Said, row_of};
use crate::pages::words::Words;

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// One line.
    Line,
    /// A line each.
    Lines,
    /// One of several.
    Select,
    /// Yes or no.
    Toggle,
    /// Any of several.
    Ticks,
    /// Any of many, folded away.
    Folded,
}

/// A box to tick.
pub struct Tick {
    /// Its field.
    pub name: String,
    /// What it says.
    pub label: String,
    /// Whether it is ticked.
    pub is_on: bool,
}

/// A field of a form.
pub struct Field {
    /// How it is filled in.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// What else there is to know.
    pub hint: String,
    /// What is wrong with it.
    pub error: String,
    /// What stands in it.
    pub value: String,
    /// The same for who may only look: "" where nothing is set.
    pub shown: String,
    /// Which keys a phone shows.
    pub inputmode: &'static str,
    /// In what it counts.
    pub unit: String,
    /// Whether it may be empty.
    pub is_optional: bool,
    /// Whether it is ticked.
    pub is_on: bool,
    /// What there is to choose.
    pub choices: Vec<Choice>,
    /// What there is to tick.
    pub ticks: Vec<Tick>,
}

/// What belongs together, as one form.
pub struct Section {
    /// Its name, which the form says.
    pub id: &'static str,
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub text: String,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// Makes fields, with what was typed into them and what is wrong.
pub struct Maker<'a> {
    /// What they say.
    pub words: &'a Words,
    /// What is wrong.
    pub said: &'a Said,
    /// Whether what is wrong is of this form.
    pub is_refused: bool,
    /// The form that was refused, where it is this one and is kept.
    pub again: Option<&'a Again>,
}

impl Maker<'_> {
    fn field(&self, kind: Kind, name: &str) -> Field {
        let (text, row) = row_of(name);
        let label = format!("set-{}", text.replace('_', "-"));
        let hint = format!("{label}-hint");
        Field {
            kind,
            label: match row {
                Some(row) => self.words.say(&label, &[("row", row)]),
                None => self.words.t(&label),
            },
            hint: if self.words.has(&hint) { self.words.t(&hint) } else { String::new() },
            error: if self.is_refused { self.said.at(name).to_owned() } else { String::new() },
            name: name.to_owned(),
            value: String::new(),
            shown: String::new(),
            inputmode: "",
            unit: String::new(),
            is_optional: false,
            is_on: false,
            choices: Vec::new(),
            ticks: Vec::new(),
        }
    }

    /// One line that must say something.
    #[must_use]
    pub fn line(&self, name: &str, kept: &str) -> Field {
        Field { value: text_of(self.again, name, kept), shown: kept.to_owned(), ..self.field(Kind::Line, name) }
    }

    /// One line that may be empty.
    #[must_use]
    pub fn optional(&self, name: &str, kept: Option<&str>) -> Field {
        Field { is_optional: true, ..self.line(name, kept.unwrap_or_default()) }
    }

    /// A whole number, of so many of what `unit` names.
    #[must_use]
    pub fn number(&self, name: &str, kept: u32, unit: &str) -> Field {
        let unit = if unit.is_empty() { String::new() } else { self.words.t(unit) };
        let figure = self.words.figure(i64::from(kept));
        let shown = if unit.is_empty() { figure } else { format!("{figure} {unit}") };
        Field { inputmode: "numeric", unit, shown, ..self.line(name, &kept.to_string()) }
    }

    /// A line each; may be empty.
    #[must_use]
    pub fn lines(&self, name: &str, kept: &[String]) -> Field {
        Field {
            value: text_of(self.again, name, &kept.join("\n")),
            shown: kept.join(", "),
            is_optional: true,
            ..self.field(Kind::Lines, name)
        }
    }

    /// One of several, by value and label.
    #[must_use]
    pub fn select(&self, name: &str, of: Vec<(String, String)>, kept: &str) -> Field {
        let chosen = text_of(self.again, name, kept);
        let shown = of.iter().find(|(value, _)| value == kept).map(|(_, label)| label.clone()).unwrap_or_default();
        let choice = |(value, label): (String, String)| Choice { is_chosen: value == chosen, value, label };
        Field { choices: of.into_iter().map(choice).collect(), shown, ..self.field(Kind::Select, name) }
    }

    /// As [`select`](Self::select), of values whose labels are texts: `set-<name>-<value>`.
    #[must_use]
    pub fn named(&self, name: &str, values: &[&str], kept: &str) -> Field {
        let of = row_of(name).0.replace('_', "-");
        let label = |value: &&str| {
            let value_text = if value.is_empty() { "none".to_owned() } else { value.replace('_', "-") };
            let text = format!("set-{of}-{value_text}");
            ((*value).to_owned(), self.words.t(&text))
        };
        self.select(name, values.iter().map(label).collect(), kept)
    }

    /// Yes or no.
    #[must_use]
    pub fn toggle(&self, name: &str, kept: bool) -> Field {
        let shown = self.words.t(if kept { "set-yes" } else { "set-no" });
        Field { is_on: is_ticked(self.again, name, kept), shown, ..self.field(Kind::Toggle, name) }
    }

    /// Any of several: their fields' names, labels, and whether they are ticked.
    #[must_use]
    pub fn ticks(&self, kind: Kind, name: &str, of: Vec<(String, String, bool)>) -> Field {
        let on = of.iter().filter(|(.., kept)| *kept).map(|(_, label, _)| label.as_str());
        let shown = on.collect::<Vec<_>>().join(", ");
        let tick = |(name, label, kept): (String, String, bool)| Tick {
            is_on: is_ticked(self.again, &name, kept),
            name,
            label,
        };
        let ticks: Vec<Tick> = of.into_iter().map(tick).collect();
        let count = ticks.iter().filter(|tick| tick.is_on).count();
        let value = self.words.counted("set-ticked", u32::try_from(count).unwrap_or(u32::MAX));
        Field { ticks, value, shown, ..self.field(kind, name) }
    }

    /// What belongs together: texts `set-part-<id>` and `set-part-<id>-text`.
    #[must_use]
    pub fn section(&self, id: &'static str, fields: Vec<Field>) -> Section {
        let (title, text) = (format!("set-part-{id}"), format!("set-part-{id}-text"));
        Section {
            id,
            title: self.words.t(&title),
            text: if self.words.has(&text) { self.words.t(&text) } else { String::new() },
            fields,
        }
    }
}
