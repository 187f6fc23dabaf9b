//! Every route, once. The template, the OpenAPI document and local mode are checked against this table.

use serde::{Deserialize, Serialize};

/// What an API key may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase", try_from = "String")]
pub enum Scope {
    /// Passcodes.
    Passcodes,
    /// Accounts, sign-in and password reset.
    Accounts,
    /// A tenant's settings, plans and usage.
    Firm,
    /// The operator; belongs to no tenant.
    Operator,
}

impl TryFrom<String> for Scope {
    type Error = &'static str;

    /// From text alone: serde would also read `{"firm": null}`.
    fn try_from(text: String) -> Result<Self, Self::Error> {
        let known = [Self::Passcodes, Self::Accounts, Self::Firm, Self::Operator];
        known.into_iter().find(|scope| scope.as_str() == text).ok_or("expected passcodes, accounts or firm")
    }
}

impl Scope {
    /// As written in requests.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Passcodes => "passcodes",
            Self::Accounts => "accounts",
            Self::Firm => "firm",
            Self::Operator => "operator",
        }
    }
}

/// One route.
#[derive(Debug, PartialEq, Eq)]
pub struct Route {
    /// The method.
    pub method: &'static str,
    /// The path, with parameters in braces.
    pub path: &'static str,
    /// The function that answers.
    pub function: &'static str,
    /// The operation's name: OpenAPI's `operationId`.
    pub operation: &'static str,
    /// The scope that a key needs; `None` is open to everybody.
    pub scope: Option<Scope>,
    /// Whether the operation checks a code, so that every limit on checking holds here (R9).
    pub checks_code: bool,
    /// The largest body, in bytes.
    pub body_limit: usize,
}

const KIB: usize = 1024;

const fn route(
    method: &'static str,
    path: &'static str,
    function: &'static str,
    operation: &'static str,
    scope: Option<Scope>,
) -> Route {
    Route { method, path, function, operation, scope, checks_code: false, body_limit: 16 * KIB }
}

const fn checks_code(route: Route) -> Route {
    Route { checks_code: true, ..route }
}

const fn up_to(body_limit: usize, route: Route) -> Route {
    Route { body_limit, ..route }
}

const PASSCODES: Option<Scope> = Some(Scope::Passcodes);
const ACCOUNTS: Option<Scope> = Some(Scope::Accounts);
const FIRM: Option<Scope> = Some(Scope::Firm);
const OPERATOR: Option<Scope> = Some(Scope::Operator);

/// Every route.
pub const ROUTES: &[Route] = &[
    route("POST", "/v1/passcodes", "issue", "issue_passcode", PASSCODES),
    route("GET", "/v1/passcodes/{id}", "passcode", "get_passcode", PASSCODES),
    route("DELETE", "/v1/passcodes/{id}", "passcode", "cancel_passcode", PASSCODES),
    checks_code(route("POST", "/v1/passcodes/{id}/verify", "verify", "verify_passcode", PASSCODES)),
    route("POST", "/v1/passcodes/{id}/resend", "resend", "resend_passcode", PASSCODES),
    route("POST", "/v1/recipients/unlock", "admin", "unlock_recipient", FIRM),
    route("GET", "/openapi.json", "admin", "get_openapi", None),
    route("POST", "/v1/tenants", "admin", "create_tenant", OPERATOR),
    route("GET", "/v1/tenants", "admin", "list_tenants", OPERATOR),
    route("GET", "/v1/tenants/{id}", "admin", "get_tenant", OPERATOR),
    route("PATCH", "/v1/tenants/{id}", "admin", "change_tenant", OPERATOR),
    route("DELETE", "/v1/tenants/{id}", "admin", "delete_tenant", OPERATOR),
    route("POST", "/v1/tenants/{id}/api-keys", "admin", "create_api_key", OPERATOR),
    route("GET", "/v1/tenants/{id}/api-keys", "admin", "list_api_keys", OPERATOR),
    route("DELETE", "/v1/tenants/{id}/api-keys/{key_id}", "admin", "revoke_api_key", OPERATOR),
    route("PUT", "/v1/tenants/{id}/plans/sms", "admin", "set_sms_plan", OPERATOR),
    route("PUT", "/v1/tenants/{id}/plans/mfa", "admin", "set_mfa_plan", OPERATOR),
    route("GET", "/v1/settings", "admin", "get_settings", FIRM),
    route("PATCH", "/v1/settings", "admin", "change_settings", FIRM),
    route("POST", "/v1/plans/sms/requests", "admin", "request_sms_plan", FIRM),
    route("GET", "/v1/usage", "admin", "get_usage", FIRM),
    route("GET", "/v1/audit", "admin", "list_audit", FIRM),
    route("GET", "/v1/captcha", "password-reset", "get_captcha", None),
    route("POST", "/v1/password-resets", "password-reset", "request_password_reset", ACCOUNTS),
    checks_code(route("POST", "/v1/password-resets/{id}/verify", "password-reset", "verify_password_reset", ACCOUNTS)),
    route("POST", "/v1/password-resets/{id}/resend", "password-reset", "resend_password_reset", ACCOUNTS),
    route("POST", "/v1/password-resets/{id}/complete", "password-reset", "complete_password_reset", ACCOUNTS),
    route("GET", "/v1/accounts", "accounts", "list_accounts", ACCOUNTS),
    up_to(1024 * KIB, route("POST", "/v1/accounts/import", "accounts", "import_accounts", ACCOUNTS)),
    route("PUT", "/v1/accounts/{login_id}", "accounts", "put_account", ACCOUNTS),
    route("GET", "/v1/accounts/{login_id}", "accounts", "get_account", ACCOUNTS),
    route("PATCH", "/v1/accounts/{login_id}", "accounts", "change_account", ACCOUNTS),
    route("DELETE", "/v1/accounts/{login_id}", "accounts", "delete_account", ACCOUNTS),
    route("PUT", "/v1/accounts/{login_id}/password", "accounts", "set_password", ACCOUNTS),
    route("POST", "/v1/sign-ins", "sign-in", "sign_in", ACCOUNTS),
    route("GET", "/.well-known/jwks.json", "sign-in", "get_jwks", None),
];

/// The function that answers what no route matches: 404 and 405.
pub const CATCH_ALL: &str = "admin";

/// What a method and a path lead to.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// A route, and its path parameters in order, percent-decoded.
    Route(&'static Route, Vec<String>),
    /// The path exists with other methods.
    MethodNotAllowed(Vec<&'static str>),
    /// No such path.
    None,
}

/// Finds the route of a request.
#[must_use]
pub fn find(method: &str, path: &str) -> Found {
    let mut allowed = Vec::new();
    // A literal segment beats a parameter: `/v1/accounts/import` is not the account "import".
    let mut matches: Vec<_> = ROUTES.iter().filter_map(|route| Some((route, matches(route.path, path)?))).collect();
    let fewest = matches.iter().map(|(_, parameters)| parameters.len()).min().unwrap_or(0);
    let import_like = matches.iter().any(|(route, _)| route.method == method);
    if import_like {
        matches.retain(|(route, _)| route.method == method);
    } else {
        matches.retain(|(_, parameters)| parameters.len() == fewest);
    }
    matches.sort_by_key(|(_, parameters)| parameters.len());
    for (route, parameters) in matches {
        if route.method == method {
            return Found::Route(route, parameters);
        }
        allowed.push(route.method);
    }
    if allowed.is_empty() { Found::None } else { Found::MethodNotAllowed(allowed) }
}

fn matches(template: &str, path: &str) -> Option<Vec<String>> {
    let mut parameters = Vec::new();
    let mut given = path.split('/');
    for wanted in template.split('/') {
        let segment = given.next()?;
        if wanted.starts_with('{') {
            if segment.is_empty() {
                return None;
            }
            parameters.push(percent_decoded(segment)?);
        } else if wanted != segment {
            return None;
        }
    }
    given.next().is_none().then_some(parameters)
}

/// RFC 3986 percent-decoding; `None` when it is malformed or not UTF-8.
pub(crate) fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_to_routes() {
        let Found::Route(route, parameters) = find("POST", "/v1/passcodes/pc_1/verify") else { panic!() };
        assert_eq!((route.operation, parameters), ("verify_passcode", vec!["pc_1".to_owned()]));
        assert_eq!(find("PUT", "/v1/passcodes/pc_1"), Found::MethodNotAllowed(vec!["GET", "DELETE"]));
        for path in ["/", "/v1/passcodes/", "/v1/passcodes/a/b", "/v1", "/v1/passcodes/a/verify/", "//v1/passcodes"] {
            assert_eq!(find("POST", path), Found::None, "{path}");
        }
        let Found::Route(route, _) = find("POST", "/v1/accounts/import") else { panic!() };
        assert_eq!(route.operation, "import_accounts");
        let Found::Route(_, parameters) = find("GET", "/v1/accounts/ana%40example.com") else { panic!() };
        assert_eq!(parameters, ["ana@example.com"]);
        assert_eq!(find("GET", "/v1/accounts/%zz"), Found::None);
    }

    #[test]
    fn operations_are_unique() {
        let mut names: Vec<_> = ROUTES.iter().map(|route| route.operation).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ROUTES.len());
    }
}
