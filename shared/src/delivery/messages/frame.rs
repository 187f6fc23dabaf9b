//! The one frame of all our mails: plain text, and HTML that reads on a phone, in light and dark, without images and without
//! anything from elsewhere.

use askama::Template;

use super::RenderError;
use super::facts::Mail;
use super::language::Language;

/// What a mail shows, from top to bottom.
pub struct Frame<'a> {
    /// The language.
    pub language: Language,
    /// The subject, which is the HTML's title, too.
    pub subject: String,
    /// Who writes.
    pub firm: &'a str,
    /// What it is about.
    pub heading: String,
    /// What happened, before the rows.
    pub lead: Vec<Paragraph>,
    /// The code.
    pub code: Option<&'a str>,
    /// Where it leads, after what is said of it.
    pub action: Option<Action>,
    /// The facts.
    pub rows: Vec<Row>,
    /// What to do.
    pub paragraphs: Vec<Paragraph>,
}

/// A call to action: a button, and the address itself for whoever cannot or will not press one.
pub struct Action {
    /// What the button says.
    pub label: String,
    /// Where it leads; an address of ours.
    pub url: String,
    /// How the address can be used without it.
    pub instead: String,
}

/// A fact with its name.
pub struct Row {
    /// What it is.
    pub label: String,
    /// The fact.
    pub value: String,
}

/// A paragraph.
pub struct Paragraph {
    /// What it says.
    pub text: String,
    /// A call of our API that it names, in type of its own.
    pub call: Option<String>,
    /// Whether it can be read last.
    pub is_quiet: bool,
}

impl Paragraph {
    /// An ordinary one.
    #[must_use]
    pub fn plain(text: String) -> Self {
        Self { text, call: None, is_quiet: false }
    }

    /// One that can be read last.
    #[must_use]
    pub fn quiet(text: String) -> Self {
        Self { is_quiet: true, ..Self::plain(text) }
    }

    /// One that names a call.
    #[must_use]
    pub fn with_call(text: String, call: String) -> Self {
        Self { call: Some(call), ..Self::plain(text) }
    }
}

impl Frame<'_> {
    /// A mail that shows nothing yet.
    #[must_use]
    pub fn empty(language: Language) -> Self {
        Self {
            language,
            subject: String::new(),
            firm: "",
            heading: String::new(),
            lead: Vec::new(),
            code: None,
            action: None,
            rows: Vec::new(),
            paragraphs: Vec::new(),
        }
    }

    /// The mail.
    ///
    /// # Errors
    /// When a template fails, which no input can cause.
    pub fn render(&self) -> Result<Mail, RenderError> {
        let direction = self.language.direction().into();
        Ok(Mail {
            subject: self.subject.clone(),
            text: FrameText { mail: self, colon: self.language.marks().colon }.render()?,
            html: FrameHtml { mail: self, direction }.render()?,
        })
    }
}

/// With a capital at its start, as a heading. Turkish keeps the dot of its `i`.
#[must_use]
pub fn capitalized(text: &str, language: Language) -> String {
    if let (Language::Tr, Some(rest)) = (language, text.strip_prefix('i')) {
        return format!("İ{rest}");
    }
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[derive(Template)]
#[template(path = "mail.txt", escape = "none")]
struct FrameText<'a> {
    mail: &'a Frame<'a>,
    colon: &'static str,
}

#[derive(Template)]
#[template(path = "mail.html")]
struct FrameHtml<'a> {
    mail: &'a Frame<'a>,
    direction: &'static str,
}
