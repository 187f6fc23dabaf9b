//! A firm's own texts: kept, listed, removed, and tried before they are kept. What a text may say is `delivery::templates`.

use serde::{Deserialize, Serialize};

use super::model::Tenant;
use super::settings::is_label;
use super::{TenantError, store};
use crate::App;
use crate::audit::AuditTrail;
use crate::clock::rfc3339;
use crate::delivery::messages::Voice;
use crate::delivery::messages::said::Said;
use crate::delivery::segments;
use crate::delivery::templates::check::{Sample, Written, check, worst_case};
use crate::delivery::templates::model::{Pattern, Template, TemplateName};
use crate::delivery::templates::render;
use crate::delivery::templates::store::{self as texts, Kept};
use crate::failure::Failure;
use crate::faults::Faults;
use crate::ids::TenantId;
use crate::recipients::Channel;
use crate::strict::present;
use crate::table::{Paging, StoreError, Transaction};
use jiff::Timestamp;

/// The most texts of its own that a firm has: their names stand in its record, which every request reads.
const MOST: usize = 200;

/// `PUT /v1/templates/{purpose}/{channel}/{locale}`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TemplateText {
    /// The text message, or a mail's plain text.
    pub text: String,
    /// A mail's subject.
    #[serde(default, deserialize_with = "present")]
    pub subject: Option<String>,
    /// A mail's HTML.
    #[serde(default, deserialize_with = "present")]
    pub html: Option<String>,
}

/// `POST /v1/templates/preview`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreviewRequest {
    /// Of which purpose.
    pub purpose: String,
    /// By which channel.
    pub channel: String,
    /// In which language.
    pub locale: String,
    /// A text to try; else the firm's, else ours.
    #[serde(default, deserialize_with = "present")]
    pub text: Option<String>,
    /// A subject to try.
    #[serde(default, deserialize_with = "present")]
    pub subject: Option<String>,
    /// HTML to try.
    #[serde(default, deserialize_with = "present")]
    pub html: Option<String>,
    /// What a further case says.
    #[serde(default, deserialize_with = "present")]
    pub values: Option<PreviewValues>,
}

/// What a message is to say in the case `given`; what is left out is as in `typical`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreviewValues {
    #[serde(default, deserialize_with = "present")]
    firm: Option<String>,
    #[serde(default, deserialize_with = "present")]
    code: Option<String>,
    #[serde(default, deserialize_with = "present")]
    action: Option<String>,
    #[serde(default, deserialize_with = "present")]
    item: Option<String>,
    #[serde(default, deserialize_with = "present")]
    amount: Option<String>,
    #[serde(default, deserialize_with = "present")]
    payee: Option<String>,
    #[serde(default, deserialize_with = "present")]
    validity: Option<String>,
    #[serde(default, deserialize_with = "present")]
    sent_at: Option<String>,
}

/// A text as callers see it.
#[derive(Debug, Serialize)]
pub struct TemplateDocument {
    /// The purpose.
    pub purpose: String,
    /// The channel.
    pub channel: &'static str,
    /// The language.
    pub locale: &'static str,
    /// The text message, or a mail's plain text.
    pub text: String,
    /// A mail's subject; ours when it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// A mail's HTML; made of the text when it has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub html: Option<String>,
    /// When it was saved.
    pub updated_at: String,
}

/// What a text becomes.
#[derive(Debug, Serialize)]
pub struct Preview {
    /// One message a case.
    pub cases: Vec<Case>,
}

/// A message that says so much.
#[derive(Debug, Serialize)]
pub struct Case {
    /// How much: `shortest`, `typical`, `longest` or `given`.
    pub case: &'static str,
    /// A mail's subject.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// The text.
    pub text: String,
    /// A mail's HTML.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub html: Option<String>,
    /// How large a text message it is.
    #[serde(flatten)]
    pub measured: Option<Size>,
}

/// How large a text message is.
#[derive(Debug, Serialize)]
pub struct Size {
    /// How it is encoded.
    pub encoding: &'static str,
    /// How many characters it has.
    pub characters: usize,
    /// How many parts.
    pub parts: u32,
}

impl TemplateText {
    /// As a text is checked.
    #[must_use]
    pub fn written(&self) -> Written<'_> {
        Written { text: &self.text, subject: self.subject.as_deref(), html: self.html.as_deref() }
    }
}

impl TemplateDocument {
    fn new(kept: &Kept) -> Self {
        let source = |pattern: &Pattern| pattern.source().to_owned();
        Self {
            purpose: kept.name.purpose.as_str().to_owned(),
            channel: kept.name.channel.as_str(),
            locale: kept.name.language.tag(),
            text: source(&kept.template.text),
            subject: kept.template.subject.as_ref().map(source),
            html: kept.template.html.as_ref().map(source),
            updated_at: rfc3339(kept.updated_at),
        }
    }
}

impl TemplateDocument {
    /// Where it is found.
    #[must_use]
    pub fn path(&self) -> String {
        format!("/v1/templates/{}/{}/{}", self.purpose, self.channel, self.locale)
    }
}

/// The text for some messages.
///
/// # Errors
/// That there is none.
pub async fn get(app: &App, tenant: &TenantId, name: Option<TemplateName>) -> Result<TemplateDocument, TenantError> {
    let name = name.ok_or(TenantError::NotFound)?;
    let item = app.table.get(&texts::key(tenant, &name)).await?.ok_or(TenantError::NotFound)?;
    Ok(TemplateDocument::new(&texts::read(&item)?))
}

/// A page of a firm's texts, and where the next starts.
///
/// # Errors
/// When the table does not answer.
pub async fn list(
    app: &App,
    tenant: &TenantId,
    paging: &Paging,
) -> Result<(Vec<TemplateDocument>, Option<String>), TenantError> {
    let page = app.table.query(&texts::listed(tenant, paging)).await?;
    let documents = page.items.iter().map(|item| Ok(TemplateDocument::new(&texts::read(item)?)));
    Ok((documents.collect::<Result<_, StoreError>>()?, page.next))
}

/// Keeps a text; whether it is new.
///
/// # Errors
/// Everything that is wrong with it, the worst case too.
pub async fn put(
    app: &App,
    id: &TenantId,
    name: Option<TemplateName>,
    text: &TemplateText,
    audit: &AuditTrail,
    now: Timestamp,
) -> Result<(TemplateDocument, bool), TenantError> {
    let name = name.ok_or_else(|| TenantError::Invalid(Faults::one("", NAMES)))?;
    let template = check(&name, text.written()).map_err(TenantError::Invalid)?;
    let kept = Kept { name, template, updated_at: now };
    audit.about(&kept.name.to_string(), None);
    let key = store::key(id);
    let mut known = app.table.read([key.clone()]).await?;
    loop {
        let tenant = store::read(known.get(&key).ok_or(TenantError::NotFound)?, id)?;
        require_room(&tenant, &kept)?;
        let stored = kept.name.to_string();
        let is_new = !tenant.templates.contains(&stored);
        if is_new && tenant.templates.len() >= MOST {
            return Err(TenantError::Invalid(Faults::one("", format!("A firm has at most {MOST} texts of its own."))));
        }
        let names: Vec<String> = tenant.templates.iter().cloned().chain(is_new.then_some(stored)).collect();
        // The record's version moves with each: nobody reads a name without its text, or checks against old settings.
        let transaction = Transaction::<TenantError>::new()
            .learn("tenant", store::change_templates(&tenant, &names))
            .always("text", texts::put(id, &kept));
        if app.table.commit(audit.add_to(&app.random, transaction, "ok"), &mut known).await?.is_done() {
            app.api_keys.forget_tenant(id);
            return Ok((TemplateDocument::new(&kept), is_new));
        }
    }
}

/// Removes a text: the messages say ours again.
///
/// # Errors
/// That there is none.
pub async fn delete(
    app: &App,
    id: &TenantId,
    name: Option<TemplateName>,
    audit: &AuditTrail,
) -> Result<(), TenantError> {
    let name = name.ok_or(TenantError::NotFound)?;
    audit.about(&name.to_string(), None);
    let key = store::key(id);
    let mut known = app.table.read([key.clone()]).await?;
    loop {
        let tenant = store::read(known.get(&key).ok_or(TenantError::NotFound)?, id)?;
        let stored = name.to_string();
        let names: Vec<String> = tenant.templates.iter().filter(|other| **other != stored).cloned().collect();
        let transaction = Transaction::<TenantError>::new()
            .learn("tenant", store::change_templates(&tenant, &names))
            .answer("text", texts::delete(id, &name), TenantError::NotFound);
        if app.table.commit(audit.add_to(&app.random, transaction, "ok"), &mut known).await?.is_done() {
            app.api_keys.forget_tenant(id);
            return Ok(());
        }
    }
}

/// What a text becomes: one that is given, else the firm's, else ours.
///
/// # Errors
/// Everything that is wrong with it.
pub async fn preview(app: &App, tenant: &TenantId, request: &PreviewRequest) -> Result<Preview, TenantError> {
    let tenant = super::manage::get(app, tenant).await?;
    let name = TemplateName::parse(&request.purpose, &request.channel, &request.locale);
    let name = name.ok_or_else(|| TenantError::Invalid(Faults::one("", NAMES)))?;
    if let Some(values) = &request.values {
        values.check().map_err(TenantError::Invalid)?;
    }
    let template = match &request.text {
        Some(text) => {
            let written = Written { text, subject: request.subject.as_deref(), html: request.html.as_deref() };
            Some(check(&name, written).map_err(TenantError::Invalid)?)
        }
        None if request.subject.is_some() || request.html.is_some() => {
            return Err(TenantError::Invalid(Faults::one("/text", "A subject or HTML is tried with its text.")));
        }
        None => {
            let kept = app.table.get(&texts::key(&tenant.id, &name)).await?;
            kept.map(|item| texts::read(&item)).transpose()?.map(|kept| kept.template)
        }
    };
    let samples = Sample::all();
    let cases = samples.iter().map(|sample| (sample.case, sample, None));
    let typical = Sample::typical();
    let given = request.values.as_ref().map(|values| ("given", &typical, Some(values)));
    let cases =
        cases.chain(given).map(|(case, sample, values)| shown(case, sample, values, &tenant, &name, template.as_ref()));
    Ok(Preview { cases: cases.collect::<Result<_, _>>()? })
}

fn shown(
    case: &'static str,
    sample: &Sample,
    values: Option<&PreviewValues>,
    tenant: &Tenant,
    name: &TemplateName,
    template: Option<&Template>,
) -> Result<Case, TenantError> {
    let settings = &tenant.settings;
    let broken = |error: crate::delivery::messages::RenderError| Failure::Defect(error.to_string());
    let facts = sample.facts(name, &settings.name, settings.message_origin(), settings.messages.max_parts);
    let voice = Voice::of(name.language).map_err(broken)?;
    let said = Said::of(&facts, &voice, name.channel == Channel::Email).map_err(broken)?;
    let said = values.map_or(said.clone(), |values| values.onto(said));
    Ok(match name.channel {
        Channel::Sms => {
            let text = render::sms_saying(&facts, &voice, &said, template).map_err(broken)?.text;
            let measured = segments::measure(&text);
            let size =
                Size { encoding: measured.encoding.into(), characters: measured.characters, parts: measured.parts };
            Case { case, subject: None, text, html: None, measured: Some(size) }
        }
        Channel::Email => {
            let mail = render::mail_saying(&facts, &voice, &said, template).map_err(broken)?;
            Case { case, subject: Some(mail.subject), text: mail.text, html: Some(mail.html), measured: None }
        }
    })
}

impl PreviewValues {
    fn members(&self) -> [(&'static str, &Option<String>); 8] {
        [
            ("firm", &self.firm),
            ("code", &self.code),
            ("action", &self.action),
            ("item", &self.item),
            ("amount", &self.amount),
            ("payee", &self.payee),
            ("validity", &self.validity),
            ("sent_at", &self.sent_at),
        ]
    }

    fn check(&self) -> Result<(), Faults> {
        let mut faults = Faults::default();
        for (name, value) in self.members() {
            if value.as_deref().is_some_and(|value| !is_label(value, 100)) {
                faults.add(&format!("/values/{name}"), "1 to 100 characters, none of them a control character.");
            }
            if value.as_deref().is_some_and(crate::delivery::messages::holds_origin_line) {
                faults.add(&format!("/values/{name}"), "An `@`, a host and a `#` would read as an origin-bound code.");
            }
        }
        faults.check()
    }

    fn onto(&self, said: Said) -> Said {
        Said {
            firm: self.firm.clone().unwrap_or(said.firm),
            code: self.code.clone().unwrap_or(said.code),
            action: self.action.clone().or(said.action),
            item: self.item.clone().or(said.item),
            amount: self.amount.clone().or(said.amount),
            payee: self.payee.clone().or(said.payee),
            validity: self.validity.clone().unwrap_or(said.validity),
            sent_at: self.sent_at.clone().unwrap_or(said.sent_at),
        }
    }
}

/// What a text is for, in a sentence.
const NAMES: &str =
    "A text is for a purpose (a slug), a channel (sms or email) and a language that Countersign has texts in.";

fn require_room(tenant: &Tenant, kept: &Kept) -> Result<(), TenantError> {
    let settings = &tenant.settings;
    let (origin, parts) = (settings.message_origin(), settings.messages.max_parts);
    let fault = worst_case(&kept.name, &kept.template, &settings.name, origin, parts);
    match fault.map_err(|error| Failure::Defect(error.to_string()))? {
        Some(detail) => Err(TenantError::Invalid(Faults::one("/text", detail))),
        None => Ok(()),
    }
}
