//! The CAPTCHA of our own pages: ALTCHA's widget, whatever a tenant's back end uses; a page of ours loads nothing from elsewhere.

use super::assets;
use super::frame::Frame;
use super::visit::Visit;
use super::words::Words;
use crate::tenants::model::CaptchaKind;

/// What the template needs of it.
pub struct Captcha {
    /// Where the widget gets its challenge.
    pub challenge_url: String,
    /// The widget's sheet.
    pub css_url: String,
    /// The script that runs it.
    pub js_url: String,
    /// The page's language.
    pub language: &'static str,
}

impl Captcha {
    /// The CAPTCHA of a page; none for a firm that wants none.
    #[must_use]
    pub fn of(visit: &Visit<'_>, page: &Frame, words: &Words) -> Option<Self> {
        if visit.tenant().settings.captcha == CaptchaKind::None {
            return None;
        }
        Some(Self {
            challenge_url: format!("{}/v1/captcha", visit.public().path()),
            css_url: page.asset(assets::ALTCHA_CSS),
            js_url: page.asset(assets::CAPTCHA_JS),
            language: words.language().tag(),
        })
    }
}
