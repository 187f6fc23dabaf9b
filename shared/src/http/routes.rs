//! Every route, once: who may call it, which operation it is, whether a repeat of it is recognized. The template, the
//! OpenAPI document and local mode are checked against this table. An operation is a value of its function's own type, so
//! that a function that forgets one does not compile.

use std::sync::LazyLock;

use percent_encoding::percent_decode_str;

use crate::principal::Scope;
use crate::tenants::logo;

/// The operations of each function, and the type of all of them.
macro_rules! operations {
    ($($(#[$doc:meta])* $all:ident = $kind:ident of $function:literal { $($operation:ident),+ $(,)? })+) => {
        /// Every operation, by the function that does it.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum OperationId {
            $($(#[$doc])* $all($kind)),+
        }

        impl OperationId {
            /// The function that does it.
            #[must_use]
            pub fn function(self) -> &'static str {
                match self {
                    $(Self::$all(_) => $function),+
                }
            }

            /// Its name: OpenAPI's `operationId`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$all(operation) => operation.into()),+
                }
            }
        }

        $(
            $(#[$doc])*
            #[derive(Debug, Clone, Copy, PartialEq, Eq, strum::IntoStaticStr)]
            #[strum(serialize_all = "snake_case")]
            #[expect(missing_docs, reason = "the operations' names say what they do; the OpenAPI document, the rest")]
            pub enum $kind {
                $($operation),+
            }

            impl FunctionOperation for $kind {
                const FUNCTION: &'static str = $function;

                fn of(operation: OperationId) -> Option<Self> {
                    match operation {
                        OperationId::$all(operation) => Some(operation),
                        _ => None,
                    }
                }
            }
        )+
    };
}

/// The operations of one function.
pub trait FunctionOperation: Copy + Send + 'static {
    /// The function.
    const FUNCTION: &'static str;

    /// The operation, when it is one of this function's.
    fn of(operation: OperationId) -> Option<Self>;
}

operations! {
    /// Of `issue`.
    Issue = IssueOperation of "issue" { IssuePasscode }
    /// Of `verify`.
    Verify = VerifyOperation of "verify" { VerifyPasscode }
    /// Of `resend`.
    Resend = ResendOperation of "resend" { ResendPasscode }
    /// Of `passcode`.
    Passcode = PasscodeOperation of "passcode" { GetPasscode, CancelPasscode, GiveFeedback }
    /// Of `password-reset`.
    PasswordReset = PasswordResetOperation of "password-reset" {
        GetCaptcha, RequestPasswordReset, VerifyPasswordReset, ResendPasswordReset, CompletePasswordReset,
    }
    /// Of `accounts`.
    Accounts = AccountsOperation of "accounts" {
        ListAccounts, ImportAccounts, PutAccount, GetAccount, ChangeAccount, DeleteAccount, SetPassword,
    }
    /// Of `sign-in`.
    SignIn = SignInOperation of "sign-in" {
        SignIn, GetSignIn, CancelSignIn, OpenChallenge, VerifyFactor, SkipEnrollment, GetJwks,
    }
    /// Of `mfa`.
    Mfa = MfaOperation of "mfa" {
        GetMfaPolicy, PutMfaPolicy, PreviewMfaPolicy, GetMfaUsage, ListEnrollments, ResetMfa, MakeBypassCodes,
        RequestMfaPlan, ListFactors, EnrollFactor, ConfirmFactor, RenewFactorOptions, RenameFactor, RemoveFactor, RenewRecoveryCodes, LiftPushBlock,
        ListFraudReports, CloseFraudReport,
    }
    /// Of `devices`.
    Devices = DevicesOperation of "devices" {
        PairDevice, ListDeviceRequests, DecideRequest, ChangeDevice, UnpairDevice,
    }
    /// Of `pages`.
    Pages = PagesOperation of "pages" {
        GetAsset, ShowHome, ShowTheme, ShowLogo, ShowSignIn, ShowPrompt, SubmitSignIn, SignOut, ShowForgotPassword, SubmitForgotPassword,
        ShowForgotLoginId, SubmitForgotLoginId, ShowEnroll, SubmitEnroll, ShowAccount, SubmitAccount, ShowLink, SubmitLink, ShowSession, SubmitSession,
        ShowAuthenticator, GetAuthenticatorManifest, GetAuthenticatorWorker, Authorize, SubmitAuthorize,
    }
    /// Of `console`.
    Console = ConsoleOperation of "console" { ShowOperator, ShowConsole, ShowScreen, SubmitScreen, ShowPerson, SubmitPerson }
    /// Of `oidc`.
    Oidc = OidcOperation of "oidc" {
        GetOpenidConfiguration, GetOidcKeys, PushAuthorizationRequest, RedeemCode, GetUserinfo, AskUserinfo, ShowLogout, SubmitLogout, GetHealth,
    }
    /// Of `links`.
    Links = LinksOperation of "links" {
        CreateLink, ListLinks, GetLink, ChangeLink, RevokeLink, ResendLink, ReadItemVisit,
    }
    /// Of `sessions`.
    Sessions = SessionsOperation of "sessions" {
        CreateSession, ListSessions, GetSession, EndSession, AddParticipant, ReassignParticipant, RemoveParticipant,
        InviteParticipant, IssueSessionPasscode, RevealSessionPasscode, ReadSessionEntry,
    }
    /// Of `operator`.
    Operator = OperatorOperation of "operator" {
        CreateTenant, ListTenants, GetTenant, ChangeTenant, DeleteTenant, CreateApiKey, ListApiKeys, RevokeApiKey,
        SetSmsPlan, SetMfaPlan, AddOperator, ListOpenPlanRequests, ActivatePlanRequest, DeclinePlanRequest,
    }
    /// Of `firm`.
    Firm = FirmOperation of "firm" {
        GetOpenapi, ListCountries, GetSettings, ChangeSettings, PutLogo, DeleteLogo, RequestSmsPlan, ListPlanRequests, WithdrawPlanRequest, GetUsage, ListAudit, UnlockRecipient, ListDeliveries,
        ListSuppressions, LiftSuppression, AddTestRecipient, ListTestRecipients, RemoveTestRecipient, GetGuard,
        ReleaseBreaker,
        CreateWebhook, ListWebhooks, GetWebhook, ChangeWebhook, DeleteWebhook, RotateWebhookSecret, TestWebhook,
        ListWebhookDeliveries, RedeliverWebhook,
        ListTemplates, GetTemplate, PutTemplate, DeleteTemplate, PreviewTemplate,
        CreateOidcClient, ListOidcClients, GetOidcClient, ChangeOidcClient, DeleteOidcClient, RotateOidcClientSecret,
    }
}

/// Who may call a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// Anybody, without a key.
    Anybody,
    /// Anybody at a firm's pages; the path's first parameter names the firm.
    Visitor,
    /// Anybody at a firm's OpenID Connect endpoints, wherever they come from: an application's server, or a browser that an
    /// application sends; the path's first parameter names the firm.
    Application,
    /// A device, by its own signature; the path's first parameter names it.
    Device,
    /// A key with this scope.
    Scoped(Scope),
}

/// One route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Route {
    /// The method.
    pub method: &'static str,
    /// The path, with parameters in braces.
    pub path: &'static str,
    /// What it does.
    pub operation: OperationId,
    /// Who may.
    pub who: Who,
    /// Whether it takes an `Idempotency-Key`.
    pub is_idempotent: bool,
    /// Whether the operation checks a code, so that every limit on checking holds here (R9).
    pub checks_code: bool,
    /// The largest body, in bytes.
    pub body_limit: usize,
}

const KIB: usize = 1024;

const fn route(method: &'static str, path: &'static str, who: Who, operation: OperationId) -> Route {
    Route { method, path, operation, who, is_idempotent: false, checks_code: false, body_limit: 16 * KIB }
}

impl Route {
    const fn idempotent(self) -> Self {
        Self { is_idempotent: true, ..self }
    }

    const fn checks_code(self) -> Self {
        Self { checks_code: true, ..self }
    }

    const fn up_to(self, body_limit: usize) -> Self {
        Self { body_limit, ..self }
    }

    /// Whether it is one of our pages, of what they are made of, or what applications find by an issuer's address: no part of
    /// the API.
    #[must_use]
    pub fn is_page(&self) -> bool {
        matches!(self.operation, Pages(_) | Console(_) | Oidc(_))
    }

    /// The path by which the gateway sends it to its function: all pages of a firm are one there. What lies beside paths of another
    /// function has its own.
    #[must_use]
    pub fn gateway_path(&self) -> &'static str {
        match self.path.strip_prefix("/p/{slug}/").filter(|_| self.who == Who::Visitor) {
            Some("console") | None => self.path,
            Some(page) if page.starts_with("console/") => "/p/{slug}/console/{screen+}",
            Some(_) => "/p/{slug}/{page+}",
        }
    }

    /// The scope that a key needs.
    #[must_use]
    pub fn scope(&self) -> Option<Scope> {
        match self.who {
            Who::Anybody | Who::Visitor | Who::Application | Who::Device => None,
            Who::Scoped(scope) => Some(scope),
        }
    }
}

use AccountsOperation as A;
use ConsoleOperation as K;
use DevicesOperation as D;
use FirmOperation as F;
use LinksOperation as L;
use MfaOperation as M;
use OidcOperation as I;
use OperationId::{
    Accounts, Console, Devices, Firm, Issue, Links, Mfa, Oidc, Operator, Pages, Passcode, PasswordReset, Resend,
    Sessions, SignIn, Verify,
};
use OperatorOperation as O;
use PagesOperation as H;
use PasswordResetOperation as P;
use SessionsOperation as C;
use SignInOperation as S;

const ANYBODY: Who = Who::Anybody;
const PASSCODES: Who = Who::Scoped(Scope::Passcodes);
const ACCOUNTS: Who = Who::Scoped(Scope::Accounts);
const LINKS: Who = Who::Scoped(Scope::Links);
const SESSIONS: Who = Who::Scoped(Scope::Sessions);
const FIRM: Who = Who::Scoped(Scope::Firm);
const OPERATOR: Who = Who::Scoped(Scope::Operator);

/// What a firm's pages lie under.
pub(super) const PAGES: &str = "/p/";

/// A page of a firm's: its address, or the form that it sends.
const fn page(method: &'static str, path: &'static str, operation: PagesOperation) -> Route {
    route(method, path, Who::Visitor, Pages(operation)).up_to(64 * KIB)
}

/// A page of a firm's console, or the form that it sends.
const fn console(method: &'static str, path: &'static str, operation: ConsoleOperation) -> Route {
    route(method, path, Who::Visitor, Console(operation)).up_to(1024 * KIB)
}

/// What an application or its browser asks of a firm as an OpenID Connect provider.
const fn application(method: &'static str, path: &'static str, operation: OperationId) -> Route {
    route(method, path, Who::Application, operation)
}

/// Every route.
pub const ROUTES: &[Route] = &[
    route("POST", "/v1/passcodes", PASSCODES, Issue(IssueOperation::IssuePasscode)).idempotent(),
    route("GET", "/v1/passcodes/{id}", PASSCODES, Passcode(PasscodeOperation::GetPasscode)),
    route("DELETE", "/v1/passcodes/{id}", PASSCODES, Passcode(PasscodeOperation::CancelPasscode)),
    route("POST", "/v1/passcodes/{id}/verify", PASSCODES, Verify(VerifyOperation::VerifyPasscode))
        .idempotent()
        .checks_code(),
    route("POST", "/v1/passcodes/{id}/resend", PASSCODES, Resend(ResendOperation::ResendPasscode)).idempotent(),
    route("POST", "/v1/passcodes/{id}/feedback", PASSCODES, Passcode(PasscodeOperation::GiveFeedback)),
    route("GET", "/v1/deliveries", FIRM, Firm(F::ListDeliveries)),
    route("GET", "/v1/suppressions", FIRM, Firm(F::ListSuppressions)),
    route("DELETE", "/v1/suppressions", FIRM, Firm(F::LiftSuppression)),
    route("GET", "/v1/guard", FIRM, Firm(F::GetGuard)),
    route("POST", "/v1/guard/{id}/release", FIRM, Firm(F::ReleaseBreaker)),
    route("POST", "/v1/test-recipients", FIRM, Firm(F::AddTestRecipient)),
    route("GET", "/v1/test-recipients", FIRM, Firm(F::ListTestRecipients)),
    route("DELETE", "/v1/test-recipients/{id}", FIRM, Firm(F::RemoveTestRecipient)),
    route("POST", "/v1/recipients/unlock", FIRM, Firm(F::UnlockRecipient)),
    route("GET", "/openapi.json", ANYBODY, Firm(F::GetOpenapi)),
    route("GET", "/v1/countries", ANYBODY, Firm(F::ListCountries)),
    route("POST", "/v1/tenants", OPERATOR, Operator(O::CreateTenant)),
    route("GET", "/v1/tenants", OPERATOR, Operator(O::ListTenants)),
    route("GET", "/v1/tenants/{id}", OPERATOR, Operator(O::GetTenant)),
    route("PATCH", "/v1/tenants/{id}", OPERATOR, Operator(O::ChangeTenant)),
    route("DELETE", "/v1/tenants/{id}", OPERATOR, Operator(O::DeleteTenant)),
    route("POST", "/v1/tenants/{id}/api-keys", OPERATOR, Operator(O::CreateApiKey)),
    route("GET", "/v1/tenants/{id}/api-keys", OPERATOR, Operator(O::ListApiKeys)),
    route("DELETE", "/v1/tenants/{id}/api-keys/{key_id}", OPERATOR, Operator(O::RevokeApiKey)),
    route("PUT", "/v1/tenants/{id}/plans/sms", OPERATOR, Operator(O::SetSmsPlan)),
    route("PUT", "/v1/tenants/{id}/plans/mfa", OPERATOR, Operator(O::SetMfaPlan)),
    route("POST", "/v1/operators", OPERATOR, Operator(O::AddOperator)),
    route("GET", "/v1/plan-requests", OPERATOR, Operator(O::ListOpenPlanRequests)),
    route("POST", "/v1/tenants/{id}/plan-requests/{request_id}/activate", OPERATOR, Operator(O::ActivatePlanRequest)),
    route("POST", "/v1/tenants/{id}/plan-requests/{request_id}/decline", OPERATOR, Operator(O::DeclinePlanRequest)),
    route("GET", "/v1/settings", FIRM, Firm(F::GetSettings)),
    route("PATCH", "/v1/settings", FIRM, Firm(F::ChangeSettings)),
    route("PUT", "/v1/settings/logo", FIRM, Firm(F::PutLogo)).up_to(logo::LARGEST),
    route("DELETE", "/v1/settings/logo", FIRM, Firm(F::DeleteLogo)),
    route("POST", "/v1/plans/sms/requests", FIRM, Firm(F::RequestSmsPlan)),
    route("GET", "/v1/plans/requests", FIRM, Firm(F::ListPlanRequests)),
    route("DELETE", "/v1/plans/requests/{id}", FIRM, Firm(F::WithdrawPlanRequest)),
    route("GET", "/v1/usage", FIRM, Firm(F::GetUsage)),
    route("GET", "/v1/audit", FIRM, Firm(F::ListAudit)),
    route("POST", "/v1/webhooks", FIRM, Firm(F::CreateWebhook)),
    route("GET", "/v1/webhooks", FIRM, Firm(F::ListWebhooks)),
    route("GET", "/v1/webhooks/{id}", FIRM, Firm(F::GetWebhook)),
    route("PATCH", "/v1/webhooks/{id}", FIRM, Firm(F::ChangeWebhook)),
    route("DELETE", "/v1/webhooks/{id}", FIRM, Firm(F::DeleteWebhook)),
    route("POST", "/v1/webhooks/{id}/secret", FIRM, Firm(F::RotateWebhookSecret)),
    route("POST", "/v1/webhooks/{id}/test", FIRM, Firm(F::TestWebhook)),
    route("GET", "/v1/webhooks/{id}/deliveries", FIRM, Firm(F::ListWebhookDeliveries)),
    route("POST", "/v1/webhooks/{id}/deliveries/{delivery_id}/redeliver", FIRM, Firm(F::RedeliverWebhook)),
    route("GET", "/v1/templates", FIRM, Firm(F::ListTemplates)),
    route("POST", "/v1/templates/preview", FIRM, Firm(F::PreviewTemplate)),
    route("GET", "/v1/templates/{purpose}/{channel}/{locale}", FIRM, Firm(F::GetTemplate)),
    route("PUT", "/v1/templates/{purpose}/{channel}/{locale}", FIRM, Firm(F::PutTemplate)),
    route("DELETE", "/v1/templates/{purpose}/{channel}/{locale}", FIRM, Firm(F::DeleteTemplate)),
    route("POST", "/v1/oidc-clients", FIRM, Firm(F::CreateOidcClient)).up_to(64 * KIB),
    route("GET", "/v1/oidc-clients", FIRM, Firm(F::ListOidcClients)),
    route("GET", "/v1/oidc-clients/{id}", FIRM, Firm(F::GetOidcClient)),
    route("PATCH", "/v1/oidc-clients/{id}", FIRM, Firm(F::ChangeOidcClient)).up_to(64 * KIB),
    route("DELETE", "/v1/oidc-clients/{id}", FIRM, Firm(F::DeleteOidcClient)),
    route("POST", "/v1/oidc-clients/{id}/secret", FIRM, Firm(F::RotateOidcClientSecret)),
    route("GET", "/v1/captcha", ANYBODY, PasswordReset(P::GetCaptcha)),
    route("POST", "/v1/password-resets", ACCOUNTS, PasswordReset(P::RequestPasswordReset)).idempotent(),
    route("POST", "/v1/password-resets/{id}/verify", ACCOUNTS, PasswordReset(P::VerifyPasswordReset)).checks_code(),
    route("POST", "/v1/password-resets/{id}/resend", ACCOUNTS, PasswordReset(P::ResendPasswordReset)),
    route("POST", "/v1/password-resets/{id}/complete", ACCOUNTS, PasswordReset(P::CompletePasswordReset)),
    route("GET", "/v1/accounts", ACCOUNTS, Accounts(A::ListAccounts)),
    route("POST", "/v1/accounts/import", ACCOUNTS, Accounts(A::ImportAccounts)).up_to(1024 * KIB),
    route("PUT", "/v1/accounts/{login_id}", ACCOUNTS, Accounts(A::PutAccount)),
    route("GET", "/v1/accounts/{login_id}", ACCOUNTS, Accounts(A::GetAccount)),
    route("PATCH", "/v1/accounts/{login_id}", ACCOUNTS, Accounts(A::ChangeAccount)),
    route("DELETE", "/v1/accounts/{login_id}", ACCOUNTS, Accounts(A::DeleteAccount)),
    route("PUT", "/v1/accounts/{login_id}/password", ACCOUNTS, Accounts(A::SetPassword)),
    route("POST", "/v1/sign-ins", ACCOUNTS, SignIn(S::SignIn)),
    route("GET", "/v1/sign-ins/{id}", ACCOUNTS, SignIn(S::GetSignIn)),
    route("DELETE", "/v1/sign-ins/{id}", ACCOUNTS, SignIn(S::CancelSignIn)),
    route("POST", "/v1/sign-ins/{id}/challenges", ACCOUNTS, SignIn(S::OpenChallenge)),
    route("POST", "/v1/sign-ins/{id}/verify", ACCOUNTS, SignIn(S::VerifyFactor)).idempotent().checks_code(),
    route("POST", "/v1/sign-ins/{id}/skip-enrollment", ACCOUNTS, SignIn(S::SkipEnrollment)),
    route("GET", "/.well-known/jwks.json", ANYBODY, SignIn(S::GetJwks)),
    route("GET", "/v1/accounts/{login_id}/factors", ACCOUNTS, Mfa(M::ListFactors)),
    route("POST", "/v1/accounts/{login_id}/factors", ACCOUNTS, Mfa(M::EnrollFactor)),
    route("PATCH", "/v1/accounts/{login_id}/factors/{id}", ACCOUNTS, Mfa(M::RenameFactor)),
    route("DELETE", "/v1/accounts/{login_id}/factors/{id}", ACCOUNTS, Mfa(M::RemoveFactor)),
    route("POST", "/v1/accounts/{login_id}/factors/{id}/confirm", ACCOUNTS, Mfa(M::ConfirmFactor)).checks_code(),
    route("POST", "/v1/accounts/{login_id}/factors/{id}/options", ACCOUNTS, Mfa(M::RenewFactorOptions)),
    route("POST", "/v1/accounts/{login_id}/recovery-codes", ACCOUNTS, Mfa(M::RenewRecoveryCodes)),
    route("GET", "/v1/mfa/policy", FIRM, Mfa(M::GetMfaPolicy)),
    route("PUT", "/v1/mfa/policy", FIRM, Mfa(M::PutMfaPolicy)),
    route("POST", "/v1/mfa/policy/preview", FIRM, Mfa(M::PreviewMfaPolicy)),
    route("GET", "/v1/mfa/usage", FIRM, Mfa(M::GetMfaUsage)),
    route("GET", "/v1/mfa/enrollments", FIRM, Mfa(M::ListEnrollments)),
    route("POST", "/v1/accounts/{login_id}/mfa/reset", FIRM, Mfa(M::ResetMfa)),
    route("POST", "/v1/accounts/{login_id}/mfa/bypass-codes", FIRM, Mfa(M::MakeBypassCodes)),
    route("DELETE", "/v1/accounts/{login_id}/push-block", FIRM, Mfa(M::LiftPushBlock)),
    route("POST", "/v1/plans/mfa/requests", FIRM, Mfa(M::RequestMfaPlan)),
    route("GET", "/v1/fraud-reports", FIRM, Mfa(M::ListFraudReports)),
    route("POST", "/v1/fraud-reports/{id}/close", FIRM, Mfa(M::CloseFraudReport)),
    route("POST", "/v1/devices", ANYBODY, Devices(D::PairDevice)),
    route("GET", "/v1/devices/{id}/requests", Who::Device, Devices(D::ListDeviceRequests)),
    route("POST", "/v1/devices/{id}/requests/{request_id}", Who::Device, Devices(D::DecideRequest)),
    route("PUT", "/v1/devices/{id}", Who::Device, Devices(D::ChangeDevice)),
    route("DELETE", "/v1/devices/{id}", Who::Device, Devices(D::UnpairDevice)),
    route("GET", "/assets/{name}", ANYBODY, Pages(H::GetAsset)),
    route("GET", "/authenticator", ANYBODY, Pages(H::ShowAuthenticator)),
    route("GET", "/authenticator.webmanifest", ANYBODY, Pages(H::GetAuthenticatorManifest)),
    route("GET", "/authenticator-worker.js", ANYBODY, Pages(H::GetAuthenticatorWorker)),
    page("GET", "/p/{slug}", H::ShowHome),
    page("GET", "/p/{slug}/theme/{name}", H::ShowTheme),
    page("GET", "/p/{slug}/logo/{name}", H::ShowLogo),
    page("GET", "/p/{slug}/sign-in", H::ShowSignIn),
    page("GET", "/p/{slug}/sign-in/prompt", H::ShowPrompt),
    page("POST", "/p/{slug}/sign-in", H::SubmitSignIn).checks_code(),
    page("POST", "/p/{slug}/sign-out", H::SignOut),
    page("GET", "/p/{slug}/forgot-password", H::ShowForgotPassword),
    page("POST", "/p/{slug}/forgot-password", H::SubmitForgotPassword).checks_code(),
    page("GET", "/p/{slug}/forgot-login-id", H::ShowForgotLoginId),
    page("POST", "/p/{slug}/forgot-login-id", H::SubmitForgotLoginId),
    page("GET", "/p/{slug}/enroll", H::ShowEnroll),
    page("POST", "/p/{slug}/enroll", H::SubmitEnroll).checks_code(),
    page("GET", "/p/{slug}/account", H::ShowAccount),
    page("POST", "/p/{slug}/account", H::SubmitAccount),
    page("GET", "/p/{slug}/l/{token}", H::ShowLink),
    page("POST", "/p/{slug}/l/{token}", H::SubmitLink).checks_code(),
    route("POST", "/v1/links", LINKS, Links(L::CreateLink)).idempotent(),
    route("GET", "/v1/links", LINKS, Links(L::ListLinks)),
    route("GET", "/v1/links/{id}", LINKS, Links(L::GetLink)),
    route("PATCH", "/v1/links/{id}", LINKS, Links(L::ChangeLink)),
    route("DELETE", "/v1/links/{id}", LINKS, Links(L::RevokeLink)),
    route("POST", "/v1/links/{id}/resend", LINKS, Links(L::ResendLink)),
    route("POST", "/v1/item-visits", LINKS, Links(L::ReadItemVisit)),
    page("GET", "/p/{slug}/s/{token}", H::ShowSession),
    page("POST", "/p/{slug}/s/{token}", H::SubmitSession).checks_code(),
    route("POST", "/v1/sessions", SESSIONS, Sessions(C::CreateSession)).idempotent(),
    route("GET", "/v1/sessions", SESSIONS, Sessions(C::ListSessions)),
    route("GET", "/v1/sessions/{id}", SESSIONS, Sessions(C::GetSession)),
    route("POST", "/v1/sessions/{id}/end", SESSIONS, Sessions(C::EndSession)),
    route("POST", "/v1/sessions/{id}/participants", SESSIONS, Sessions(C::AddParticipant)),
    route("PATCH", "/v1/sessions/{id}/participants/{pid}", SESSIONS, Sessions(C::ReassignParticipant)),
    route("DELETE", "/v1/sessions/{id}/participants/{pid}", SESSIONS, Sessions(C::RemoveParticipant)),
    route("POST", "/v1/sessions/{id}/participants/{pid}/invite", SESSIONS, Sessions(C::InviteParticipant)),
    route("POST", "/v1/sessions/{id}/participants/{pid}/passcode", SESSIONS, Sessions(C::IssueSessionPasscode)),
    route("POST", "/v1/sessions/{id}/participants/{pid}/reveal", SESSIONS, Sessions(C::RevealSessionPasscode)),
    route("POST", "/v1/session-entries", SESSIONS, Sessions(C::ReadSessionEntry)),
    route("GET", "/operator", ANYBODY, Console(K::ShowOperator)),
    console("GET", "/p/{slug}/console", K::ShowConsole),
    console("GET", "/p/{slug}/console/{screen}", K::ShowScreen),
    console("POST", "/p/{slug}/console/{screen}", K::SubmitScreen),
    console("GET", "/p/{slug}/console/person/{person}", K::ShowPerson),
    console("POST", "/p/{slug}/console/person/{person}", K::SubmitPerson),
    application("GET", "/p/{slug}/.well-known/openid-configuration", Oidc(I::GetOpenidConfiguration)),
    application("GET", "/p/{slug}/oauth2/jwks", Oidc(I::GetOidcKeys)),
    application("GET", "/p/{slug}/oauth2/authorize", Pages(H::Authorize)),
    application("POST", "/p/{slug}/oauth2/authorize", Pages(H::SubmitAuthorize)),
    application("POST", "/p/{slug}/oauth2/par", Oidc(I::PushAuthorizationRequest)),
    application("POST", "/p/{slug}/oauth2/token", Oidc(I::RedeemCode)),
    application("GET", "/p/{slug}/oauth2/userinfo", Oidc(I::GetUserinfo)),
    application("POST", "/p/{slug}/oauth2/userinfo", Oidc(I::AskUserinfo)),
    application("GET", "/p/{slug}/oauth2/logout", Oidc(I::ShowLogout)),
    application("POST", "/p/{slug}/oauth2/logout", Oidc(I::SubmitLogout)),
    application("GET", "/p/{slug}/health", Oidc(I::GetHealth)),
];

/// What a method and a path lead to.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    /// A route, and its path parameters in order, percent-decoded.
    Route(&'static Route, Vec<String>),
    /// The path exists with other methods; the function that says so.
    MethodNotAllowed {
        /// The methods that there are.
        allowed: Vec<&'static str>,
        /// The function that has the path.
        function: &'static str,
    },
    /// No such path.
    None,
}

/// Finds the route of a request. A literal segment beats a parameter: `/v1/accounts/import` is no account's.
#[must_use]
pub fn find(method: &str, path: &str) -> Found {
    static PATHS: LazyLock<matchit::Router<Vec<&'static Route>>> = LazyLock::new(paths);
    let Ok(found) = PATHS.at(path) else { return Found::None };
    let Some(parameters) = found.params.iter().map(|(_, value)| decoded(value)).collect() else { return Found::None };
    let routes = found.value;
    // A page is looked at by HEAD as by GET (RFC 9110, 9.3.2).
    let is_page = routes.iter().all(|route| route.is_page());
    let method = if is_page && method == "HEAD" { "GET" } else { method };
    match routes.iter().find(|route| route.method == method) {
        Some(route) => Found::Route(route, parameters),
        None => Found::MethodNotAllowed {
            allowed: routes.iter().map(|route| route.method).collect(),
            function: routes.first().map_or("", |route| route.operation.function()),
        },
    }
}

/// The function to which the gateway sends a path that is no route.
#[must_use]
pub fn function_of_strays(path: &str) -> Option<&'static str> {
    path.starts_with(PAGES).then_some(PagesOperation::FUNCTION)
}

fn paths() -> matchit::Router<Vec<&'static Route>> {
    let mut paths = matchit::Router::new();
    for (index, route) in ROUTES.iter().enumerate() {
        if ROUTES[..index].iter().any(|other| other.path == route.path) {
            continue;
        }
        let same: Vec<_> = ROUTES[index..].iter().filter(|other| other.path == route.path).collect();
        #[expect(clippy::expect_used, reason = "a constant table, exercised by every test")]
        paths.insert(route.path, same).expect("no two paths mean the same");
    }
    paths
}

/// RFC 3986 percent-decoding; `None` when it is malformed or not UTF-8.
pub(super) fn decoded(text: &str) -> Option<String> {
    let is_hex = |byte: Option<u8>| byte.is_some_and(|byte| byte.is_ascii_hexdigit());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'%' && !(is_hex(bytes.next()) && is_hex(bytes.next())) {
            return None;
        }
    }
    percent_decode_str(text).decode_utf8().ok().map(|text| text.into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_to_routes() {
        let Found::Route(route, parameters) = find("POST", "/v1/passcodes/pc_1/verify") else { panic!() };
        assert_eq!((route.operation.name(), parameters), ("verify_passcode", vec!["pc_1".to_owned()]));
        let allowed = vec!["GET", "DELETE"];
        assert_eq!(find("PUT", "/v1/passcodes/pc_1"), Found::MethodNotAllowed { allowed, function: "passcode" });
        for path in ["/", "/v1/passcodes/", "/v1/passcodes/a/b", "/v1", "/v1/passcodes/a/verify/", "//v1/passcodes"] {
            assert_eq!(find("POST", path), Found::None, "{path}");
        }
        let Found::Route(_, parameters) = find("GET", "/v1/accounts/ana%40example.com") else { panic!() };
        assert_eq!(parameters, ["ana@example.com"]);
        for path in ["/v1/accounts/%zz", "/v1/accounts/%f", "/v1/accounts/%ff"] {
            assert_eq!(find("GET", path), Found::None, "{path}");
        }
    }

    #[test]
    fn an_import_is_no_account() {
        let Found::Route(route, _) = find("POST", "/v1/accounts/import") else { panic!() };
        assert_eq!(route.operation.name(), "import_accounts");
        for method in ["GET", "PUT", "PATCH", "DELETE"] {
            let Found::MethodNotAllowed { allowed, .. } = find(method, "/v1/accounts/import") else {
                panic!("{method}")
            };
            assert_eq!(allowed, ["POST"], "{method}");
        }
    }

    #[test]
    fn operations_are_unique() {
        let mut names: Vec<_> = ROUTES.iter().map(|route| route.operation.name()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ROUTES.len());
    }
}
