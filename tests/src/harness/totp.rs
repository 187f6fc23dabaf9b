//! An authenticator app (RFC 6238: SHA-1, 6 digits, 30 seconds), and enrolling one at the first sign-in.

use data_encoding::BASE32_NOPAD;
use jiff::Timestamp;
use serde_json::{Value, json};
use totp_rs::{Algorithm, Builder};

use super::person::{PASSWORD, Person};

/// A person's app.
pub(crate) struct App {
    secret: String,
    pub(crate) factor_id: String,
}

impl App {
    /// Enrols one at a sign-in that asks for it.
    pub(crate) async fn enrolled(person: &Person) -> Self {
        let sign_in = person.sign_in(PASSWORD).await;
        assert_eq!(sign_in.expect(200)["status"], "enrollment_required", "\n{sign_in}");
        let grant = sign_in.body["grant"].as_str().expect("a grant");
        let firm = &person.firm;
        let path = format!("{}/factors", person.path());
        let pending = firm.post(&path, &json!({"kind": "totp"})).header("countersign-grant", grant).send().await;
        let secret = pending.expect(201)["secret"].as_str().expect("a secret").to_owned();
        let factor_id = pending.body["id"].as_str().expect("an id").to_owned();
        let app = Self { secret, factor_id };
        let body = json!({"code": app.code(firm.service.now().await)});
        let confirmed = firm.post(&format!("{path}/{}/confirm", app.factor_id), &body).send().await;
        assert_eq!(confirmed.expect(200)["recovery_codes"].as_array().map(Vec::len), Some(10), "\n{confirmed}");
        app
    }

    /// One with a secret.
    pub(crate) fn with(secret: &str, factor_id: &str) -> Self {
        Self { secret: secret.to_owned(), factor_id: factor_id.to_owned() }
    }

    /// What it shows at a moment.
    pub(crate) fn code(&self, at: Timestamp) -> String {
        let key = BASE32_NOPAD.decode(self.secret.as_bytes()).expect("Base32");
        let seconds = u64::try_from(at.as_second()).expect("after 1970");
        let app = Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6).with_step_duration(30).with_secret(key);
        app.build_noncompliant().generate(seconds).to_string()
    }
}

/// Sets the licences of a person's firm, and enables everybody of their role.
pub(crate) async fn enable(person: &Person, licences: u32) {
    enable_by(person, licences, &["totp"]).await;
}

/// As [`enable`], by other kinds of factors.
pub(crate) async fn enable_by(person: &Person, licences: u32, methods: &[&str]) {
    let firm = &person.firm;
    let path = format!("/v1/tenants/{}/plans/mfa", firm.id);
    firm.operator("PUT", &path).json(&json!({"licences": licences})).send().await.expect(200);
    let policy = json!({"enabled_for": [{"role": "client"}], "methods": methods});
    firm.put("/v1/mfa/policy", &policy).send().await.expect(200);
}

/// Of a firm: licences used, and clients who are enrolled.
pub(crate) async fn used_and_enrolled(person: &Person) -> (Value, Value) {
    let usage = person.firm.get("/v1/mfa/usage").send().await;
    let roles = usage.expect(200)["roles"].as_array().expect("roles");
    let clients = roles.iter().find(|role| role["role"] == "client").expect("clients");
    (usage.body["licences"]["used"].clone(), clients["enrolled"].clone())
}
