//! The frame of every page: whose it is, in which language, and what it is made of.

use jiff::Timestamp;

use super::assets;
use super::look::Look;
use super::words::{LANGUAGES, Words};
use crate::delivery::messages::Language;
use crate::public_url::PublicUrl;
use crate::tenants::model::Tenant;

/// A language of a page.
pub struct LanguageLink {
    /// Its BCP 47 tag.
    pub tag: &'static str,
    /// Its own name for itself.
    pub name: &'static str,
    /// The same page in it.
    pub url: String,
    /// Whether the page is in it.
    pub is_current: bool,
}

/// What a page waits for. With a script it asks, and is read again, or goes on, when the answer is another one; without one it is
/// read again every few seconds.
pub struct Waits {
    /// Where its script asks: `{"status": …}`.
    pub from: String,
    /// The answer as long as there is nothing new.
    pub status: &'static str,
}

/// What stands around a page; the templates `document.html` and `frame.html`, of the pages and of the console, read these.
#[expect(missing_docs, reason = "the template says what it reads")]
pub struct Frame {
    pub language: LanguageTag,
    pub direction: &'static str,
    pub title: String,
    pub firm: String,
    pub home_url: Option<String>,
    pub logo_url: Option<String>,
    pub css_url: String,
    pub theme_url: Option<String>,
    pub js_url: String,
    pub icon_url: String,
    pub now_ms: i64,
    pub waits: Option<Waits>,
    pub languages: Vec<LanguageLink>,
    pub skip: String,
    pub secured_by: String,
    pub language_label: String,
    pub help: Option<String>,
    pub help_url: Option<String>,
    /// A form's own number: sent twice, the form does its work once.
    pub once: String,
    /// Where our sheets and scripts are.
    assets_url: String,
    /// Who is signed in, in a sentence.
    pub signed_in_as: Option<String>,
    /// Where *Sign out* goes.
    pub sign_out_url: String,
    /// *Sign out*.
    pub sign_out: String,
}

/// A language's tag.
pub struct LanguageTag {
    /// The tag.
    pub tag: &'static str,
}

/// A page, as far as its frame is concerned.
pub struct FrameOf<'a> {
    /// The firm; none where the address names none.
    pub tenant: Option<&'a Tenant>,
    /// Where browsers find us.
    pub public: Option<&'a PublicUrl>,
    /// The page's path, from outside.
    pub path: &'a str,
    /// What it says.
    pub words: &'a Words,
    /// When.
    pub now: Timestamp,
}

impl Frame {
    /// The frame of a page with this title.
    #[must_use]
    pub fn new(of: &FrameOf<'_>, title: String) -> Self {
        let FrameOf { tenant, public, path, words, now } = of;
        let prefix = public.map(PublicUrl::path).unwrap_or_default();
        let asset = |name: &str| format!("{prefix}/assets/{name}");
        let pages = tenant.map(|tenant| format!("{prefix}/p/{}", tenant.slug));
        let firm = tenant.map(|tenant| tenant.settings.name.clone());
        let secured_by = match &firm {
            Some(firm) => words.say("secured-by", &[("firm", &words.name(firm))]),
            None => words.t("secured-by-us"),
        };
        let language = words.language();
        let link = |(known, name): &(Language, &'static str)| LanguageLink {
            tag: known.tag(),
            name,
            url: format!("{path}?ui_locales={}", known.tag()),
            is_current: *known == language,
        };
        let settings = tenant.map(|tenant| &tenant.settings);
        let help_email = settings.and_then(|settings| settings.help_email.clone());
        let help_url = settings.and_then(|settings| settings.help_url.clone());
        let help = firm.as_deref().filter(|_| help_email.is_some() || help_url.is_some());
        Self {
            language: LanguageTag { tag: language.tag() },
            direction: language.direction().into(),
            title,
            help: help.map(|firm| words.say("help", &[("firm", &words.name(firm))])),
            help_url: help_url.or(help_email.map(|address| format!("mailto:{address}"))),
            firm: firm.unwrap_or_else(|| "Countersign".to_owned()),
            logo_url: pages.as_ref().and_then(|pages| {
                let hash = tenant.and_then(|tenant| tenant.logo.as_deref())?;
                Some(format!("{pages}/logo/{hash}.png"))
            }),
            theme_url: pages
                .as_ref()
                .zip(*tenant)
                .map(|(pages, tenant)| format!("{pages}/theme/{}", Look::of(&tenant.settings).name())),
            sign_out_url: pages.as_ref().map(|pages| format!("{pages}/sign-out")).unwrap_or_default(),
            home_url: pages,
            css_url: asset(assets::PAGES_CSS),
            js_url: asset(assets::PAGES_JS),
            icon_url: asset(assets::FAVICON_SVG),
            now_ms: now.as_millisecond(),
            waits: None,
            once: String::new(),
            assets_url: format!("{prefix}/assets"),
            languages: if path.is_empty() { Vec::new() } else { LANGUAGES.iter().map(link).collect() },
            skip: words.t("skip"),
            secured_by,
            language_label: words.t("language"),
            signed_in_as: None,
            sign_out: words.t("sign-out"),
        }
    }

    /// Where one of our sheets or scripts is.
    #[must_use]
    pub fn asset(&self, name: &str) -> String {
        format!("{}/{name}", self.assets_url)
    }

    /// The same page in another language keeps what its address says.
    pub fn keep_query(&mut self, query: &str) {
        for language in &mut self.languages {
            language.url = format!("{}&{query}", language.url);
        }
    }

    /// With who is signed in.
    #[must_use]
    pub fn signed_in(mut self, words: &Words, login_id: &str) -> Self {
        self.signed_in_as = Some(words.say("signed-in-as", &[("person", &words.name(login_id))]));
        self
    }
}
