//! One request, as far as it is everybody's: what a handler is given.

use std::sync::Arc;

use data_encoding::BASE64URL_NOPAD;
use jiff::Timestamp;
use serde::de::DeserializeOwned;
use zeroize::Zeroizing;

use super::head::Head;
use super::problem::Problem;
use super::routes::{self, Route};
use super::{json, limiter};
use crate::App;
use crate::audit::AuditTrail;
use crate::devices::authenticate::Authenticated;
use crate::idempotency::Idempotency;
use crate::jobs::Recorded;
use crate::operation::Operation;
use crate::principal::Principal;
use crate::sign_ins::grants::PresentedGrant;
use crate::table::Paging;
use crate::tenants::model::Tenant;

/// How many fields a form may have; ours have a handful, but for the one on which every country can be ticked.
const MOST_FIELDS: usize = 320;

/// The fields of a form, by their names.
pub type Fields = Vec<(String, Zeroizing<String>)>;

/// The fields of a form that holds a file, and the file: nothing where none was chosen.
pub type FormWithFile = (Fields, Vec<u8>);

/// Whether a form can have these fields: not too many, and no name twice.
fn are_a_form(fields: &Fields) -> bool {
    let is_twice = |at: usize| fields[..at].iter().any(|(name, _)| *name == fields[at].0);
    fields.len() <= MOST_FIELDS && !(0..fields.len()).any(is_twice)
}

/// One request, as far as it is everybody's.
pub struct Call {
    /// The application.
    pub app: Arc<App>,
    /// The route that matched.
    pub route: &'static Route,
    /// The path's parameters, in order.
    pub parameters: Vec<String>,
    /// Who calls.
    pub principal: Principal,
    /// The moment at which this request is decided.
    pub now: Timestamp,
    /// The caller's network address, from the gateway (R16).
    pub source_ip: String,
    /// Its id.
    pub request_id: String,
    /// What this request will leave in the audit log.
    pub audit: AuditTrail,
    /// The jobs that it records.
    pub(super) jobs: Recorded,
    /// The idempotency row, when the operation takes a key and one came.
    pub(super) idempotency: Option<Idempotency>,
    /// What stands before the path from outside: a stage name, or nothing.
    pub(super) path_prefix: String,
    pub(super) query: Vec<(String, String)>,
    /// Whether the body of the answer is not wanted (RFC 9110, 9.3.2).
    pub is_head: bool,
    /// What proves a client, or whose token came (RFC 6749, 2.3.1; RFC 6750, 2.1).
    pub(super) authorization: Option<Zeroizing<String>>,
    pub(super) content_type: Option<String>,
    /// What a browser says of itself and of its request.
    pub head: Head,
    pub(super) body: Vec<u8>,
    /// What came as a grant, when it can be one.
    pub(super) grant: Option<PresentedGrant>,
    /// The device that signed it.
    pub(super) device: Option<Box<Authenticated>>,
    /// Its place among the requests of its key, for as long as it runs.
    pub(super) _place: limiter::Place,
}

impl Call {
    /// What the flows of a tenant are given.
    ///
    /// # Errors
    /// [`Problem::Forbidden`] for who belongs to no tenant; 503 without keys.
    pub async fn operation(&self) -> Result<Operation<'_>, Problem> {
        self.operation_as(&self.principal, self.tenant()?).await
    }

    /// The same for somebody who became known only by what the request holds.
    ///
    /// # Errors
    /// 503 without keys.
    pub async fn operation_as<'a>(
        &'a self,
        principal: &'a Principal,
        tenant: &'a Arc<Tenant>,
    ) -> Result<Operation<'a>, Problem> {
        Ok(Operation {
            app: &self.app,
            principal,
            tenant,
            ring: self.app.keys.ring().await?,
            now: self.now,
            audit: &self.audit,
            jobs: &self.jobs,
            idempotency: self.idempotency.as_ref(),
        })
    }

    /// The tenant that the caller belongs to (R14).
    ///
    /// # Errors
    /// [`Problem::Forbidden`] for who belongs to none.
    pub fn tenant(&self) -> Result<&Arc<Tenant>, Problem> {
        self.principal.tenant().ok_or(Problem::Forbidden)
    }

    /// The caller's network address, as an address (R16).
    #[must_use]
    pub fn client_ip(&self) -> Option<std::net::IpAddr> {
        self.source_ip.parse().ok()
    }

    /// The grant that came with it (`Countersign-Grant`); whether it is good is the flow's to say.
    #[must_use]
    pub fn grant(&self) -> Option<&PresentedGrant> {
        self.grant.as_ref()
    }

    /// The device that signed it.
    ///
    /// # Errors
    /// 401 where none did.
    pub fn device(&self) -> Result<&Authenticated, Problem> {
        self.device.as_deref().ok_or(Problem::DeviceUnauthorized(None))
    }

    /// A device of a firm that is being paired.
    #[must_use]
    pub fn device_of(&self, tenant: &Arc<Tenant>) -> Principal {
        Principal::Device { tenant: tenant.clone(), device: None }
    }

    /// The jobs that this request records.
    #[must_use]
    pub fn jobs(&self) -> &Recorded {
        &self.jobs
    }

    /// The path parameter at `index`; empty when the route has none there.
    #[must_use]
    pub fn parameter(&self, index: usize) -> &str {
        self.parameters.get(index).map_or("", String::as_str)
    }

    /// The id in the path at `index`.
    ///
    /// # Errors
    /// [`Problem::NotFound`]: what cannot be an id is answered like an id that never was.
    pub fn id<T>(&self, index: usize, parse: impl FnOnce(&str) -> Option<T>) -> Result<T, Problem> {
        parse(self.parameter(index)).ok_or(Problem::NotFound)
    }

    /// A parameter of the query string.
    #[must_use]
    pub fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The parameters of the query string, in their order.
    #[must_use]
    pub fn query_pairs(&self) -> &[(String, String)] {
        &self.query
    }

    /// The credentials of an authentication scheme that came with it (RFC 9110, 11.4), at an application's endpoints.
    #[must_use]
    pub fn credentials(&self, scheme: &str) -> Option<&str> {
        let (given, credentials) = self.authorization.as_deref()?.split_once(' ')?;
        given.eq_ignore_ascii_case(scheme).then(|| credentials.trim_start())
    }

    /// Whether it came with a header for credentials, whatever it says.
    #[must_use]
    pub fn has_authorization(&self) -> bool {
        self.authorization.is_some()
    }

    /// The names of the query's parameters, for refusing unknown ones.
    ///
    /// # Errors
    /// [`Problem::InvalidRequest`] when a parameter is not among `known`, or comes twice.
    pub fn only_query(&self, known: &[&str]) -> Result<(), Problem> {
        for (index, (name, _)) in self.query.iter().enumerate() {
            if !known.contains(&name.as_str()) {
                return Err(Problem::invalid("", format!("Unknown query parameter; known: {}.", known.join(", "))));
            }
            if self.query[..index].iter().any(|(other, _)| other == name) {
                return Err(Problem::invalid("", "A query parameter comes twice."));
            }
        }
        Ok(())
    }

    /// The page asked for: `limit` (1 to 100, 20 by default) and an opaque `cursor`, which is where the last page ended.
    ///
    /// # Errors
    /// 400.
    pub fn paging(&self) -> Result<Paging, Problem> {
        Ok(Paging::new(self.after()?, self.limit()?))
    }

    /// Where the last page ended.
    ///
    /// # Errors
    /// 400.
    pub fn after(&self) -> Result<Option<String>, Problem> {
        self.query("cursor").map(after_cursor).transpose()
    }

    /// How many items a page may have.
    ///
    /// # Errors
    /// 400.
    pub fn limit(&self) -> Result<i32, Problem> {
        let Some(text) = self.query("limit") else { return Ok(20) };
        let is_digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let limit = text.parse().ok().filter(|limit| is_digits && (1..=100).contains(limit));
        limit.ok_or_else(|| Problem::invalid("", "`limit` is a whole number from 1 to 100."))
    }

    /// From which moment on: `since`.
    ///
    /// # Errors
    /// 400.
    pub fn since(&self) -> Result<Option<Timestamp>, Problem> {
        let since = self.query("since").map(|text| {
            let malformed = || Problem::invalid("", "`since` is an RFC 3339 time such as 2026-11-01T00:00:00Z.");
            // A `+` of an offset arrives as a blank when the caller did not encode it.
            text.replace(' ', "+").parse::<Timestamp>().map_err(|_| malformed())
        });
        since.transpose()
    }

    /// The body as strict JSON.
    ///
    /// # Errors
    /// 415 when it is not declared as JSON, 400 when it is not `T`.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        self.require_media_type("application/json")?;
        json::parse(&self.body)
    }

    /// The body as strict JSON; no body at all is `{}`.
    ///
    /// # Errors
    /// As [`json`](Self::json).
    pub fn json_or_empty<T: DeserializeOwned>(&self) -> Result<T, Problem> {
        if self.body.is_empty() { json::parse(b"{}") } else { self.json() }
    }

    /// The body as a form (WHATWG URL, 5.1): names and values, no name twice.
    ///
    /// # Errors
    /// 415 when it is not declared as one, 400 when it is malformed.
    pub fn form(&self) -> Result<Fields, Problem> {
        self.require_media_type("application/x-www-form-urlencoded")?;
        let malformed = || Problem::invalid("", "The form is malformed.");
        let text = std::str::from_utf8(&self.body).map_err(|_| malformed())?;
        routes::decoded(text).ok_or_else(malformed)?;
        let pairs = form_urlencoded::parse(&self.body).map(|(name, value)| (name.into_owned(), value.into_owned()));
        let fields: Vec<_> = pairs.map(|(name, value)| (name, Zeroizing::new(value))).collect();
        if are_a_form(&fields) { Ok(fields) } else { Err(malformed()) }
    }

    /// The body as a form with a file (RFC 7578): its fields as of [`form`](Self::form), and what was chosen in the field `file`;
    /// `None` where the body is declared as something else.
    ///
    /// # Errors
    /// 400 when it is malformed.
    pub async fn form_with_file(&self, file: &str) -> Result<Option<FormWithFile>, Problem> {
        let declared = self.content_type.as_deref().unwrap_or_default();
        let Ok(boundary) = multer::parse_boundary(declared) else { return Ok(None) };
        let malformed = || Problem::invalid("", "The form is malformed.");
        let body = futures_util::stream::iter([Ok::<_, std::convert::Infallible>(self.body.clone())]);
        let mut parts = multer::Multipart::new(body, boundary);
        let (mut fields, mut chosen) = (Vec::new(), None);
        while let Some(part) = parts.next_field().await.map_err(|_| malformed())? {
            let name = part.name().ok_or_else(malformed)?.to_owned();
            let bytes = part.bytes().await.map_err(|_| malformed())?.to_vec();
            if name == file && chosen.is_none() {
                chosen = Some(bytes);
                continue;
            }
            let text = String::from_utf8(bytes).map_err(|_| malformed())?;
            fields.push((name, Zeroizing::new(text)));
            if !are_a_form(&fields) {
                return Err(malformed());
            }
        }
        Ok(Some((fields, chosen.unwrap_or_default())))
    }

    /// The body as it came, declared as `media_type`.
    ///
    /// # Errors
    /// 415 when it is declared as something else.
    pub fn raw_body(&self, media_type: &str) -> Result<&[u8], Problem> {
        self.require_media_type(media_type)?;
        Ok(&self.body)
    }

    /// Where a resource is found from outside.
    #[must_use]
    pub fn location(&self, path: &str) -> String {
        format!("{}{path}", self.path_prefix)
    }

    fn require_media_type(&self, wanted: &str) -> Result<(), Problem> {
        let Some(given) = &self.content_type else { return Err(Problem::UnsupportedMediaType) };
        let mut parts = given.split(';').map(str::trim);
        let is_wanted = parts.next().is_some_and(|media_type| media_type.eq_ignore_ascii_case(wanted));
        let is_utf8 = parts.all(|parameter| {
            let parameter = parameter.to_ascii_lowercase();
            parameter.is_empty() || parameter == "charset=utf-8" || parameter == "charset=\"utf-8\""
        });
        if is_wanted && is_utf8 { Ok(()) } else { Err(Problem::UnsupportedMediaType) }
    }
}

/// The cursor that continues after a sort key.
#[must_use]
pub fn cursor(after: &str) -> String {
    BASE64URL_NOPAD.encode(after.as_bytes())
}

fn after_cursor(cursor: &str) -> Result<String, Problem> {
    let bytes = if cursor.len() <= 1024 { BASE64URL_NOPAD.decode(cursor.as_bytes()).ok() } else { None };
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok()).filter(|text| !text.is_empty());
    text.ok_or_else(|| Problem::invalid("", "`cursor` is not one that a list gave."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cursors_read_back_and_strangers_do_not() {
        assert_eq!(after_cursor(&cursor("KEY#key_1")).unwrap(), "KEY#key_1");
        for bad in ["", "!", "a", "_____w"] {
            assert!(after_cursor(bad).is_err(), "{bad}");
        }
    }
}
