//! What `/authenticator` shows: every state as a `<template>`, and every sentence that its scripts say.

use askama::Template;

use crate::pages::assets;
use crate::pages::frame::Frame;
use crate::pages::words::Words;

/// What the scripts say, by its name after `authenticator-` in `texts/`.
const SPOKEN: [&str; 40] = [
    "title",
    "unable",
    "welcome",
    "pair-heading",
    "device-on",
    "device",
    "paired",
    "problem-unknown",
    "problem-expired",
    "problem-used",
    "problem-often",
    "problem-offline",
    "problem-unavailable",
    "problem-code",
    "problem-name",
    "ready",
    "waiting",
    "request",
    "purpose-sign-in",
    "number-wrong",
    "approved",
    "denied",
    "denied-fraudulent",
    "incorrect",
    "over",
    "unsure",
    "unpair-heading",
    "unpaired",
    "unpaired-offline",
    "history",
    "outcome-approved",
    "outcome-mistake",
    "outcome-fraudulent",
    "outcome-incorrect",
    "outcome-over",
    "settings",
    "ios-heading",
    "note",
    "note-generic-title",
    "note-generic",
];

/// What a script puts into a sentence stands in braces in it.
const PLACES: [(&str, &str); 4] =
    [("firm", "{firm}"), ("purpose", "{purpose}"), ("browser", "{browser}"), ("platform", "{platform}")];

/// A sentence of the scripts.
struct Said {
    name: &'static str,
    text: String,
}

/// The page.
#[derive(Template)]
#[template(path = "pages/authenticator.html")]
pub(super) struct View<'a> {
    page: Frame,
    words: &'a Words,
    said: Vec<Said>,
    action: &'a str,
    push_key: String,
    css_url: String,
    device_js_url: String,
    js_url: String,
    apple_icon_url: String,
    manifest_url: String,
}

impl<'a> View<'a> {
    /// The page in a frame, at a path, with the key to which a browser binds its subscription.
    pub(super) fn new(page: Frame, words: &'a Words, path: &'a str, push_key: String) -> Self {
        let places = PLACES.map(|(name, place)| (name, words.name(place)));
        let places: Vec<(&'static str, &str)> = places.iter().map(|(name, place)| (*name, place.as_str())).collect();
        let say = |name: &'static str| Said { name, text: words.say(&format!("authenticator-{name}"), &places) };
        Self {
            said: SPOKEN.map(say).into(),
            css_url: page.asset(assets::AUTHENTICATOR_CSS),
            device_js_url: page.asset(assets::AUTHENTICATOR_DEVICE_JS),
            js_url: page.asset(assets::AUTHENTICATOR_JS),
            apple_icon_url: page.asset(assets::ICON_APPLE_PNG),
            manifest_url: format!("{path}.webmanifest"),
            page,
            words,
            action: path,
            push_key,
        }
    }

    /// A text of this page.
    fn t(&self, name: &str) -> String {
        self.words.t(&format!("authenticator-{name}"))
    }
}
