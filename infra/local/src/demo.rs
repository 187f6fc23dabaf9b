//! What local mode starts with: fresh keys, one demo tenant, two accounts of it and its owner ([`administrators`]). They are made by the
//! calls that an operator and a firm make, through the deployed functions, so that every record is a real one.

pub(crate) mod administrators;
pub(crate) mod history;

use std::net::Ipv4Addr;
use std::sync::Arc;

use countersign::App;
use countersign::ids::TenantId;
use countersign::keys::KeyRing;
use countersign::random::Random;
use countersign::recipients::phone::Country;
use countersign::table::StoreError;
use countersign::tenants::store;
use hyper::body::Bytes;
use lambda_http::{Body, Response};
use serde_json::{Value, json};
use tracing::instrument::WithSubscriber;
use tracing::subscriber::NoSubscriber;

use crate::data_dir::{DemoTenant, Saved};
use crate::{functions, gateway};

/// A demo account; its password is no secret.
pub(crate) struct DemoAccount {
    /// What is typed at sign-in.
    pub(crate) login_id: &'static str,
    /// Long enough for the default policy.
    pub(crate) password: &'static str,
    name: &'static str,
    role: &'static str,
}

/// The demo tenant's name in the addresses of its pages.
const SLUG: &str = "demo";

/// Its logo; `demo/logo.py` draws it.
const LOGO: &[u8] = include_bytes!("demo/logo.png");

/// The demo tenant's accounts.
pub(crate) const ACCOUNTS: [DemoAccount; 2] = [
    DemoAccount { login_id: "ana", password: "twelve green bicycles", name: "Ana Martin", role: "client" },
    DemoAccount { login_id: "carl", password: "seven quiet lighthouses", name: "Carl Weber", role: "case_manager" },
];

/// The demo state could not be made.
#[derive(Debug, thiserror::Error)]
#[error("{path} answered {status}: {body}")]
pub(crate) struct DemoError {
    path: String,
    status: u16,
    body: String,
}

impl DemoError {
    /// What is no answer of a function.
    fn other(what: &str, error: &dyn std::fmt::Display) -> Self {
        Self { path: what.to_owned(), status: 0, body: error.to_string() }
    }

    fn of(path: &str) -> impl Fn((u16, String)) -> Self {
        let path = path.to_owned();
        move |(status, body)| Self { path: path.clone(), status, body }
    }
}

/// Who can sign in, with their passwords.
pub(crate) fn accounts() -> String {
    ACCOUNTS.map(|account| format!("{} ({:?})", account.login_id, account.password)).join(", ")
}

/// Asks a function with a firm's key; a refusal is what it answered instead.
///
/// # Errors
/// What the function answered instead.
pub(crate) async fn ask(
    app: &Arc<App>,
    key: &str,
    (function, method, path): (&str, &str, &str),
    body: &Value,
) -> Result<Value, Value> {
    let (caller, body) = (Caller::new(app, key), body.to_string());
    let asked = caller.send(function, method, path, ("application/json", body.as_bytes())).await;
    asked.map_err(|(status, text)| serde_json::from_str(&text).unwrap_or_else(|_| json!({"status": status})))
}

/// Keys for a new state, as Secrets Manager would generate them.
pub(crate) fn new_keys(random: &Random) -> Saved {
    Saved {
        key_ring: KeyRing::generate(random).to_string(),
        operator_key: format!("op_{}{}", random.token(), random.token()),
        tenants: Vec::new(),
        has_accounts: false,
        owner_totp: String::new(),
        operator_totp: String::new(),
        has_history: false,
        help_desk_totp: String::new(),
        read_only_totp: String::new(),
        clock_offset_seconds: 0,
    }
}

/// Makes the demo tenant and its key. Nothing of it is logged: nobody asked for these requests.
///
/// # Errors
/// What a function answered instead.
pub(crate) async fn make_tenant(app: &Arc<App>, operator_key: &str, base_url: &str) -> Result<DemoTenant, DemoError> {
    let made = async {
        let operator = Caller::new(app, operator_key);
        let name = "Demo Firm";
        let tenant = json!({
            "name": name,
            "slug": SLUG,
            "default_country": "FR",
            "locale": "en",
            "time_zone": "Europe/Paris",
            "admin_emails": ["admin@demo.example"],
            "allowed_countries": every_country(),
        });
        let made = operator.call("operator", "POST", "/v1/tenants", &tenant).await?;
        let (id, slug) = (text(&made, "id"), text(&made, "slug"));
        let order = json!({"name": "Local mode", "scopes": ["passcodes", "accounts", "links", "sessions", "firm"]});
        let key = operator.call("operator", "POST", &format!("/v1/tenants/{id}/api-keys"), &order).await?;
        let api_key = text(&key, "key");
        let firm = Caller::new(app, &api_key);
        let look = json!({
            "sender_id": "DemoFirm",
            "accent_color": "#14735a",
            "help_email": "help@demo.example",
            // Where its application is: a page of local mode stands for it.
            "web_origins": [base_url],
        });
        firm.call("firm", "PATCH", "/v1/settings", &look).await?;
        firm.send("firm", "PUT", "/v1/settings/logo", ("image/png", LOGO)).await.map_err(DemoError::of("logo"))?;
        Ok(DemoTenant { id, name: name.to_owned(), slug, api_key })
    };
    made.with_subscriber(NoSubscriber::default()).await
}

/// The slug of a tenant that a version before slugs made.
///
/// # Errors
/// When the table does not answer.
pub(crate) async fn slug_of(app: &App, tenant: &DemoTenant) -> Result<String, StoreError> {
    let Some(id) = TenantId::parse(&tenant.id) else { return Ok(String::new()) };
    Ok(store::load(app, &id).await?.map(|tenant| tenant.slug).unwrap_or_default())
}

/// Makes the demo accounts, or makes them what they were.
///
/// # Errors
/// What a function answered instead.
pub(crate) async fn make_accounts(app: &Arc<App>, api_key: &str) -> Result<(), DemoError> {
    let firm = Caller::new(app, api_key);
    let [first, second] = &ACCOUNTS;
    let made = async { tokio::try_join!(firm.make_account(first), firm.make_account(second)) };
    made.with_subscriber(NoSubscriber::default()).await?;
    Ok(())
}

/// Somebody with a key.
struct Caller<'a> {
    app: &'a Arc<App>,
    key: &'a str,
    /// What a sign-in gave, for a change of a person's factors.
    grant: Option<&'a str>,
}

impl<'a> Caller<'a> {
    fn new(app: &'a Arc<App>, key: &'a str) -> Self {
        Self { app, key, grant: None }
    }

    async fn make_account(&self, account: &DemoAccount) -> Result<(), DemoError> {
        let DemoAccount { login_id, password, name, role } = account;
        let path = format!("/v1/accounts/{login_id}");
        let email = format!("{login_id}@demo.example");
        let profile = json!({"email": email, "name": name, "role": role, "status": "active"});
        self.call("accounts", "PUT", &path, &profile).await?;
        self.call("accounts", "PUT", &format!("{path}/password"), &json!({"password": password})).await?;
        Ok(())
    }

    async fn call(&self, function: &str, method: &str, path: &str, body: &Value) -> Result<Value, DemoError> {
        let body = body.to_string();
        self.send(function, method, path, ("application/json", body.as_bytes())).await.map_err(DemoError::of(path))
    }

    /// The answer of a function; else its status and what it said.
    async fn send(
        &self,
        function: &str,
        method: &str,
        path: &str,
        (media_type, body): (&str, &[u8]),
    ) -> Result<Value, (u16, String)> {
        let authorization = format!("Bearer {}", self.key);
        let mut headers = vec![("authorization", authorization.as_str()), ("content-type", media_type)];
        headers.extend(self.grant.map(|grant| ("countersign-grant", grant)));
        let answer = request(self.app, (function, method, path), &headers, body).await?;
        let body = String::from_utf8_lossy(answer.body()).into_owned();
        if !answer.status().is_success() {
            return Err((answer.status().as_u16(), body));
        }
        Ok(serde_json::from_str(&body).unwrap_or_default())
    }
}

/// What a function answers to a request; what is wrong with it, where it is none.
async fn request(
    app: &Arc<App>,
    (function, method, path): (&str, &str, &str),
    headers: &[(&str, &str)],
    body: &[u8],
) -> Result<Response<Body>, (u16, String)> {
    let request = hyper::Request::builder().method(method).uri(path);
    let request = headers.iter().fold(request, |request, (name, value)| request.header(*name, *value));
    let (head, ()) = request.body(()).map_err(|error| (0, error.to_string()))?.into_parts();
    let event = gateway::event(head, &Bytes::copy_from_slice(body), Ipv4Addr::LOCALHOST.into(), "local-mode");
    let answer = functions::answer(function, app.clone(), event).await;
    answer.ok_or_else(|| (0, format!("no function {function}")))
}

/// A sandbox sends nowhere, so it may send everywhere.
fn every_country() -> Vec<String> {
    let letters = || 'A'..='Z';
    let pairs = letters().flat_map(|first| letters().map(move |second| format!("{first}{second}")));
    pairs.filter(|code| Country::parse(code).is_some()).collect()
}

fn text(document: &Value, member: &str) -> String {
    document[member].as_str().unwrap_or_default().to_owned()
}
